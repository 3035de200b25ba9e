/** What keys do in the list: rows of THE TABLE (commands.ts). */
import { type Command, command, countOf } from "./command.ts";
import * as list from "./list.ts";
import * as marks from "./marks.ts";
import * as menus from "./menus.ts";
import * as neighbourhood from "./neighbourhood.ts";
import * as prompt from "./prompt.ts";
import * as screen from "./screen.ts";
import type { State } from "./state.ts";

/** The row under the cursor, and why there is nothing to do with it. */
const row = (state: State) => list.currentRow(state.list);
export const noStory = (state: State) => {
  const failure = row(state)?.summary.failure;
  if (failure) return `This file cannot be opened: ${failure}`;
  return row(state) ? "" : "The list is empty.";
};

export const LIST_COMMANDS: readonly Command[] = [
  command(
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
  command("list.down", "Down", "Next story", ["list"], ["j", "down"], {
    digits: "rows down",
    run: (s) => list.moveBy(s, countOf(s)),
  }),
  command("list.up", "Up", "Story before", ["list"], ["k", "up"], {
    digits: "rows up",
    run: (s) => list.moveBy(s, -countOf(s)),
  }),
  command("list.page-down", "Page down", "A screenful down", ["list"], ["space", "pagedown", "ctrl+f"], {
    run: (s) => list.moveBy(s, screen.screenful(s) * countOf(s)),
  }),
  command("list.page-up", "Page up", "A screenful up", ["list"], ["b", "pageup", "ctrl+b"], {
    run: (s) => list.moveBy(s, -screen.screenful(s) * countOf(s)),
  }),
  command("list.top", "Top", "First story", ["list"], ["g", "home"], { run: (s) => list.moveTo(s, 0) }),
  command("list.bottom", "Bottom", "Last story", ["list"], ["G", "end"], {
    digits: "for the row",
    run: (s) => list.moveTo(s, (s.digits === "" ? s.list.window.total : countOf(s)) - 1),
  }),
  command("list.related", "Related", "Stories related to the one under the cursor", ["list"], ["r"], {
    hint: "related",
    unless: noStory,
    run: (s) => neighbourhood.ask(s, "panel"),
  }),
  command(
    "list.filter",
    "Filter",
    "Show only stories that match a query, live as you type",
    ["list"],
    ["/"],
    {
      hint: "filter",
      run: prompt.openFilter,
    },
  ),
  command(
    "list.go-to-date",
    "Go to date",
    "Go to a year, month or day: 2026, 2026-05, 2026-05-12",
    ["list"],
    ["D"],
    {
      run: prompt.openDate,
    },
  ),
  command(
    "list.save-filter",
    "Save filter",
    "Keep the filter under a name; it stands among the sections",
    ["list"],
    ["W"],
    {
      unless: (s) => (s.list.view.query ? "" : "There is no filter to save. Press / to type one."),
      run: prompt.openName,
    },
  ),
  command("list.unread-only", "Unread only", "Show only unread stories, or all again", ["list"], ["n"], {
    hint: "unread only",
    run: (s) => list.lookFromTop(s, { unreadOnly: !s.list.view.unreadOnly }),
  }),
  command("list.sort", "Sort", "Pick the order of the list", ["list"], ["o"], {
    hint: "sort",
    run: (s) => menus.openMenu(s, menus.sortMenu(s)),
  }),
  command("list.deks", "Deks", "Show or hide the line under each headline", ["list"], ["d"], {
    run: (s) => list.ask({ ...s, list: { ...s.list, deks: !s.list.deks, top: s.list.cursor } }),
  }),
  command("list.all", "All stories", "Leave filter and section", ["list"], ["escape"], {
    unless: (s) => (screen.isNarrowed(s) ? "" : "All stories are in the list. Press q to quit."),
    run: prompt.clearFilter,
  }),
  command("list.mark-all", "Mark all read", "Mark every story in this view as read", ["list"], ["A"], {
    unless: (s) => (s.list.window.unread > 0 ? "" : "Nothing here is unread."),
    run: marks.markAllRead,
  }),
];
