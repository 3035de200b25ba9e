/** What keys do in the list: rows of THE TABLE (commands.ts). */
import { translated } from "../words/translated.ts";
import { words } from "../words/words.ts";
import { type Command, command, countOf } from "./command.ts";
import * as ends from "./ends.ts";
import { keyFor } from "./keys.ts";
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
  if (failure) return words.list.cannotOpen(translated(failure));
  return row(state) ? "" : words.list.isEmpty;
};

export const LIST_COMMANDS: readonly Command[] = [
  command("list.open", ["list"], ["enter", "right", "l"], {
    unless: noStory,
    run: (s) => menus.openStory(s, row(s)?.summary.id ?? ""),
  }),
  command("list.down", ["list"], ["j", "down"], {
    unless: ends.listEnd,
    run: (s) => list.moveBy(s, countOf(s)),
  }),
  command("list.up", ["list"], ["k", "up"], {
    unless: ends.listStart,
    run: (s) => list.moveBy(s, -countOf(s)),
  }),
  command("list.page-down", ["list"], ["space", "pagedown", "ctrl+f"], {
    unless: ends.listEnd,
    run: (s) => list.moveBy(s, screen.screenful(s) * countOf(s)),
  }),
  command("list.page-up", ["list"], ["b", "pageup", "ctrl+b"], {
    unless: ends.listStart,
    run: (s) => list.moveBy(s, -screen.screenful(s) * countOf(s)),
  }),
  command("list.top", ["list"], ["g", "home"], { unless: ends.listStart, run: (s) => list.moveTo(s, 0) }),
  command("list.bottom", ["list"], ["G", "end"], {
    unless: ends.listEnd,
    run: (s) => list.moveTo(s, (s.digits === "" ? s.list.window.total : countOf(s)) - 1),
  }),
  command("list.related", ["list"], ["r"], {
    unless: noStory,
    run: (s) => neighbourhood.ask(s, "panel"),
  }),
  command("list.filter", ["list"], ["/"], {
    run: prompt.openFilter,
  }),
  command("list.go-to-date", ["list"], ["D"], {
    run: prompt.openDate,
  }),
  command("list.save-filter", ["list"], ["W"], {
    unless: (s) =>
      s.list.view.query ? prompt.filterProblem(s) : words.list.noFilter(keyFor("list.filter", s.settings)),
    run: prompt.openName,
  }),
  command("list.unread-only", ["list"], ["n"], {
    run: (s) => list.lookFromTop(s, { unreadOnly: !s.list.view.unreadOnly }),
  }),
  command("list.sort", ["list"], ["o"], {
    run: (s) => menus.openMenu(s, menus.sortMenu(s)),
  }),
  command("list.deks", ["list"], ["d"], {
    unless: (s) => (s.list.window.total > 0 ? "" : words.list.isEmpty),
    run: (s) => list.ask({ ...s, list: { ...s.list, deks: !s.list.deks, top: s.list.cursor } }),
  }),
  command("list.all", ["list"], ["escape"], {
    unless: (s) => (screen.isNarrowed(s) ? "" : words.list.allShown(keyFor("quit", s.settings))),
    run: prompt.clearFilter,
  }),
  command("list.mark-all", ["list"], ["A"], {
    unless: (s) => (s.list.window.unread > 0 ? "" : words.list.nothingUnread),
    run: marks.markAllRead,
  }),
];
