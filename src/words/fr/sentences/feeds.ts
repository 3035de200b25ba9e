/** Du réseau, des flux et de ce qui est ajouté. */
import type { feeds as wanted } from "../../de/sentences/feeds.ts";
import type { Sentences } from "../../translated.ts";

export const feeds = {
  "{1} was not fetched: {2}. {3}": "{1} n’a pas été relevé : {2}. {3}",
  "it is bigger than {1}": "c’est plus grand que {1}",
  "Save it with another program and add the file.":
    "Enregistrez-le avec un autre programme et ajoutez le fichier.",
  "it is compressed in a way that was not asked for ({1})":
    "c’est comprimé d’une façon qui n’a pas été demandée ({1})",
  "it is compressed several times over": "c’est comprimé plusieurs fois",
  "Nothing of it was read.": "Rien n’en a été lu.",
  "Try again later.": "Réessayez plus tard.",
  "Look for its address in a browser.": "Cherchez son adresse dans un navigateur.",
  "it leads to “{1}”, which is no address of the web":
    "cela mène à « {1} », qui n’est pas une adresse du web",
  "its redirects lead round in a circle": "ses redirections tournent en rond",
  "it leads on and on, more than {1} times": "cela mène toujours plus loin, plus de {1} fois",
  "it was called off": "cela a été interrompu",
  "Ask again when you like.": "Redemandez quand vous voulez.",
  "it took longer than {1}": "cela a pris plus de {1}",
  "it leads to {1}, and there {2}": "cela mène à {1}, et là : {2}",
  "{1} is gone for good, says its server (410). It is not asked for any more.":
    "{1} a disparu pour de bon, dit son serveur (410). Il n’est plus demandé.",
  "it is of the type {1}": "c’est du type {1}",
  "Look for the right address in a browser.": "Cherchez la bonne adresse dans un navigateur.",
  "it leads from the public network into a private one": "cela mène du réseau public à un réseau privé",
  "Subscribe to that address itself if it is meant.":
    "Abonnez-vous à cette adresse même si c’est elle que vous voulez.",
  "no connection came about in {1} s": "aucune connexion ne s’est faite en {1} s",
  "nothing came for {1} s": "rien n’est venu pendant {1} s",
  "Look at its spelling, and whether this machine is online.":
    "Vérifiez l’orthographe, et si cette machine est en ligne.",
  "Ask whoever runs it; nothing was read from it.": "Demandez à qui le tient ; rien n’en a été lu.",
  "there is no host of this name": "il n’y a pas d’hôte de ce nom",
  "the name of its host cannot be looked up now": "le nom de son hôte ne peut être cherché maintenant",
  "its host has no address": "son hôte n’a pas d’adresse",
  "nothing answers there": "rien n’y répond",
  "there is no way to its host": "il n’y a pas de chemin vers son hôte",
  "there is no network": "il n’y a pas de réseau",
  "no connection came about": "aucune connexion ne s’est faite",
  "the connection was dropped": "la connexion a été coupée",
  "it broke off before its end": "cela s’est interrompu avant la fin",
  "it is not compressed as it says": "ce n’est pas comprimé comme annoncé",
  "its head is longer than a head may be": "son en-tête est plus long que permis",
  "its certificate has expired": "son certificat a expiré",
  "its certificate is not valid yet": "son certificat n’est pas encore valable",
  "Look whether this machine’s clock is right.": "Voyez si l’horloge de cette machine est juste.",
  "it vouches for itself, and nobody else does (self-signed)":
    "il se porte garant de lui-même, et personne d’autre (auto-signé)",
  "nobody known vouches for it (self-signed)": "personne de connu ne s’en porte garant (auto-signé)",
  "its certificate is for another host": "son certificat est pour un autre hôte",
  "its certificate cannot be checked": "son certificat ne peut être vérifié",
  "no secure connection came about": "aucune connexion sûre ne s’est faite",
  "what answers there does not speak HTTP": "ce qui y répond ne parle pas HTTP",
  "the system says {1} ({2})": "le système dit {1} ({2})",
  "It asks to be left alone for {1}.": "Il demande qu’on le laisse tranquille pendant {1}.",
  "1 second": "1 seconde",
  "{1} seconds": "{1} secondes",
  "1 minute": "1 minute",
  "{1} minutes": "{1} minutes",
  "1 hour": "1 heure",
  "{1} hours": "{1} heures",
  "it was asked too often (429)": "il a été demandé trop souvent (429)",
  "it is busy or being worked on (503)": "il est occupé ou en travaux (503)",
  "it wants a name and a password (401)": "il veut un nom et un mot de passe (401)",
  "Put them into the address: https://NAME:PASSWORD@…":
    "Mettez-les dans l’adresse : https://NOM:MOTDEPASSE@…",
  "it does not let this program in ({1})": "il ne laisse pas entrer ce programme ({1})",
  "See whether it opens in a browser.": "Voyez si cela s’ouvre dans un navigateur.",
  "there is nothing at this address (404)": "il n’y a rien à cette adresse (404)",
  "Look whether it has moved.": "Voyez si cela a changé d’adresse.",
  "its server has trouble of its own ({1})": "son serveur a lui-même des ennuis ({1})",
  "its server answered with {1}": "son serveur a répondu {1}",
  "no request is made here": "aucune demande n’est faite ici",
  "This is a mistake in the program: report it.": "C’est une erreur du programme : signalez-la.",
  "it is no address of the web": "ce n’est pas une adresse du web",
  "Such addresses begin with https://": "De telles adresses commencent par https://",
  "{1} is no feed, and the page names none. Look for “RSS” or “feed” on the site, and subscribe to where that leads.":
    "{1} n’est pas un flux, et la page n’en nomme pas. Cherchez « RSS » ou « flux » sur le site, et abonnez-vous à ce que vous y trouvez.",
  "{1} names {2} as its feed, and that is none. Look for another on the site.":
    "{1} nomme {2} comme son flux, et ce n’en est pas un. Cherchez-en un autre sur le site.",
  "{1} gave nothing. See whether it opens in a browser.":
    "{1} n’a rien donné. Voyez si cela s’ouvre dans un navigateur.",
  "The fetch of “{1}” was called off. Fetch again to go on.":
    "La relève de « {1} » a été interrompue. Relevez de nouveau pour continuer.",
  "“{1}” was not stored: {2}. Look at the library’s folder and fetch again.":
    "« {1} » n’a pas été rangé : {2}. Regardez le dossier de la bibliothèque et relevez de nouveau.",
  "{1} is gone for good, as its server said. Unsubscribe from it, or subscribe to where it is now.":
    "{1} a disparu pour de bon, comme son serveur l’a dit. Désabonnez-vous, ou abonnez-vous là où il est maintenant.",
  "{1} was not asked: its server wants to be left alone until {2} UTC. Fetch again after that.":
    "{1} n’a pas été demandé : son serveur veut être laissé tranquille jusqu’à {2} UTC. Relevez ensuite.",
  "Look for its feed in a browser.": "Cherchez son flux dans un navigateur.",
  "It names one: newsreader subscribe {1}": "Elle en nomme un : newsreader subscribe {1}",
  "{1} was not read: {2} {3}": "{1} n’a pas été lu : {2} {3}",
  "{1}: RSS, RDF, Atom or JSON Feed was expected.": "{1} : RSS, RDF, Atom ou JSON Feed était attendu.",
  "It is empty": "C’est vide",
  "It is a web page": "C’est une page web",
  "It is no feed": "Ce n’est pas un flux",
  "It is no OPML: a list of subscriptions was expected.":
    "Ce n’est pas de l’OPML : une liste d’abonnements était attendue.",
  "{1} Export it again where it comes from.": "{1} Exportez-la de nouveau là d’où elle vient.",
  "There is no feed in {1}. Export it again where it comes from.":
    "Il n’y a pas de flux dans {1}. Exportez-la de nouveau là d’où elle vient.",
  "the list": "la liste",
  "{1} was not kept: it is no picture of a kind that is known. The story has its address.":
    "{1} n’a pas été gardé : ce n’est pas une image d’un genre connu. L’article a son adresse.",
  "{1} takes too long to read. What the feed tells of the story was kept.":
    "La lecture de {1} prend trop de temps. Ce que le flux dit de l’article a été gardé.",
  "It takes too long to read. Save its text, and add that.":
    "La lecture prend trop de temps. Enregistrez le texte, et ajoutez-le.",
  "It takes too long to read.": "La lecture prend trop de temps.",
  "{1} has no more of the story than the feed.": "{1} n’a pas plus de l’article que le flux.",
  "{1} is no address of the web. Give the address of a feed or of a page, as https://example.org":
    "{1} n’est pas une adresse du web. Donnez l’adresse d’un flux ou d’une page, comme https://example.org",
  "Another fetch is at work in this library and brings the same stories. Wait until it has ended.":
    "Une autre relève est en cours dans cette bibliothèque et apporte les mêmes articles. Attendez qu’elle soit finie.",
  "What is known of “{1}” was not kept, and it is asked for everything again: {2}":
    "Ce qu’on sait de « {1} » n’a pas été gardé, et tout lui sera demandé de nouveau : {2}",
  "It could not be started: {1}.": "Cela n’a pas pu être lancé : {1}.",
  "It was called off. What has come stays.": "C’est interrompu. Ce qui est arrivé reste.",
  "The entity “{1}” was refused: it leads outside the document, refers to others, or is too long.":
    "L’entité « {1} » a été refusée : elle mène hors du document, renvoie à d’autres ou est trop longue.",
  "Its declared entities make more text than any feed has; the rest of them was left as it is.":
    "Ses entités déclarées font plus de texte qu’aucun flux n’en a ; le reste a été laissé tel quel.",
  "The JSON is not well-formed. What could be read was read.":
    "Le JSON est mal formé. Ce qui pouvait être lu l’a été.",
  "The feed has neither headline nor text for it.": "Le flux n’a ni titre ni texte pour lui.",
  "The XML is not well-formed: {1}. What could be read was read.":
    "Le XML est mal formé : {1}. Ce qui pouvait être lu l’a été.",
  "the attribute {1} has no quotes": "l’attribut {1} n’a pas de guillemets",
  "a “<” stands alone": "un « < » est seul",
  "<{1}> is not closed": "<{1}> n’est pas fermé",
  "</{1}> closes nothing that is open": "</{1}> ne ferme rien d’ouvert",
  "it has control characters": "il contient des caractères de commande",
  "It has more than {1} elements, or more than {2} one in the other: those beyond were left out.":
    "Il a plus de {1} éléments, ou plus de {2} l’un dans l’autre : ceux au-delà ont été écartés.",
  "{1} was not added. {2}": "{1} n’a pas été ajouté. {2}",
  "{1} was not added. {2} {3}": "{1} n’a pas été ajouté. {2} {3}",
  "There is no word in it. Look whether it is the right file.":
    "Il ne contient pas un mot. Voyez si c’est le bon fichier.",
  "There is no story on this page. Save its text, and add that.":
    "Il n’y a pas d’article sur cette page. Enregistrez son texte, et ajoutez celui-ci.",
  "{1} Look for another address.": "{1} Cherchez une autre adresse.",
  "There is no story in this feed. Look again another day.":
    "Il n’y a pas d’article dans ce flux. Revenez un autre jour.",
  "It is {1}, which add cannot read: save its text, or Markdown made of it.":
    "C’est {1}, qui ne se lit pas ici : enregistrez-en le texte, ou du Markdown.",
  "{1} was not added. It cannot be read: {2}. Give yourself the right to read it.":
    "{1} n’a pas été ajouté. Il ne peut être lu : {2}. Donnez-vous-en le droit.",
  "{1} was not added. There is no file in it that may be a story, a page or a feed. Name the file itself.":
    "{1} n’a pas été ajouté. Aucun fichier n’y peut être un article, une page ou un flux. Nommez le fichier lui-même.",
  "Name the files in it: newsreader add FOLDER/*.":
    "Nommez les fichiers qu’il contient : newsreader add DOSSIER/*.",
  "Cut it into stories first.": "Découpez-le d’abord en articles.",
  "Look at its name.": "Vérifiez son nom.",
  "Give yourself the right to read it.": "Donnez-vous le droit de le lire.",
  "Give a file of text, Markdown or HTML, or a feed.":
    "Donnez un fichier de texte, de Markdown ou de HTML, ou un flux.",
  "{1} was not added. It is not a text. See what it is in a browser.":
    "{1} n’a pas été ajouté. Ce n’est pas un texte. Voyez ce que c’est dans un navigateur.",
  "It has more than {1} MB.": "Il a plus de {1} Mo.",
  "a list of feeds": "une liste de flux",
  "an HTML page": "une page HTML",
  "The page names {1}: {2}": "La page nomme {1} : {2}",
  "another feed": "un autre flux",
  "{1} other feeds": "{1} autres flux",
  "There is no subscription yet. Begin with “newsreader subscribe ADDRESS”.":
    "Il n’y a pas encore d’abonnement. Commencez par « newsreader subscribe ADRESSE ».",
  "The fetch ended before its end. Fetch again to go on.":
    "La relève s’est arrêtée avant sa fin. Relevez de nouveau pour continuer.",
} satisfies Sentences<keyof typeof wanted>;
