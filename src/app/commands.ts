/**
 * THE TABLE: everything that a key can do. Help screen, footer, README, man page, rebinding and clash checks are
 * made from these rows; a row that is not here cannot be pressed.
 */
import type { Command, Where } from "./command.ts";
import * as filter from "./filter.ts";
import * as help from "./help.ts";
import * as list from "./list.ts";
import * as marks from "./marks.ts";
import * as menus from "./menus.ts";
import * as neighbourhood from "./neighbourhood.ts";
import * as screen from "./screen.ts";
import { type State, step } from "./state.ts";
import * as story from "./story.ts";
import * as walk from "./walk.ts";

const row = (state: State) => list.currentRow(state.list);
const noRow = (state: State) => (row(state) ? "" : "The list is empty.");
const noStory = (state: State) => {
  const failure = row(state)?.summary.failure;
  return failure ? `This file cannot be opened: ${failure}` : noRow(state);
};
const noHits = (state: State) =>
  state.story?.hits.length
    ? ""
    : "No word of a filter stands in this story. Press / in the list to look for one.";
const screenful = screen.screenful;
const picked = (state: State) => (state.overlay?.type === "pick" ? state.overlay.cursor : 0);

const LIST: Command[] = [
  c(
    "list.open",
    "Open",
    "Open the story under the cursor where you left it",
    ["list"],
    ["enter", "right", "l"],
    {
      hint: "open",
      unless: noStory,
      run: (s) => menus.openStory(s, row(s)?.summary.id ?? ""),
    },
  ),
  c("list.down", "Down", "Next story", ["list"], ["j", "down"], { run: (s) => list.moveBy(s, 1) }),
  c("list.up", "Up", "Story before", ["list"], ["k", "up"], { run: (s) => list.moveBy(s, -1) }),
  c("list.page-down", "Page down", "A screenful down", ["list"], ["space", "pagedown", "ctrl+f"], {
    run: (s) => list.moveBy(s, screenful(s)),
  }),
  c("list.page-up", "Page up", "A screenful up", ["list"], ["b", "pageup", "ctrl+b"], {
    run: (s) => list.moveBy(s, -screenful(s)),
  }),
  c("list.top", "Top", "First story", ["list"], ["g", "home"], { run: (s) => list.moveTo(s, 0) }),
  c("list.bottom", "Bottom", "Last story", ["list"], ["G", "end"], {
    run: (s) => list.moveTo(s, s.list.window.total - 1),
  }),
  c("list.related", "Related", "Stories related to the one under the cursor", ["list"], ["r"], {
    hint: "related",
    unless: noStory,
    run: (s) => neighbourhood.ask(s, "panel"),
  }),
  c("list.filter", "Filter", "Show only stories that match a query, live as you type", ["list"], ["/"], {
    hint: "filter",
    run: filter.openFilter,
  }),
  c("list.unread-only", "Unread only", "Show only unread stories, or all again", ["list"], ["n"], {
    hint: "unread only",
    run: (s) => list.lookFromTop(s, { unreadOnly: !s.list.view.unreadOnly }),
  }),
  c("list.sort", "Sort", "Pick the order of the list", ["list"], ["o"], {
    hint: "sort",
    run: (s) => menus.openMenu(s, menus.sortMenu(s)),
  }),
  c("list.deks", "Deks", "Show or hide the line under each headline", ["list"], ["d"], {
    run: (s) => list.ask({ ...s, list: { ...s.list, deks: !s.list.deks, top: s.list.cursor } }),
  }),
  c("list.all", "All stories", "Leave filter and section", ["list"], ["escape"], {
    unless: (s) => (screen.isNarrowed(s) ? "" : "All stories are in the list. Press q to quit."),
    run: filter.clearFilter,
  }),
  c("list.mark-all", "Mark all read", "Mark every story in this view as read", ["list"], ["A"], {
    unless: (s) => (s.list.window.unread > 0 ? "" : "Nothing here is unread."),
    run: marks.markAllRead,
  }),
];

