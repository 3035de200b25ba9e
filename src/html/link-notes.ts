/** What links bring along that is no word of the story: "opens in a new window", the sign of a heading's own address. */
import { type Element, textOf } from "./tree.ts";

const NOTE =
  /^[\s,;([–-]{0,4}(?:\(?(?:this )?(?:link )?(?:will )?opens? (?:an? )?(?:in |external )?(?:an? )?(?:new |external )?(?:browser )?(?:tab|window|site|website)(?: or (?:tab|window))?|(?:wird |link )?öffnet (?:sich )?in (?:einem )?neue[mn] (?:fenster|tab)|(?:s['’])?ouvre (?:dans )?une? (?:nouvelle fenêtre|nouvel onglet)|se abre en (?:una )?(?:nueva )?(?:ventana|pestaña)(?: nueva)?|si apre in (?:una )?nuova (?:finestra|scheda)|abre em (?:uma )?nova (?:janela|aba|guia)|external link|externer link)[\s)\].]{0,3}$/i;
const NOTE_MOST = 60;

/** True where all that the element says is such a note. */
export function isLinkNote(element: Element): boolean {
  if (element.children.length === 0 || element.children.length > 2) return false;
  const text = textOf(element);
  return text.length <= NOTE_MOST && NOTE.test(text);
}

/** A sign that links a heading to itself, as documentation and blogs put it behind each. */
const PERMALINK = /^\s*(?:#{1,6}|¶|§|🔗\ufe0f?|⚓\ufe0f?)\s*$/u;

/** True of a link within the page that says nothing but such a sign. */
export function isPermalink({ name, attributes, children }: Element): boolean {
  if (name !== "a" || children.length !== 1 || !attributes.href?.includes("#")) return false;
  const [only] = children;
  return PERMALINK.test(typeof only === "string" ? only : textOf(only!));
}
