/** De ce qui est dans le dossier d’état. */

import type { kept as wanted } from "../../de/sentences/kept.ts";
import { plural, valuesWith } from "../../format.ts";
import type { Sentences } from "../../translated.ts";

/** How the verb `mark` says what it did, behind what it did it to. */
function marked(how: string): string {
  const words: Record<string, string> = {
    read: "marqué lu",
    unread: "marqué non lu",
    starred: "étoilé",
    "without a star": "sans étoile",
  };
  return how
    .split(" and ")
    .map((one) => words[one] ?? one)
    .join(" et ");
}

export const kept = {
  "No room on the disk: {1}. Free some space ({2}).":
    "Plus de place sur le disque : {1}. Libérez de la place ({2}).",
  "No permission to write: {1}. Allow writing to {2} or start with --state DIR ({3}).":
    "Pas de permission d’écrire : {1}. Permettez l’écriture dans {2}, ou démarrez avec --state DOSSIER ({3}).",
  "The folder is gone: {1}. Put {2} back or start with --state DIR ({3}).":
    "Le dossier a disparu : {1}. Remettez {2}, ou démarrez avec --state DOSSIER ({3}).",
  "It could not be written ({1}): {2}. Look at the disk or start with --state DIR ({3}).":
    "L’écriture a échoué ({1}) : {2}. Regardez le disque, ou démarrez avec --state DOSSIER ({3}).",
  "marks are kept in memory": "les marques restent en mémoire",
  "marks are safe in the journal folder beside it":
    "les marques sont en sûreté dans le dossier journal à côté",
  "the settings are as before": "les réglages sont comme avant",
  "{1} is of a newer version of newsreader: use that, or move the file away.":
    "{1} vient d’une version plus récente de newsreader : prenez celle-ci, ou déplacez le fichier.",
  "it is damaged": "il est abîmé",
  "there is no file to edit": "il n’y a pas de fichier à modifier",
  "the list is as before": "la liste est comme avant",
  "the password is not kept": "le mot de passe n’est pas gardé",
  "what was read back is not what was written": "ce qui a été relu n’est pas ce qui a été écrit",
  "the disk took only a part of it": "le disque n’en a pris qu’une partie",
  "it is empty": "il est vide",
  "it is cut off or not JSON": "il est coupé ou n’est pas du JSON",
  "it is JSON, but not a list of statuses": "c’est du JSON, mais pas une liste de marques",
  "{1} could not be read: {2}. It was set aside as {3}.":
    "{1} n’a pas pu être lu : {2}. Il a été mis de côté sous {3}.",
  "{1} could not be read ({2}) nor set aside ({3}); it is left alone.":
    "{1} n’a pu être ni lu ({2}) ni mis de côté ({3}) ; il reste tel quel.",
  "{1} was written by a newer version of newsreader (form {2}). It is read, never written; your marks are kept in {3} until that version takes them in.":
    "{1} vient d’une version plus récente de newsreader (forme {2}). Il est lu, jamais écrit ; vos marques restent dans {3} jusqu’à ce que cette version les reprenne.",
  "{1} cannot be read ({2}); marks made before may not show. Allow reading it.":
    "{1} ne peut être lu ({2}) ; des marques d’avant peuvent manquer. Permettez de le lire.",
  "{1} was read in its place.": "{1} a été lu à sa place.",
  "{1} is a sync tool's copy that cannot be read; it is left alone.":
    "{1} est une copie d’un outil de synchronisation qui ne peut être lue ; elle reste telle quelle.",
  "{1} cannot be read ({2}); its marks do not show.":
    "{1} ne peut être lu ({2}) ; ses marques ne se voient pas.",
  "{1} was written by a newer version of newsreader; it is left to it.":
    "{1} vient d’une version plus récente de newsreader ; il lui est laissé.",
  "the copy differs from statuses.json": "la copie diffère de statuses.json",
  "{1} cannot be read ({2}); older steps cannot be undone.":
    "{1} ne peut être lu ({2}) ; des gestes plus anciens ne peuvent être annulés.",
  "{1} was written by a newer version of newsreader ({2}); it is left to it, and older steps cannot be undone with this one.":
    "{1} vient d’une version plus récente de newsreader ({2}) ; il lui est laissé, et des gestes plus anciens ne peuvent être annulés avec celle-ci.",
  "{1} Older steps cannot be undone.": "{1} Des gestes plus anciens ne peuvent être annulés.",
  "it has the form {1}": "il a la forme {1}",
  "its list of stories is damaged": "sa liste d’articles est abîmée",
  "a step in it is damaged": "un geste y est abîmé",
  "a step in it names stories that it does not list": "un geste y nomme des articles absents de sa liste",
  "Another newsreader is writing the same file and does not come to an end. Try again.":
    "Un autre newsreader écrit le même fichier et n’en finit pas. Réessayez.",
  "{1} The defaults are used.": "{1} Les valeurs par défaut valent.",
  "settings.json: {1}.": "settings.json : {1}.",
  "{1}:{2}: {3}.": "{1}:{2} : {3}.",
  "{1}:{2}:{3}: {4}. The defaults are used until it is mended.":
    "{1}:{2}:{3} : {4}. Les valeurs par défaut valent jusqu’à ce que ce soit réparé.",
  "{1} is {2}, but must be {3}": (name, value, accepted) =>
    `${name} est ${value}, mais doit être ${valuesWith("ou", accepted)}`,
  'there is no setting "{1}"; did you mean "{2}"? There are {3}':
    "il n’y a pas de réglage « {1} » ; vouliez-vous dire « {2} » ? Il y a {3}",
  "{1} Mend it first; nothing was written.": "{1} Réparez-le d’abord ; rien n’a été écrit.",
  "{1} cannot be read ({2}).": "{1} ne peut être lu ({2}).",
  '{1} must hold an object, as {"measure": 68}.': '{1} doit contenir un objet, comme {"measure": 68}.',
  "{1} is not JSON: {2}.": "{1} n’est pas du JSON : {2}.",
  "this is no JSON: texts stand in double quotation marks":
    "ce n’est pas du JSON : les textes vont entre guillemets doubles",
  "this is no number": "ce n’est pas un nombre",
  "the name of a setting in double quotation marks is missing (is there a comma too many?)":
    "le nom d’un réglage entre guillemets doubles manque (y a-t-il une virgule de trop ?)",
  "a value is missing (is there a comma too many?)": "une valeur manque (y a-t-il une virgule de trop ?)",
  "a colon is missing": "un deux-points manque",
  "a comma is missing": "une virgule manque",
  "a closing } is missing": "une } fermante manque",
  "a closing ] is missing": "un ] fermant manque",
  "there is something behind the end": "il y a quelque chose après la fin",
  "comments cannot stand in this file": "ce fichier ne peut contenir de commentaires",
  "a text does not end in its line": "un texte ne finit pas sur sa ligne",
  "this is no JSON": "ce n’est pas du JSON",
  "the path of a folder": "le chemin d’un dossier",
  "a whole number from 20 to 200": "un nombre entier de 20 à 200",
  "{1}, or the name of one of “themes”": "{1}, ou le nom d’un de « themes »",
  'colours by role under names, as {"mine": {"like": "dark", "background": "#101418", "accent": "bright cyan"}}':
    'des couleurs par rôle sous des noms, comme {"mine": {"like": "dark", "background": "#101418", "accent": "bright cyan"}}',
  "themes.{1} has a name that is taken: call it something else":
    "themes.{1} a un nom déjà pris : appelez-le autrement",
  'themes.{1} must hold colours by role, as {"text": "#d0d0d0"}':
    'themes.{1} doit contenir des couleurs par rôle, comme {"text": "#d0d0d0"}',
  '"#rrggbb", a number from 0 to 255, or a name: {1}, each also "bright …"':
    '"#rrggbb", un nombre de 0 à 255 ou un nom : {1}, chacun aussi en "bright …"',
  'command names, each with a list of keys, as {"list.down": ["ctrl+n", "down"]}':
    'des noms de commandes, chacun avec une liste de touches, comme {"list.down": ["ctrl+n", "down"]}',
  "keys.{1} is {2}, but must be a list of keys": "keys.{1} est {2}, mais doit être une liste de touches",
  'a list of filters with names, as [{"name": "Long reads", "query": "words:>1500"}]':
    'une liste de filtres avec des noms, comme [{"name": "Long reads", "query": "words:>1500"}]',
  'a list of rules, as [{"query": "section:sport", "do": "drop"}]':
    'une liste de règles, comme [{"query": "section:sport", "do": "drop"}]',
  'filter {1} is {2}, and does not count: it wants a "name" and a "query"':
    'le filtre {1} est {2} et ne compte pas : il lui faut "name" et "query"',
  "rule {1} is {2}, and does not count: {3}": "la règle {1} est {2} et ne compte pas : {3}",
  "it wants a query": "il lui faut une requête",
  'its "do" must be "drop", "star", "read" or {"tag": "a word"}':
    'son "do" doit être "drop", "star", "read" ou {"tag": "un mot"}',
  "an empty query would drop every story": "une requête vide écarterait tous les articles",
  "There is no subscription “{1}”. “newsreader subscriptions” shows them.":
    "Il n’y a pas d’abonnement « {1} ». « newsreader subscriptions » les montre.",
  "{1} cannot be read ({2}). {3}": "{1} ne peut être lu ({2}). {3}",
  "{1} is damaged and left as it is. {2}": "{1} est abîmé et reste tel quel. {2}",
  "Mend it, or move it away and give the passwords again.":
    "Réparez-le, ou déplacez-le et redonnez les mots de passe.",
  "{1} was written by a newer version of newsreader. Update this one.":
    "{1} vient d’une version plus récente de newsreader. Mettez celle-ci à jour.",
  "{1} is not read: {2}": "{1} n’est pas lu : {2}",
  "Mend it, or move it away to begin a new list.":
    "Réparez-le, ou déplacez-le pour commencer une nouvelle liste.",
  "It is cut off: the end of the list (</opml>) is missing.":
    "Il est coupé : la fin de la liste (</opml>) manque.",
  "rules marked a story of “{1}”": "des règles ont marqué un article de « {1} »",
  "rules marked {1} stories of “{2}”": "des règles ont marqué {1} articles de « {2} »",
  "{1} is {2}, but must be one of {3}": "{1} est {2}, mais doit être l’un de {3}",
  "{1} is no role; did you mean {2}? There are {3} and like":
    "{1} n’est pas un rôle ; vouliez-vous dire {2} ? Il y a {3} et like",
  "{1} row(s) in it are damaged": (count) =>
    plural("fr", Number(count), { one: "une ligne y est abîmée", other: `${count} lignes y sont abîmées` }),
  "{1} has {2} damaged line(s); the others were read, and it is set aside when taken in.": (file, count) =>
    `${file} a ${plural("fr", Number(count), { one: "une ligne abîmée", other: `${count} lignes abîmées` })} ; les autres ont été lues, et il est mis de côté à la reprise.`,
  "marked “{1}” {2}": (headline, how) => `« ${headline} » ${marked(how)}`,
  "marked {1} stories {2}": (count, how) => `${count} articles ${marked(how)}`,
} satisfies Sentences<keyof typeof wanted>;