const STORY: Command[] = [
  c(
    "story.next-page",
    "Next page",
    "Turn the page; from the last one on to the related stories",
    ["story"],
    ["space", "right", "l", "pagedown", "down", "j"],
    { hint: "turn", run: screen.turnOn },
  ),
  c("story.page-before", "Page before", "Turn back", ["story"], ["b", "left", "h", "pageup", "up", "k"], {
    unless: (s) => ((s.story?.page ?? 0) > 0 ? "" : "This is the first page."),
    run: (s) => story.turnBy(s, -1),
  }),
  c("story.first-page", "First page", "Start of the story", ["story"], ["home"], {
    run: (s) => story.turnTo(s, 0),
  }),
  c("story.last-page", "Last page", "End of the story", ["story"], ["end", "G"], {
    run: (s) => story.turnTo(s, (s.story?.pages.length ?? 1) - 1),
  }),
  c(
    "story.go-to-page",
    "Go to page",
    "Digits, then this key: go to that page; alone: the first",
    ["story"],
    ["g"],
    {
      run: screen.goToPage,
    },
  ),
  c("story.related", "Related", "Stories that this one names and that name it", ["story"], ["r"], {
    hint: "related",
    run: (s) => menus.openMenu(s, menus.relatedMenu(s.story?.related ?? [], s.now)),
  }),
  c(
    "story.follow",
    "Follow link",
    "Digits, then this key: follow the link of that number",
    ["story"],
    ["enter"],
    {
      run: screen.followLink,
    },
  ),
  c("story.links", "Links", "Pick one of the story's links", ["story"], ["L"], {
    unless: (s) => (s.story?.layout.links.length ? "" : "This story has no links."),
    run: (s) => menus.openMenu(s, menus.linkMenu(s)),
  }),
  c("story.next-hit", "Next hit", "Next place that the filter's words stand in", ["story"], ["n"], {
    unless: noHits,
    hint: "next hit",
    run: (s) => story.turnToHit(s, 1),
  }),
  c("story.hit-before", "Hit before", "The place before that the filter's words stand in", ["story"], ["N"], {
    unless: noHits,
    run: (s) => story.turnToHit(s, -1),
  }),
  c(
    "story.problems",
    "Left out",
    "What was left out of the story, or not understood in its file",
    ["story"],
    ["P"],
    {
      unless: (s) => (s.story?.article.problems.length ? "" : "Nothing was left out of this story."),
      run: (s) => menus.openMenu(s, menus.problemMenu(s)),
    },
  ),
  c("story.next", "Next story", "The next story of the list", ["story"], ["J"], {
    run: (s) => screen.neighbour(s, 1),
  }),
  c("story.before", "Story before", "The story before in the list", ["story"], ["K"], {
    run: (s) => screen.neighbour(s, -1),
  }),
  c("story.wider", "Wider", "Longer lines", ["story"], ["+", "="], {
    run: (s) => story.remeasure(s, s.settings.measure + 4),
  }),
  c("story.narrower", "Narrower", "Shorter lines", ["story"], ["-"], {
    run: (s) => story.remeasure(s, s.settings.measure - 4),
  }),
  c("story.leave", "List", "Back to the list", ["story"], ["q", "escape"], {
    hint: "list",
    run: walk.toList,
  }),
];

