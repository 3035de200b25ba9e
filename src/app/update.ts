/** The one writer of State: what a message makes of it, and what is to be done outside. Pure. */
import { graphemes } from "../article/width.ts";
import { translated } from "../words/translated.ts";
import { words } from "../words/words.ts";
import { type Command, type Where, whereOf } from "./command.ts";
import { COMMANDS } from "./commands.ts";
import { feedsArrived, refused } from "./feeds.ts";
import { scroll } from "./help.ts";
import { beginsKeys, keymap } from "./keymap.ts";
import { shownKey } from "./keys.ts";
import { arrived, ask, moveTo } from "./list.ts";
import { choose, openMenu, openStory, shelfMenu } from "./menus.ts";
import { mouse } from "./mouse.ts";
import { neighbours, showRelated } from "./neighbourhood.ts";
import { keepDrawn } from "./pictures.ts";
import { inSteps, sameReading } from "./progress.ts";
import { pathNames, type as typeText } from "./prompt.ts";
import { spoken } from "./settings-menu.ts";
import { type Effect, type Message, type State, type Step, step } from "./state.ts";
import { opened, reopened, set, setMore, toolsLacking, whole } from "./story.ts";

export function update(state: State, message: Message): Step {
  switch (message.type) {
    case "key":
      return pressed({ ...state, notice: "", touched: true }, message.name);
    case "mouse":
      return mouse(state, message.event, COMMANDS, pressed);
    case "paste":
      return state.prompt ? typeText(state, message.text) : step(state);
    case "resized":
      return resized({ ...state, size: message.size, progress: {} });
    case "window":
      return arrived(state, message.view, message.window);
    case "shelves":
      return withShelves({ ...state, shelves: message.shelves }, message.menu);
    case "feeds":
      return feedsArrived(state, message.feeds, message.menu);
    case "work":
      return step({ ...state, work: { ...state.work, ...message.work } });
    case "path-names":
      return pathNames(state, message.typed, message.text, message.names);
    case "refused":
      return refused(state, message.kind, message.text, message.message);
    case "neighbours":
      return neighbours(state, message.id, message.related);
    case "row":
      return message.view === state.list.view ? moveTo(state, message.index) : step(state);
    case "opened":
      return message.article.id === state.opening ? opened(state, message) : step(state);
    case "reopened":
      return reopened(state, message);
    case "related":
      return showRelated(state, message);
    case "not-opened":
      return step({ ...state, opening: null, notice: translated(message.reason) });
    case "go":
      return openStory(state, message.id);
    case "bidi":
      return step({ ...state, bidi: message.bidi });
    case "ground":
      return step(state.ground === message.ground ? state : { ...state, ground: message.ground });
    case "changed":
      return changed(state);
    case "progress":
      return step({ ...state, progress: { ...state.progress, [message.id]: message.progress } });
    case "picture":
      return step(keepDrawn(state, message.key, message.rows));
    case "spoken":
      return spoken({ ...state, settings: { ...state.settings, locale: message.locale } });
    case "set-on":
      return step(setMore(state));
    case "now":
      return step({ ...state, now: message.now });
    case "notice":
      return step({ ...state, notice: translated(message.text) });
    case "reading": {
      const reading = inSteps(message.reading, state.settings);
      return step(sameReading(state.reading, reading) ? state : { ...state, reading });
    }
    case "trouble":
      return step(state.trouble === message.text ? state : troubled(state, message.text));
  }
}

/** One key, by the command that has it here; digits and letters where they mean themselves. */
function pressed(state: State, key: string): Step {
  const where = whereOf(state);
  const map = keymap(where, state.settings);
  const keys = state.pending ? `${state.pending} ${key}` : key;
  const command = map.get(keys);
  if (!command && beginsKeys(map, keys)) return step({ ...state, pending: keys });
  if (!command && state.pending) {
    const notice = key === "escape" ? "" : words.keys.nothing(shownKey(keys));
    return step({ ...state, pending: "", digits: "", notice });
  }
  return meant({ ...state, pending: "" }, key, where, command);
}

/** Commands that do with what is set of a long story; all others wait for its end: some count pages, links or parts. */
const WITHOUT_END = new Set([
  "story.next-page",
  "story.page-before",
  "story.down",
  "story.up",
  "story.leave",
]);

function meant(from: State, key: string, where: Where, command: Command | undefined): Step {
  const state = where === "story" && command && !WITHOUT_END.has(command.id) ? whole(from) : from;
  if (command) {
    const why = command.unless?.(state) ?? "";
    if (why) return step({ ...state, notice: why, digits: "" });
    const next = command.run(state);
    // Digits belong to the key that follows them at once.
    return next.state.digits === state.digits ? { ...next, state: { ...next.state, digits: "" } } : next;
  }
  const letter = key === "space" ? " " : key;
  if (where === "prompt" || where === "palette")
    return graphemes(letter).length === 1 ? typeText(state, letter) : step(state);
  if (/^\d$/.test(key) && (where === "pick" || where === "feeds")) return choose(state, Number(key) - 1);
  if (/^\d$/.test(key) && (where === "story" || where === "list"))
    return step({ ...state, digits: (state.digits + key).slice(-4) });
  return step({ ...state, digits: "" });
}

/** A new trouble takes the place of what was said before: it came behind it, and nothing else shows it. */
function troubled(state: State, trouble: string): State {
  return { ...state, trouble, notice: trouble === "" ? state.notice : "" };
}

function withShelves(state: State, menu: boolean): Step {
  return menu ? openMenu(state, shelfMenu(state)) : step(state);
}

function resized(state: State): Step {
  const { list } = state;
  const again = state.story ? { ...state, story: set(state, state.story) } : state;
  // On a larger screen less of the help lies beyond its end.
  const next = scroll(again, COMMANDS, 0).state;
  // The cursor's story stays in sight; how far down it is may change.
  const asked = ask({ ...next, list: { ...list, top: Math.max(0, Math.min(list.top, list.cursor)) } });
  return { ...asked, effects: [...asked.effects, ...toolsLacking(next)] };
}

/** Stories or marks changed, here or in another reader: everything in sight is asked for anew. */
function changed(state: State): Step {
  const effects: Effect[] = [];
  if (state.story) effects.push({ type: "reopen", id: state.story.article.id });
  if (whereOf(state) === "feeds") effects.push({ type: "feeds", menu: false });
  const asked = ask(state);
  return { state: asked.state, effects: [...asked.effects, ...effects] };
}
