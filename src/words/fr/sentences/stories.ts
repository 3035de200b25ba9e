/** Des articles et de leurs fichiers. */

import type { stories as wanted } from "../../de/sentences/stories.ts";
import { plural } from "../../format.ts";
import type { Sentences } from "../../translated.ts";

export const stories = {
  "It says that it is in {1}, and some of its bytes are not.":
    "Il se dit en {1}, et certains de ses octets ne le sont pas.",
  "It does not say in which encoding it is": "Il ne dit pas dans quel codage il est",
  "It says that it is in {1}": "Il se dit en {1}",
  "{1}; it was read as {2}, in which some of its bytes mean nothing.":
    "{1} ; il a été lu en {2}, où certains de ses octets ne veulent rien dire.",
  "{1}; it was read as {2}, which is a guess.": "{1} ; il a été lu en {2}, ce qui est une supposition.",
  "The date “{1}” is not one that can be read in one way only.":
    "La date « {1} » peut se lire de plusieurs façons.",
  "The front matter is not valid YAML ({1}); only its simple lines were read. It says:\n{2}":
    "L’en-tête n’est pas du YAML valable ({1}) ; seules ses lignes simples ont été lues. Il dit :\n{2}",
  "longer than {1} characters": "plus de {1} caractères",
  "The text has too many lines to be looked through for a story; it is shown as plain paragraphs.":
    "Le texte a trop de lignes pour y chercher un article ; il est montré en simples paragraphes.",
  "The text is too long or too deeply nested to be read as Markdown; it is shown as plain paragraphs.":
    "Le texte est trop long ou trop imbriqué pour être lu comme du Markdown ; il est montré en simples paragraphes.",
  "This bracket closes nothing.": "Cette parenthèse ne ferme rien.",
  "“or” has nothing before it.": "Il n’y a rien avant « or ».",
  "This is nested too deeply.": "C’est trop imbriqué.",
  "There is no field “{1}:”. Did you mean “{2}:”? For the word itself write it in quotation marks.":
    "Il n’y a pas de champ « {1}: ». Vouliez-vous dire « {2}: » ? Pour le mot lui-même, mettez-le entre guillemets.",
  "“{1}:” wants a value behind it.": "Il manque une valeur après « {1}: ».",
  "“{1}” is no date. Write 2024, 2024-05, 2024-05-01, or a range: 2024-05..2024-06.":
    "« {1} » n’est pas une date. Écrivez 2024, 2024-05, 2024-05-01 ou une période : 2024-05..2024-06.",
  "“{1}” is no number of words. Write >800, <300 or 300..800.":
    "« {1} » n’est pas un nombre de mots. Écrivez >800, <300 ou 300..800.",
  "“{1}:{2}” is not known. Did you mean “{3}:{4}”? There is {5}.":
    "« {1}:{2} » n’existe pas. Vouliez-vous dire « {3}:{4} » ? Il y a {5}.",
  "{1} (at character {2})": "{1} (caractère {2})",
  "No headline was found in the text": "Aucun titre n’a été trouvé dans le texte",
  "No text of a story was found": "Aucun texte d’article n’a été trouvé",
  "Stray words behind the paragraph, cut: “{1}”": "Mots égarés après le paragraphe, ôtés : « {1} »",
  "Of the page, not of the story: “{1}”": "De la page, pas de l’article : « {1} »",
  "Left out: “{1}”": "Écarté : « {1} »",
  "Left out: {1} more lines": "Écarté : {1} lignes de plus",
  "The story breaks off: “…{1}”": "L’article s’interrompt : « …{1} »",
  "The page shows no text; the story was taken from its data":
    "La page ne montre pas de texte ; l’article vient de ses données",
  "The page is longer than is read; its end was left out":
    "La page est plus longue que ce qui est lu ; sa fin a été écartée",
  "No headline was found in the page": "Aucun titre n’a été trouvé dans la page",
  "No text of a story was found in the page": "Aucun texte d’article n’a été trouvé dans la page",
  "The picture {1} cannot be shown: {2}.": "L’image {1} ne peut être montrée : {2}.",
  "it has no pixels": "elle n’a pas de pixels",
  "its format is not known": "son format n’est pas connu",
  "it has no frame": "elle n’a pas de trame",
  "a frame of it is larger than the picture": "une de ses trames est plus grande que l’image",
  "it takes too long to decode": "le décodage prend trop de temps",
  "the part of the program that decodes it ended": "la partie du programme qui la décode s’est arrêtée",
  "it is not inside the library": "elle n’est pas dans la bibliothèque",
  "it is not a file": "ce n’est pas un fichier",
  "the file is empty": "le fichier est vide",
  "it has {1} MB, and {2} MB are the most": "elle a {1} Mo, et {2} Mo sont le maximum",
  "it is no picture of a kind that is known": "ce n’est pas une image d’un genre connu",
  "it is {1}, and only PNG, JPEG, GIF and WebP are drawn":
    "c’est {1}, et seuls PNG, JPEG, GIF et WebP sont dessinés",
  "a BMP file": "un fichier BMP",
  "an AVIF file": "un fichier AVIF",
  "an SVG drawing": "un dessin SVG",
  "the file is damaged": "le fichier est abîmé",
  "it has {1} megapixels, and {2} are the most": "elle a {1} mégapixels, et {2} sont le maximum",
  "there is no permission to read it": "il manque la permission de le lire",
  "it is not there": "il n’existe pas",
  "its links lead round in a circle": "ses liens tournent en rond",
  "it is not a folder": "ce n’est pas un dossier",
  "the disk cannot read it": "le disque ne peut pas le lire",
  "too many files are open": "trop de fichiers sont ouverts",
  "its name is too long": "son nom est trop long",
  "It has {1} MB; a story may have {2} MB.": "Il a {1} Mo ; un article peut avoir {2} Mo.",
  "It is {1}, not a file.": "C’est {1}, pas un fichier.",
  "a pipe": "un tube",
  "a socket": "une socket",
  "a device": "un périphérique",
  "It is a link to a file that is not there.": "C’est un lien vers un fichier qui n’existe pas.",
  "It cannot be read: {1}.": "Il ne peut être lu : {1}.",
  "It is a link back to a folder that it lies in.": "C’est un lien vers un dossier dans lequel il se trouve.",
  "This folder cannot be read: {1}.": "Ce dossier ne peut être lu : {1}.",
  "It is not a text: it has bytes that no text has.":
    "Ce n’est pas un texte : il a des octets qu’aucun texte n’a.",
  "The file is not in UTF-8; it was read as Windows-1252. Save it as UTF-8 if letters look wrong.":
    "Le fichier n’est pas en UTF-8 ; il a été lu en Windows-1252. Enregistrez-le en UTF-8 si des lettres semblent fausses.",
  "It is a folder, not a file.": "C’est un dossier, pas un fichier.",
  "{1} cannot be shown. {2} The other stories are not touched by it.":
    "{1} ne peut être montré. {2} Les autres articles ne sont pas touchés.",
  "Another story has the id “{1}”; this one goes by “{2}”.":
    "Un autre article a l’identifiant « {1} » ; celui-ci est connu sous « {2} ».",
  "The index of {1} could not be brought up to date: {2}.":
    "L’index de {1} n’a pas pu être mis à jour : {2}.",
  "The library {1} cannot be read: {2}. {3}, or name another with --library.":
    "La bibliothèque {1} ne peut être lue : {2}. {3}, ou nommez-en une autre avec --library.",
  "Make the folder": "Créez le dossier",
  "Give yourself the right to read it": "Donnez-vous le droit de le lire",
  "There is no story “{1}” in {2}. `newsreader list` shows the ids of those that are.":
    "Il n’y a pas d’article « {1} » dans {2}. `newsreader list` montre les identifiants de ceux qui y sont.",
  "The index is made anew at each start, as it cannot be kept ({1}). Make room or allow writing in {2}, or name another folder with --state.":
    "L’index est refait à chaque démarrage, car il ne peut être gardé ({1}). Faites de la place ou permettez l’écriture dans {2}, ou nommez un autre dossier avec --state.",
  "“{1}” {2}. Set {3} to the program that should be used.":
    "« {1} » {2}. Donnez à {3} le programme qui doit servir.",
  "could not be started ({1})": "n’a pas pu être lancé ({1})",
  "is not there": "n’existe pas",
  "“{1}” ended with {2}.": "« {1} » s’est terminé avec {2}.",
  "Dropped {1} tag{2} of a site generator ({{…}} or {%…%}).": (count) =>
    `${plural("fr", Number(count), { one: "Une balise", other: `${count} balises` })} d’un générateur de site ôtées ({{…}} ou {%…%}).`,
} satisfies Sentences<keyof typeof wanted>;