const BOTH: Command[] = [
  c("mark.read", "Read/unread", "Mark the story as read, or as unread again", ["list", "story"], ["m"], {
    hint: "read/unread",
    unless: (s) => (s.screen === "story" ? "" : noStory(s)),
    run: marks.toggleRead,
  }),
  c("mark.star", "Star", "Star the story, or take the star away", ["list", "story"], ["s"], {
    hint: "star",
    unless: (s) => (s.screen === "story" ? "" : noStory(s)),
    run: marks.toggleStar,
  }),
  c("related.map", "Map", "A map of the stories around this one", ["list", "story"], ["M"], {
    unless: (s) => (s.screen === "story" ? "" : noStory(s)),
    run: (s) => neighbourhood.ask(s, "map"),
  }),
  c(
    "related.time-line",
    "Time line",
    "The stories around this one by their dates",
    ["list", "story"],
    ["T"],
    {
      unless: (s) => (s.screen === "story" ? "" : noStory(s)),
      run: (s) => neighbourhood.ask(s, "time-line"),
    },
  ),
  c("mark.undo", "Undo", "Take the last mark back, also after a restart", ["list", "story"], ["u"], {
    hint: "undo",
    run: marks.undo,
  }),
  c("mark.redo", "Redo", "Do again what was undone", ["list", "story"], ["U", "ctrl+r"], { run: marks.redo }),
  c("list.sections", "Sections", "Pick a section", ["list", "story"], ["S", "tab"], {
    hint: "sections",
    run: (s) => step(s, { type: "sections", menu: true }),
  }),
  c(
    "trail.back",
    "Back",
    "Back along the trail, in the end to the list",
    ["story"],
    ["[", "backspace", "alt+left"],
    {
      hint: "back",
      run: (s) => walk.walkTo(s, s.trail.at - 1),
    },
  ),
  c("trail.forward", "Forward", "Forward along the trail", ["list", "story"], ["]", "alt+right"], {
    unless: (s) => (s.trail.at + 1 < s.trail.entries.length ? "" : "Nothing lies ahead on the trail."),
    run: (s) => walk.walkTo(s, s.trail.at + 1),
  }),
  c("trail.show", "Trail", "The stories walked through", ["list", "story"], ["t"], {
    unless: (s) => (s.trail.entries.length > 0 ? "" : "The trail is empty: open a story first."),
    run: (s) => menus.openMenu(s, menus.trailMenu(s)),
  }),
];

const PICK: Command[] = [
  c(
    "pick.choose",
    "Choose",
    "Take the row under the cursor; a digit takes the row of that number",
    ["pick"],
    ["enter", "right", "l"],
    { hint: "choose", run: (s) => menus.choose(s, picked(s)) },
  ),
  c("pick.down", "Down", "Next row", ["pick"], ["j", "down", "tab"], {
    run: (s) => menus.movePick(s, picked(s) + 1),
  }),
  c("pick.up", "Up", "Row before", ["pick"], ["k", "up", "shift+tab"], {
    run: (s) => menus.movePick(s, picked(s) - 1),
  }),
  c("pick.page-down", "Page down", "A screenful down", ["pick"], ["space", "pagedown"], {
    run: (s) => menus.movePick(s, picked(s) + screenful(s)),
  }),
  c("pick.page-up", "Page up", "A screenful up", ["pick"], ["b", "pageup"], {
    run: (s) => menus.movePick(s, picked(s) - screenful(s)),
  }),
  c("pick.top", "Top", "First row", ["pick"], ["g", "home"], { run: (s) => menus.movePick(s, 0) }),
  c("pick.bottom", "Bottom", "Last row", ["pick"], ["G", "end"], {
    run: (s) => menus.movePick(s, Number.MAX_SAFE_INTEGER),
  }),
  c("pick.close", "Close", "Close the menu", ["pick", "help"], ["escape", "q", "left", "h", "backspace"], {
    hint: "close",
    run: (s) => screen.close(s),
  }),
];

const MAP: Command[] = [
  c("map.open", "Open", "Open the story under the cursor", ["map"], ["enter"], {
    hint: "open",
    run: neighbourhood.openHere,
  }),
  c("map.centre", "Centre", "Put the story under the cursor in the middle", ["map"], ["space", "M"], {
    hint: "centre",
    run: neighbourhood.centre,
  }),
  c("map.up", "Up", "The story above", ["map"], ["up", "k"], { run: (s) => neighbourhood.walk(s, "up") }),
  c("map.down", "Down", "The story below", ["map"], ["down", "j"], {
    run: (s) => neighbourhood.walk(s, "down"),
  }),
  c("map.left", "Left", "Towards the stories that name it", ["map"], ["left", "h"], {
    run: (s) => neighbourhood.walk(s, "left"),
  }),
  c("map.right", "Right", "Towards the stories that it names", ["map"], ["right", "l"], {
    run: (s) => neighbourhood.walk(s, "right"),
  }),
  c("map.close", "Close", "Close the map", ["map"], ["escape", "q", "backspace"], {
    hint: "close",
    run: (s) => screen.close(s),
  }),
];

