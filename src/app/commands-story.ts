/** What keys do in a story: rows of THE TABLE (commands.ts). */
import { type Command, command, countOf } from "./command.ts";
import * as menus from "./menus.ts";
import * as neighbourhood from "./neighbourhood.ts";
import * as outside from "./outside.ts";
import * as pictures from "./pictures.ts";
import * as screen from "./screen.ts";
import type { State } from "./state.ts";
import * as story from "./story.ts";
import * as walk from "./walk.ts";

const noHits = (state: State) =>
  state.story?.hits.length
    ? ""
    : "No word of a filter stands in this story. Press / in the list to look for one.";

export const STORY_COMMANDS: readonly Command[] = [
  command(
    "story.next-page",
    "Next page",
    "Turn the page; from the last one on to the related stories",
    ["story"],
    ["space", "right", "l", "pagedown", "down", "j"],
    {
      hint: "turn",
      digits: "pages on",
      run: (s) => (s.digits === "" ? screen.turnOn(s) : story.turnBy(s, countOf(s))),
    },
  ),
  command(
    "story.page-before",
    "Page before",
    "Turn back",
    ["story"],
    ["b", "left", "h", "pageup", "up", "k"],
    {
      unless: (s) => ((s.story?.page ?? 0) > 0 ? "" : "This is the first page."),
      digits: "pages back",
      run: (s) => story.turnBy(s, -countOf(s)),
    },
  ),
  command("story.first-page", "First page", "Start of the story", ["story"], ["home"], {
    run: (s) => story.turnTo(s, 0),
  }),
  command("story.last-page", "Last page", "End of the story", ["story"], ["end", "G"], {
    run: (s) => (s.digits === "" ? story.turnTo(s, (s.story?.pages.length ?? 1) - 1) : screen.goToPage(s)),
  }),
  command(
    "story.go-to-page",
    "Go to page",
    "Digits, then this key: go to that page; alone: the first",
    ["story"],
    ["g"],
    {
      digits: "for the page",
      run: screen.goToPage,
    },
  ),
  command("story.related", "Related", "Stories that this one names and that name it", ["story"], ["r"], {
    hint: "related",
    run: (s) => neighbourhood.ask(s, "panel"),
  }),
  command(
    "story.follow",
    "Follow link",
    "Digits, then this key: follow the link of that number",
    ["story"],
    ["enter"],
    {
      digits: "for the link",
      run: screen.followLink,
    },
  ),
  command("story.links", "Links", "Pick one of the story's links", ["story"], ["L"], {
    unless: (s) => (s.story?.layout.links.length ? "" : "This story has no links."),
    run: (s) => menus.openMenu(s, menus.linkMenu(s)),
  }),
  command("story.picture", "Picture", "The picture on this page, as large as the screen", ["story"], ["v"], {
    hint: "picture",
    unless: pictures.noPicture,
    run: pictures.openPicture,
  }),
  command("story.next-hit", "Next hit", "Next place that the filter's words stand in", ["story"], ["n"], {
    unless: noHits,
    hint: "next hit",
    run: (s) => story.turnToHit(s, 1),
  }),
  command(
    "story.hit-before",
    "Hit before",
    "The place before that the filter's words stand in",
    ["story"],
    ["N"],
    {
      unless: noHits,
      run: (s) => story.turnToHit(s, -1),
    },
  ),
  command(
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
  command("story.pager", "Pager", "The whole story in $PAGER", ["story"], ["|"], {
    run: outside.showInPager,
  }),
  command("story.next", "Next story", "The next story of the list", ["story"], ["J"], {
    run: (s) => screen.neighbour(s, 1),
  }),
  command("story.before", "Story before", "The story before in the list", ["story"], ["K"], {
    run: (s) => screen.neighbour(s, -1),
  }),
  command("story.wider", "Wider", "Longer lines", ["story"], ["+", "="], {
    run: (s) => story.remeasure(s, s.settings.measure + 4),
  }),
  command("story.narrower", "Narrower", "Shorter lines", ["story"], ["-"], {
    run: (s) => story.remeasure(s, s.settings.measure - 4),
  }),
  command("story.leave", "List", "Back to the list", ["story"], ["q", "escape"], {
    hint: "list",
    run: walk.toList,
  }),
];
