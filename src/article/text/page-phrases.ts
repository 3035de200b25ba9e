/**
 * What pages say about themselves, in the languages news is most often scraped in.
 *
 * Each row is one reason why a line is no part of a story. `short` patterns hold for lines of up to ten words, where
 * such a phrase can hardly be the story's own; `whole` patterns are sure enough for a line of any length.
 */
type Row = { readonly reason: string; readonly short?: RegExp; readonly whole?: RegExp };

const PAGE_PHRASES: readonly Row[] = [
  {
    reason: "sharing",
    short:
      /^(share|teilen|beitrag teilen|artikel teilen|partager|compart(ir|e|ilhar)|condividi|dela|del|delen|udostępnij|sdílet|поделиться|paylaş|シェア|공유)\b|\b(share|copy|copied|kopieren|copier|copiar) (this|link|article|artikel|via|on)\b|^link (copied|kopieren)|^(auf|per|via|on|su|sur|en) (facebook|x|twitter|whatsapp|e-?mail|linkedin)\b|^((facebook|twitter|x|whatsapp|e-?mail|mail|linkedin|reddit|pinterest|telegram|flipboard|tumblr|messenger|bluesky|threads|tweet|pocket|line|sms|instagram|youtube|tiktok)( |$))+$/i,
  },
  {
    reason: "buttons",
    short:
      /^(print|drucken|imprimer|imprimir|stampa|merken|anhören|feedback|close|schlie(ß|ss)en|fermer|cerrar|chiudi|menu|menü|search|suche|log ?in|sign in|register|anmelden|registrieren|subscribe|abonnieren|s'abonner|continue|save|bookmark|zurück|weiter|next|previous|back|home|startseite|gift article|play|pause|video|audio|autoplay|loading|listen|skip|read more|show more|more|less|mehr|vergrößern|expand|view (all|more)|guardar|escuchar|écouter)( video| audio| article| artikel)?\s*[.:>…]*$|^(zur|zum|back to|return to|zurück zur) (startseite|top|home|übersicht)|\b(font size|text size|schriftgröße|full ?screen|hide caption|toggle caption|enlarge (this )?image|bild vergrößern|more >)$|^(click|tap|klicken|hier klicken|(continue|keep) reading)\b|^(artikel (anhören|lesen|drucken))|^((kommentare?|drucken|teilen|merken|speichern|print|save|share|comments?|e-?mail) ?){2,4}$|^\d{1,3} (of|von|de|di|sur) \d{1,3}$|^(recommended|more) videos$/i,
    whole: /^(click to play video|enlarge this image)\b/i,
  },
  {
    reason: "advertising",
    short:
      /^\W*(advertisement|advertising|sponsored|advertorial|anzeige|werbung|reklame|publicité|publicidad|pubblicità|publicidade|annons|annonse|annonce|reklama|реклама|広告|광고|promoted|partner ?content)\b|\b(continues?|resumes?) (below|after)\b|werbung überspringen|\badvertisement has not loaded/i,
    whole: /\badvertisement has not loaded\b/i,
  },
  {
    reason: "comments",
    short:
      /^(\d+ )?(comments?|kommentare?n?|commentaires?|comentarios?|commenti|komentáře|komentarze|kommentarer|комментарии|コメント)\b|(leave|post|view|add|show|join) (a |the |all )?(\d+ )?(reply|comments?|conversation|discussion)\b|^(diskutieren sie|ihre meinung|deine meinung)/i,
    whole:
      /\byour e-?mail address will not be published\b|\bakismet\b|\b(logged|log) in to (join|comment|post)|\bcomment (policy|guidelines)\b|\bcivil (forum|discussion)\b|community[- ](guidelines|standards)/i,
  },
  {
    reason: "newsletter, subscription, app",
    short:
      /\bnewsletters?\b|^(sign up|subscribe|register|create (a|an) |log in|follow us|folgen sie|download|get (the|our|daily)|join |support )|\b(abonn(ieren|ez|é)|suscr[ií]b|iscriviti|prenumerera|registrieren|anmelden!?)\b|\bsubscribers? only\b|\b(preferred|trusted) source\b|^jetzt /i,
    whole:
      /^by (signing up|providing|clicking|subscribing|submitting)\b|\badd .{3,40} to your .{3,40} feed\b|\breserved for subscribers\b|\b(register|subscribe|sign in) to (unlock|read|continue)\b|\bwith one account\b|\bearn (a|an affiliate) commission\b|\bfollow (him|her|them|me|us) (on|at) \p{L}|^(sign up|subscribe|register|follow us|download (the|our)|get (the|our) .{0,40}(newsletter|inbox|app\b)|abonnieren sie|jetzt .{0,30}(abonnieren|anmelden)|folgen sie uns|inscrivez-vous|suscr[ií]b(ase|ete)|iscriviti)\b|\b(delivered|straight|direkt|direct) (to|into|ins|in|in your) (your )?(inbox|postfach|e-?mail)|\badd .{0,60}\bas an? (interest|preferred source)\b|\bbookmark our\b/iu,
  },
  {
    reason: "legal",
    short:
      /^(©|\(c\)|copyright)|\ball rights reserved\b|\balle rechte vorbehalten\b|\btous droits réservés\b|\bderechos reservados\b|\btutti i diritti\b|\b(terms (of|and)|privacy|cookie|impressum|datenschutz|nutzungsbedingungen|agb|kontakt|contact us|about us|imprint)\b|無断転載|저작권|전재/i,
    whole:
      /^(©|\(c\) ?\d|copyright)|\ball rights reserved\b|\balle rechte vorbehalten\b|\breprint permission\b|\bavailable without charge\b|\bprivacy (policy|notice)\b|\bterms (of (use|service)|and conditions)\b|\bdatenschutz(erklärung|bestimmungen|hinweise?)\b|\b(widerruf|einwilligung) .{0,80}(daten|verarbeitung)|\bcookies?\b.{0,60}\b(accept|consent|einstellungen|settings)\b|無断転載|무단\s?전재/i,
  },
  {
    reason: "age of the page",
    whole:
      /^(this|dieser|cet|este) (article|story|artikel|artículo|artigo) (is|was|ist|a|est|tiene) .{0,60}\b(old|alt|ans|años|anos|first published)\b|\bthis (article|story) is (more than|over) \d+ (months?|years?) old\.?$|^(published|posted|veröffentlicht) .{0,12}\d.{0,20}?(last )?(updated|aktualisiert)\b.{0,80}$/i,
  },
  {
    // What blogs put under each story of their feed.
    reason: "where it was published",
    whole:
      /^(?:The post .{1,300} (?:appeared first|first appeared) on|Der (?:Beitrag|Artikel) .{1,300} erschien zuerst (?:auf|bei)|L['’]article .{1,300} est apparu en premier sur|La entrada .{1,300} (?:se publicó|apareció) primero en|L['’]articolo .{1,300} (?:proviene da|sembra essere il primo su)|O post .{1,300} apareceu primeiro em|Het bericht .{1,300} verscheen eerst op) (?:\S{1,40}|(?:[Tt]he |d(?:er|ie|as|em) |l[ae]s? |el |il |o |de |het )?[\p{Lu}\d].{0,80})$/u,
  },
  {
    reason: "reading time",
    short:
      /\b(\d+|one) ?-?(min(s|ute|uten?|utes)?\.?|мин|分) ?(read|lesezeit|de lecture|de lectura|di lettura|läsning|lesetid|czytania)?$|\b(lesezeit|lesedauer|reading time|temps de lecture|tiempo de lectura|tempo di lettura|speltid|laufzeit)\b|^\d{1,2}:\d{2}( ?(min|\/).*)?$/i,
  },
  {
    reason: "about the making",
    short:
      /^(source link|article content|author of the article|topics|themen|tags|stichw(o|ö)rt|schlagw(o|ö)rt|schlagworte|orte|links|filed under|editors?' ?(picks|note)|breadcrumb|trending|most (read|popular)|(the )?latest|top stories|popular|meistgelesen|box (auf|zu)klappen|personen-box|weitere (informationen|videos)|ende der weiteren informationen|dieses thema im programm|report (a typo|an error)|powered by|inhalt|content|header|footer|navigation|watch|watch:|live|breaking|updated|videos?|bilder|fotos?|photos?|gallery|galerie|photo gallery|read the .{0,40}here):?$/i,
    whole:
      /\b(contributed to|contributing to) this (report|story|article)\b|^our standards:|^fehler gefunden\?|^license this content$|^(published|posted|publicado|pubblicato|publié|veröffentlicht)\b.{0,80}\b(category|categor[ií]as?|catégories?|kategorien?|tags|autor|abgelegt unter|filed under|posted in):|^(this entry was (posted|published) (in|on|by)|dies(er|en) (eintrag|beitrag) wurde .{0,200}(veröffentlicht|geschrieben|abgelegt|gepostet|verschlagwortet)|esta entrada (fue|ha sido) publicada|ce contenu a été publié|questa voce è stata pubblicata|dit bericht (werd|is) geplaatst)\b|^\((no ratings yet|noch keine bewertungen|\d+ (votes?|stimmen?|bewertungen?), (average|durchschnitt))|^\d[\d/.-]{5,9} [–|-] (published|posted|publicado|pubblicato|publié|veröffentlicht)\b.{0,80}\b(category|categor[ií]as?|catégories?|kategorien?|tags):|^(send your stories|got a (story|tip)|do you have a story)\b|\bthis (article|story) was (originally|first) published\b|\b(artificial intelligence|künstlich erzeugt|ki[- ]generiert|mit hilfe von ki)\b.{0,80}(zusammenfassung|summary|artikel|erstellt)|diese zusammenfassung wurde|\bextern(e[rn]?|al) (inhalte?|content)\b.{0,250}(ausblenden|angezeigt|hidden|shown)/i,
  },
];

const SHORT_WORDS = 10;
// The longest of these notes are consent texts; a line beyond this is a paragraph.
const WHOLE_MOST = 900;

/** Why the line is part of the page and not of the story; "" when nothing says so. */
export function pageReason(text: string, words: number): string {
  if (text.length > WHOLE_MOST) return "";
  for (const { reason, short, whole } of PAGE_PHRASES) {
    if (whole?.test(text)) return reason;
    if (words <= SHORT_WORDS && text.length <= 120 && short?.test(text)) return reason;
  }
  return words > SHORT_WORDS && invites(text) ? "invitation" : "";
}

// One of these words alone is common in stories; three in one line of moderate length ask the reader to do something.
const INVITING =
  /\b(newsletters?|subscri(be|ber|ption)s?|sign(ed)? (up|in)|log ?in|inbox|apps?|download(en)?|click|klicken|here|hier|whatsapp|instagram|facebook|telegram|podcasts?|follow|folgen|folgst|folge|abonnier(?:en?|t)|abo|kostenlos|account|e-?mail|join|register|registrieren|anmelden|unlimited|exclusive|exklusive|free|unlock|notifications?|alerts?|website|lesen sie|your|deine|ihre|updates?|anmeldung|herunterladen|gratis|smartphone|postfach|briefing|entlang|kanal)\b/gi;

function invites(text: string): boolean {
  if (text.length > 450) return false;
  const hits = text.toLowerCase().match(INVITING) ?? [];
  return new Set(hits).size >= (text.length > 160 ? 4 : 3);
}

/** The form below every story of many republishing sites: nothing of the story comes after it. */
export const TAIL =
  /^(source link|leave a (reply|comment)|(post|write) a comment|cancel reply|this site uses akismet\b.*|your e-?mail address will not be published.*|schreibe einen kommentar|laisser un commentaire|deja (un comentario|una respuesta)|lascia un commento)$/i;

const GLUED = " Source link";

/** The tail's first words where they are stuck to the end of the last paragraph, "" where not. */
export const gluedTail = (text: string): string =>
  text.length > GLUED.length && text.slice(-GLUED.length).toLowerCase() === GLUED.toLowerCase()
    ? text.slice(1 - GLUED.length)
    : "";