const HELP: Command[] = [
  c("help.down", "Down", "Scroll down", ["help"], ["j", "down", "space", "pagedown"], {
    hint: "more",
    run: (s) => help.scroll(s, COMMANDS, 1),
  }),
  c("help.up", "Up", "Scroll up", ["help"], ["k", "up", "b", "pageup"], {
    run: (s) => help.scroll(s, COMMANDS, -1),
  }),
];

const letters = (s: State) => s.prompt?.cursor ?? 0;
const FILTER: Command[] = [
  c("filter.keep", "Keep", "Keep the filter and go back to the list", ["filter"], ["enter", "down"], {
    hint: "keep",
    run: filter.keepFilter,
  }),
  c("filter.leave", "Take back", "Back to the list as it was", ["filter"], ["escape", "ctrl+g"], {
    hint: "take back",
    run: filter.leaveFilter,
  }),
  c("filter.complete", "Complete", "Complete the name of a field or section", ["filter"], ["tab"], {
    hint: "complete",
    run: filter.complete,
  }),
  c(
    "filter.rub-out",
    "Rub out",
    "Take the letter before the cursor away",
    ["filter"],
    ["backspace", "ctrl+h"],
    {
      run: filter.rubOut,
    },
  ),
  c("filter.rub-out-word", "Rub out word", "Take the word before the cursor away", ["filter"], ["ctrl+w"], {
    run: filter.rubOutWord,
  }),
  c("filter.rub-out-all", "Rub out all", "Empty the line up to the cursor", ["filter"], ["ctrl+u"], {
    run: filter.rubOutAll,
  }),
  c("filter.left", "Left", "One letter left", ["filter"], ["left"], {
    run: (s) => filter.moveInFilter(s, letters(s) - 1),
  }),
  c("filter.right", "Right", "One letter right", ["filter"], ["right"], {
    run: (s) => filter.moveInFilter(s, letters(s) + 1),
  }),
  c("filter.start", "Start", "Start of the line", ["filter"], ["home", "ctrl+a"], {
    run: (s) => filter.moveInFilter(s, 0),
  }),
  c("filter.end", "End", "End of the line", ["filter"], ["end", "ctrl+e"], {
    run: (s) => filter.moveInFilter(s, Number.MAX_SAFE_INTEGER),
  }),
];

const LAST: Command[] = [
  c("help", "Help", "The keys that work here", ["list", "story", "pick"], ["?"], {
    hint: "help",
    run: help.open,
  }),
  c("quit", "Quit", "Leave newsreader; everything is saved", ["list"], ["q"], {
    hint: "quit",
    run: screen.quit,
  }),
  c(
    "quit.now",
    "Quit at once",
    "Leave from anywhere",
    ["list", "story", "pick", "help", "filter"],
    ["ctrl+c"],
    {
      run: screen.quit,
    },
  ),
  c(
    "suspend",
    "Suspend",
    "Hand the terminal back to the shell; fg returns",
    ["list", "story", "pick", "help"],
    ["ctrl+z"],
    { run: screen.suspend },
  ),
];

/** All commands, in the order in which help and footer show them. */
export const COMMANDS: readonly Command[] = [
  ...LIST,
  ...STORY,
  ...BOTH,
  ...PICK,
  ...MAP,
  ...HELP,
  ...FILTER,
  ...LAST,
];

function c(
  id: string,
  title: string,
  help: string,
  where: readonly Where[],
  keys: readonly string[],
  rest: Pick<Command, "run" | "unless" | "hint">,
): Command {
  return { id, title, help, where, keys, ...rest };
}
