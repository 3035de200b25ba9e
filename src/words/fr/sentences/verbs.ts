/** Des verbes du shell. */
import type { verbs as wanted } from "../../de/sentences/verbs.ts";
import { placesByEnglish } from "../../en/keys.ts";
import { decimal, number, plural, valuesWith } from "../../format.ts";
import type { Sentences } from "../../translated.ts";
import { places } from "../keys.ts";

/** A number at the beginning of what is counted, with the word for that. */
function counted(english: string, one: string, other: string): string {
  const count = Number.parseInt(english.replace(/\D/g, ""), 10);
  return `${number(count)} ${plural("fr", count, { one, other })}`;
}

/** A list of words that may be typed, in French quotation marks. */
const quoted = (list: string) => list.replace(/“([^”]*)”/g, "«\u00a0$1\u00a0»");

export const verbs = {
  Versions: "Versions",
  Terminal: "Terminal",
  Settings: "Réglages",
  Library: "Bibliothèque",
  Index: "Index",
  "Marks and positions": "Marques et positions",
  Feeds: "Flux",
  "There is no verb “{1}”.{2}": "Il n’y a pas de verbe « {1} ».{2}",
  "“newsreader --help” shows them all.": "« newsreader --help » les montre tous.",
  "“{1}” has no option “{2}”.{3}": "« {1} » n’a pas d’option « {2} ».{3}",
  "“--{1}” takes no value.": "« --{1} » ne prend pas de valeur.",
  "“--{1}” wants a value behind it: --{2} {3}.": "Il manque une valeur après « --{1} » : --{2} {3}.",
  "“{1}” is no value of “--{2}”: it takes {3}.": (value, option, choices) =>
    `«\u00a0${value}\u00a0» n’est pas une valeur de «\u00a0--${option}\u00a0»\u00a0: elle prend ${quoted(choices)}.`,
  "“--{1}” takes a whole number, at least {2}, and “{3}” is none.":
    "« --{1} » prend un nombre entier, au moins {2}, et « {3} » n’en est pas un.",
  "“{1}” takes {2}, not “{3}”.": (verb, choices, word) =>
    `«\u00a0${verb}\u00a0» prend ${quoted(choices)}, pas «\u00a0${word}\u00a0».`,
  "“{1}” wants {2} behind it.": "Il manque {2} après « {1} ».",
  "See “newsreader help {1}”.": "Voir « newsreader help {1} ».",
  "See “newsreader help settings”.": "Voir « newsreader help settings ».",
  "The query is not understood. {1} See “newsreader help {2}”.":
    "La requête n’est pas comprise. {1} Voir « newsreader help {2} ».",
  "The query is not understood. {1} See “newsreader help list”.":
    "La requête n’est pas comprise. {1} Voir « newsreader help list ».",
  "“--json” and “--ndjson” contradict each other: give one of them.":
    "« --json » et « --ndjson » se contredisent : donnez l’un des deux.",
  "“--full” is for “--json” and “--ndjson”: newsreader {1} --json --full.":
    "« --full » est pour « --json » et « --ndjson » : newsreader {1} --json --full.",
  "“--{1}” and “--{2}” contradict each other: give one of them.":
    "« --{1} » et « --{2} » se contredisent : donnez l’un des deux.",
  "“mark” wants to know how: --read, --unread, --star or --unstar. See “newsreader help mark”.":
    "« mark » doit savoir comment : --read, --unread, --star ou --unstar. Voir « newsreader help mark ».",
  "There is no story in {1}. Put one there with “newsreader add FILE”.":
    "Il n’y a pas d’article dans {1}. Mettez-en un avec « newsreader add FICHIER ».",
  "No story is like that. “newsreader list” shows all.":
    "Aucun article n’est ainsi. « newsreader list » les montre tous.",
  "There is no section “{1}”.{2} “newsreader list” shows the sections.":
    "Il n’y a pas de rubrique « {1} ».{2} « newsreader list » montre les rubriques.",
  " Did you mean “{1}”?": " Vouliez-vous dire « {1} » ?",
  "No story here has the id “{1}”.{2} “newsreader list” shows the ids.":
    "Aucun article n’a ici l’identifiant « {1} ».{2} « newsreader list » montre les identifiants.",
  "{1} Type more of the id.": "{1} Tapez davantage de l’identifiant.",
  "{1} stories’ ids begin with “{2}”: {3}.": "Les identifiants de {1} articles commencent par « {2} » : {3}.",
  "This story names no other, and no other names it.":
    "Cet article n’en nomme aucun autre, et aucun ne le nomme.",
  "There is no setting “{1}”. Did you mean “{2}”?":
    "Il n’y a pas de réglage « {1} ». Vouliez-vous dire « {2} » ?",
  "“newsreader settings” shows them all.": "« newsreader settings » les montre tous.",
  "{1} cannot be {2}: it must be {3}.": (name, value, accepted) =>
    `${name} ne peut être ${value}\u00a0: ce doit être ${valuesWith("ou", accepted)}.`,
  "{1} is no list of keys: give them with spaces between, as “ctrl+n down”.":
    "{1} n’est pas une liste de touches : donnez-les avec des espaces, comme « ctrl+n down ».",
  "It is “newsreader settings {1}”.": "C’est « newsreader settings {1} ».",
  "“--edit” takes no words.": "« --edit » ne prend pas de mots.",
  "“settings” knows “set” and “unset”, not “{1}”.": "« settings » connaît « set » et « unset », pas « {1} ».",
  "An editor needs a terminal: start it in one.":
    "Un éditeur a besoin d’un terminal : lancez-le dans un terminal.",
  "“--opml” exports the subscriptions: it takes no query and no --format.":
    "« --opml » exporte les abonnements : il ne prend ni requête ni --format.",
  "{1} stories are found: give --out DIR for their files, or a query that finds one.":
    "{1} articles sont trouvés : donnez --out DOSSIER pour leurs fichiers, ou une requête qui en trouve un.",
  "{1} {2}, and nothing was written. Name a file that is not there yet with --out.":
    "{1} {2}, et rien n’a été écrit. Nommez avec --out un fichier qui n’existe pas encore.",
  "is a folder": "est un dossier",
  "is there already": "existe déjà",
  "nothing was exported": "rien n’a été exporté",
  "{1} of {2} stories were exported": "{1} articles sur {2} ont été exportés",
  "No room on the disk: what was printed is cut off. Free some space.":
    "Plus de place sur le disque : ce qui a été affiché est tronqué. Libérez de la place.",
  "What was printed is cut off ({1}). Look at where it goes.":
    "Ce qui a été affiché est tronqué ({1}). Regardez où cela va.",
  "No feed is subscribed to.": "Pas encore d’abonnement à un flux.",
  "Wrote {1}.": "{1} est écrit.",
  "“{1}” may be {2}. Type more of it.": "« {1} » peut être {2}. Tapez-en davantage.",
  "There is no subscription “{1}”.{2} “newsreader subscriptions” shows them.":
    "Il n’y a pas d’abonnement « {1} ».{2} « newsreader subscriptions » les montre.",
  "“{1}” has moved: it is asked at {2} from now on.": "« {1} » a déménagé : il est demandé à {2} désormais.",
  "{1}: {2} more did not come; “newsreader fetch --json” tells which.":
    "{1} : {2} autres ne sont pas venus ; « newsreader fetch --json » dit lesquels.",
  "“{1}” has {2} on this screen: --page takes 1 to {3}.":
    "« {1} » a {2} sur cet écran : --page prend de 1 à {3}.",
  "one page": "une page",
  "{1} pages": "{1} pages",
  "“--title” is for one address: subscribe to the others by themselves.":
    "« --title » est pour une seule adresse : abonnez-vous aux autres à part.",
  "{1} is not there.": "{1} n’existe pas.",
  "Make it, or name another with --library DIR.": "Créez-le, ou nommez-en un autre avec --library DOSSIER.",
  "{1} is no folder.": "{1} n’est pas un dossier.",
  "Name a folder with --library DIR.": "Nommez un dossier avec --library DOSSIER.",
  "{1} cannot be read.": "{1} ne peut être lu.",
  "{1} can be read, not written: “add” and “fetch” cannot store there.":
    "{1} peut être lu, pas écrit : « add » et « fetch » ne peuvent rien y ranger.",
  "The library is {1}.": "La bibliothèque est {1}.",
  "{1} was not added": "{1} n’a pas été ajouté",
  "It is empty yet; the stories in {1} are shown.":
    "Elle est encore vide ; les articles de {1} sont montrés.",
  "It is made anew at the next start; --mend does it now.":
    "Il est refait au prochain démarrage ; --mend le fait maintenant.",
  "There is none yet; the first start makes it.": "Il n’y en a pas encore ; le premier démarrage le fait.",
  "Another reader writes it just now.": "Un autre lecteur l’écrit en ce moment.",
  "{1} is of another version. {2}": "{1} est d’une autre version. {2}",
  "It is of make {1}, not {2}.": "Il est de facture {1}, pas {2}.",
  "{1} is damaged. {2}": "{1} est abîmé. {2}",
  "{1} cannot be written: no mark is kept.": "{1} ne peut être écrit : aucune marque n’est gardée.",
  "Allow writing there, or use --state DIR.": "Permettez d’y écrire, ou prenez --state DOSSIER.",
  "The next start does it; --mend does it now.": "Le prochain démarrage le fait ; --mend le fait maintenant.",
  "The next start merges it; --mend does it now.":
    "Le prochain démarrage les réunit ; --mend le fait maintenant.",
  "Damaged and set aside: {1}.": "Abîmé et mis de côté : {1}.",
  "Look whether a mark is missing that stands in it; if not, delete it from {1}.":
    "Voyez s’il manque une marque qui s’y trouve ; sinon, effacez-le de {1}.",
  "--mend removes them.": "--mend les enlève.",
  "a good copy lies beside it": "une bonne copie est à côté",
  "there is no copy beside it yet": "il n’y a pas encore de copie à côté",
  "Nothing is marked yet.": "Rien n’est encore marqué.",
  "{1} was written by a newer version; it is read, never written.":
    "{1} vient d’une version plus récente ; il est lu, jamais écrit.",
  "Update newsreader.": "Mettez newsreader à jour.",
  "{1} is damaged: {2}; {3}.": "{1} est abîmé : {2} ; {3}.",
  "The next start sets it aside and goes on with the copy; --mend does it now.":
    "Le prochain démarrage le met de côté et continue avec la copie ; --mend le fait maintenant.",
  "The next start sets it aside. A backup of yours may be put in its place before.":
    "Le prochain démarrage le met de côté. Avant, vous pouvez mettre à sa place une sauvegarde à vous.",
  "newsreader unsubscribe {1}, where it stays so.": "newsreader unsubscribe {1}, si cela reste ainsi.",
  "{1} ({2}) is broken: {3}": "{1} ({2}) est en panne : {3}",
  "{1} is “{2}”, which is not there.": "{1} est « {2} », qui n’existe pas.",
  "Set {1} to the program that should be used.": "Mettez dans {1} le programme à utiliser.",
  "TERM is “{1}”: nothing can be drawn on it.": "TERM est « {1} » : rien ne peut y être dessiné.",
  "TERM is “{1}”, COLORTERM “{2}”: {3}.": "TERM est « {1} », COLORTERM « {2} » : {3}.",
  "Set TERM to what the terminal is, as xterm-256color.":
    "Donnez à TERM ce qu’est le terminal, comme xterm-256color.",
  "no colours, as NO_COLOR asks": "pas de couleurs, comme NO_COLOR le demande",
  "all colours": "toutes les couleurs",
  "256 colours": "256 couleurs",
  "the sixteen colours": "les seize couleurs",
  "Standard output is no terminal here, so its size is not known.":
    "La sortie standard n’est pas un terminal ici, sa taille n’est donc pas connue.",
  "It has {1} columns and {2} rows.": "Il a {1} colonnes et {2} lignes.",
  "It has {1} columns and {2} rows, which is little.": "Il a {1} colonnes et {2} lignes, ce qui est peu.",
  "Make it at least {1} by {2}, or its letters smaller.":
    "Faites-le d’au moins {1} sur {2}, ou ses lettres plus petites.",
  "Text is UTF-8.": "Le texte est en UTF-8.",
  "Text is UTF-8 ({1}).": "Le texte est en UTF-8 ({1}).",
  "No locale is set": "Aucune locale n’est définie",
  "The locale is “{1}”": "La locale est « {1} »",
  "{1}: letters beyond ASCII may not show.": "{1} : des lettres hors d’ASCII peuvent ne pas s’afficher.",
  "Set LANG to a UTF-8 locale, as C.UTF-8.": "Donnez à LANG une locale UTF-8, comme C.UTF-8.",
  "Pictures: {1}.": "Images : {1}.",
  "in blocks of colour, as a multiplexer stands between":
    "en blocs de couleur, car un multiplexeur est entre deux",
  "the kitty protocol, says the environment": "le protocole de kitty, dit l’environnement",
  "the protocol of iTerm2, says the environment": "le protocole d’iTerm2, dit l’environnement",
  "sixels, says the environment": "des sixels, dit l’environnement",
  "in blocks of colour, as the environment names no protocol":
    "en blocs de couleur, car l’environnement ne nomme pas de protocole",
  "“newsreader settings --edit” opens the file.": "« newsreader settings --edit » ouvre le fichier.",
  "newsreader {1} on Node {2}, SQLite {3}.": "newsreader {1} sur Node {2}, SQLite {3}.",
  "What stands in {1} counts.": "Ce qui est dans {1} vaut.",
  "removed {1} of {2} files of writers that were killed.": "{1} fichiers sur {2} d’écrivains tués enlevés.",
  "made the index anew.": "l’index refait.",
  "took in what other readers left.": "repris ce que d’autres lecteurs ont laissé.",
  "Mended: {1}": "Réparé : {1}",
  "Nothing changed: it was so already.": "Rien n’a changé : c’était déjà ainsi.",
  "{1} is as it comes again.": "{1} est de nouveau comme d’origine.",
  "{1} is {2} now.": "{1} est maintenant {2}.",
  "Would add “{1}” as {2} ({3}).": "Ajouterait « {1} » comme {2} ({3}).",
  "Added “{1}” as {2} ({3}).": "« {1} » est ajouté comme {2} ({3}).",
  "Would update “{1}” in {2}; it keeps its marks ({3}).":
    "Mettrait à jour « {1} » dans {2} ; il garde ses marques ({3}).",
  "Updated “{1}” in {2}; it keeps its marks ({3}).":
    "« {1} » dans {2} est mis à jour ; il garde ses marques ({3}).",
  "“{1}” is in the library already, in {2} ({3}).": "« {1} » est déjà dans la bibliothèque, dans {2} ({3}).",
  "Would subscribe to “{1}” ({2}).": "S’abonnerait à « {1} » ({2}).",
  "Subscribed to “{1}” ({2}).": "Abonné à « {1} » ({2}).",
  "You have “{1}” already ({2}). “newsreader fetch {3}” brings its stories.":
    "Vous avez déjà « {1} » ({2}). « newsreader fetch {3} » apporte ses articles.",
  "Subscribed to “{1}” ({2}). “newsreader fetch {3}” brings its stories.":
    "Abonné à « {1} » ({2}). « newsreader fetch {3} » apporte ses articles.",
  "Unsubscribed from “{1}”. Its stories stay. “newsreader subscribe {2}” takes it back.":
    "Désabonné de « {1} ». Ses articles restent. « newsreader subscribe {2} » l’annule.",
  ...placesByEnglish(places),
  "{1} the key {2} is claimed twice: by {3} and by {4}.":
    "{1}, la touche {2} est attribuée deux fois : à {3} et à {4}.",
  "{1} the command {2} cannot be reached by {3}: {4} is {5} already.":
    "{1}, {3} ne peut atteindre {2} : {4} appartient déjà à {5}.",
  "There is no command “{1}” to give keys to. Did you mean “{2}”?":
    "Il n’y a pas de commande « {1} » à qui donner des touches. Vouliez-vous dire « {2} » ?",
  "“{1}” of {2} is no key: a key is a letter or a name as space, enter, pagedown, ctrl+r.":
    "« {1} » de {2} n’est pas une touche : une touche est une lettre ou un nom comme space, enter, pagedown, ctrl+r.",
  "{1}: {2}": "{1}: {2}",
  "1 feed": "1 flux",
  "{1} feeds": "{1} flux",
  "{1} has {2}. “newsreader fetch” brings their stories.":
    "{1} a {2}. « newsreader fetch » apporte leurs articles.",
  "{1} has {2}, {3} of them known. “newsreader fetch” brings their stories.":
    "{1} a {2}, dont {3} déjà connus. « newsreader fetch » apporte leurs articles.",
  "{1} is no story: {2}": "{1} n’est pas un article : {2}",
  "Mend it, or move it elsewhere.": "Réparez-le, ou mettez-le ailleurs.",
  "1 more file is no story.": "1 autre fichier n’est pas un article.",
  "{1} more files are no stories.": "{1} autres fichiers ne sont pas des articles.",
  "“newsreader list” shows them all, with a “!”.": "« newsreader list » les montre tous, avec un « ! ».",
  "{1} is whole: {2}, {3} MB.": (file, stories, size) =>
    `${file} est entier\u00a0: ${counted(stories, "article", "articles")}, ${decimal(Number(size))} Mo.`,
  "{1} is whole: {2}; {3}.": (file, statuses, copy) =>
    `${file} est entier\u00a0: ${counted(statuses, "marque", "marques")}\u00a0; ${copy}.`,
  "“{1}” takes {2}, and “{3}” is one too many.": (verb, room, word) =>
    `«\u00a0${verb}\u00a0» ${room === "nothing" ? "ne prend rien" : `prend ${room.replace(/^one /, "un seul ")}`}, et «\u00a0${word}\u00a0» est de trop.`,
  "{1} has {2} in files beside it. {3} not copied: put them beside the story in the library.": (
    given,
    pictures,
  ) =>
    `${given} a ${pictures.startsWith("a ") ? "une image" : "des images"} dans des fichiers à côté, qui n’ont pas été copiés\u00a0: mettez-les à côté de l’article dans la bibliothèque.`,
  "{1} open just now.": (readers) =>
    `${counted(readers, "lecteur est ouvert", "lecteurs sont ouverts")} en ce moment.`,
  "{1} of readers that ended without a word {2} to be taken in; the marks in them count.": (journals) =>
    `${counted(journals, "journal d’un lecteur fini sans un mot attend", "journaux de lecteurs finis sans un mot attendent")} d’être repris\u00a0; leurs marques comptent.`,
  "{1} that a sync tool made {2} beside the marks.": (copies) =>
    `${counted(copies, "copie d’un outil de synchronisation est", "copies d’un outil de synchronisation sont")} à côté des marques.`,
  "{1} of writers that were killed: {2}.": (count, names) =>
    `${counted(count, "fichier", "fichiers")} d’écrivains tués\u00a0: ${names}.`,
  "{1} of {2} well.": (sound, all) => `${sound} sur ${counted(all, "abonnement", "abonnements")} en ordre.`,
  "Wrote {1} {2} into {3}.": (count, _, folder) =>
    `${counted(count, "article écrit", "articles écrits")} dans ${folder}.`,
} satisfies Sentences<keyof typeof wanted>;
