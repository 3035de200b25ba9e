/** What keys do in a story: rows of THE TABLE (commands.ts). */
import { words } from "../words/words.ts";
import { type Command, command, countOf } from "./command.ts";
import { contentsMenu, partsOf } from "./contents.ts";
import * as ends from "./ends.ts";
import { keyFor } from "./keys.ts";
import * as menus from "./menus.ts";
import * as neighbourhood from "./neighbourhood.ts";
import * as outside from "./outside.ts";
import * as pictures from "./pictures.ts";
import * as reading from "./reading.ts";
import * as screen from "./screen.ts";
import { nextSetting } from "./settings-menu.ts";
import { type State, step } from "./state.ts";
import * as story from "./story.ts";
import * as walk from "./walk.ts";

const noHits = (state: State) =>
  state.story?.hits.length ? "" : words.story.noHits(keyFor("list.filter", state.settings));

export const STORY_COMMANDS: readonly Command[] = [
  command("story.next-page", ["story"], ["space", "right", "l", "pagedown"], {
    run: (s) => (s.digits === "" ? screen.turnOn(s) : story.turnBy(s, countOf(s))),
  }),
  command("story.page-before", ["story"], ["b", "left", "h", "pageup"], {
    unless: (s) => ((s.story?.page ?? 0) > 0 ? "" : words.story.firstPage),
    run: (s) => story.turnBy(s, -countOf(s)),
  }),
  command("story.down", ["story"], ["down", "j"], {
    run: reading.down,
  }),
  command("story.up", ["story"], ["up", "k"], {
    unless: (s) => (s.settings.ruler || (s.story?.page ?? 0) > 0 ? "" : words.story.firstPage),
    run: reading.up,
  }),
  command("story.first-page", ["story"], ["home"], {
    unless: ends.storyStart,
    run: (s) => story.turnTo(s, 0),
  }),
  command("story.last-page", ["story"], ["end", "G"], {
    unless: ends.storyEnd,
    run: (s) => (s.digits === "" ? story.turnTo(s, (s.story?.pages.length ?? 1) - 1) : screen.goToPage(s)),
  }),
  command("story.go-to-page", ["story"], ["g"], {
    unless: ends.storyStart,
    run: screen.goToPage,
  }),
  command("story.related", ["story"], ["r"], {
    run: (s) => neighbourhood.ask(s, "panel"),
  }),
  command("story.follow", ["story"], ["enter"], {
    run: screen.followLink,
  }),
  command("story.links", ["story"], ["L"], {
    unless: (s) => (s.story?.layout.links.length ? "" : words.story.noLinks),
    run: (s) => menus.openMenu(s, menus.linkMenu(s)),
  }),
  command("story.picture", ["story"], ["v"], {
    unless: pictures.noPicture,
    run: pictures.openPicture,
  }),
  command("story.next-hit", ["story"], ["n"], {
    unless: noHits,
    run: (s) => story.turnToHit(s, 1),
  }),
  command("story.hit-before", ["story"], ["N"], {
    unless: noHits,
    run: (s) => story.turnToHit(s, -1),
  }),
  command("story.problems", ["story"], ["P"], {
    unless: (s) => (s.story?.article.problems.length ? "" : words.story.nothingLeftOut),
    run: (s) => menus.openMenu(s, menus.problemMenu(s)),
  }),
  command("story.pager", ["story"], ["|"], {
    run: outside.showInPager,
  }),
  command("story.next", ["story"], ["J"], {
    run: (s) => screen.neighbour(s, 1),
  }),
  command("story.before", ["story"], ["K"], {
    run: (s) => screen.neighbour(s, -1),
  }),
  command("story.wider", ["story"], ["+", "="], {
    run: (s) => story.remeasure(s, s.settings.measure + 4),
  }),
  command("story.narrower", ["story"], ["-"], {
    run: (s) => story.remeasure(s, s.settings.measure - 4),
  }),
  command("story.contents", ["story"], ["c"], {
    unless: (s) => (s.story && partsOf(s.story).length > 1 ? "" : words.story.noParts),
    run: (s) => (s.story ? menus.openMenu(s, contentsMenu(s, s.story)) : step(s)),
  }),
  command("story.ruler", ["story"], ["R"], {
    run: (s) => nextSetting(s, "ruler"),
  }),
  command("story.next-paragraph", ["story"], ["}"], {
    unless: reading.noRuler,
    run: (s) => reading.byParagraph(s, 1),
  }),
  command("story.paragraph-before", ["story"], ["{"], {
    unless: reading.noRuler,
    run: (s) => reading.byParagraph(s, -1),
  }),
  command("story.justify", ["story"], ["e"], {
    run: (s) => nextSetting(s, "justify"),
  }),
  command("story.spacing", ["story"], ["w"], {
    run: (s) => nextSetting(s, "spacing"),
  }),
  command("story.paragraphs", ["story"], ["i"], {
    run: (s) => nextSetting(s, "paragraphs"),
  }),
  command("story.leave", ["story"], ["q", "escape"], {
    run: walk.toList,
  }),
];
