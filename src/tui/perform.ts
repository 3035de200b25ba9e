/** Does what update asks for: the only place where the screen meets the library, the statuses and the world. */
import { keyFor } from "../app/keys.ts";
import { said } from "../app/marks.ts";
import type { Reading } from "../app/progress.ts";
import type { Effect, Message, RelatedView, State } from "../app/state.ts";
import type { Article } from "../article/article.ts";
import { pageFrame } from "../article/frame.ts";
import type { Pictures } from "../article/picture.ts";
import { readDate } from "../article/query-ranges.ts";
import type { Tools } from "../article/tools.ts";
import type { SavedQuery, View } from "../article/view.ts";
import type { Library } from "../store/library.ts";
import type { MovedStep } from "../store/status-steps.ts";
import type { Statuses } from "../store/statuses.ts";
import type { Sweep } from "../store/story-set.ts";
import type { Language } from "../words/languages.ts";
import { translated } from "../words/translated.ts";
import { words } from "../words/words.ts";
import type { FeedWork } from "./feed-work.ts";
import { lateSnippets } from "./late-snippets.ts";
import { bringTools, measureLater } from "./page-numbers.ts";
import { RelatedStories } from "./related-stories.ts";

/** Milliseconds until what is not urgent is computed: the frame of the key that asked comes first. */
const AFTER_PAINT = 30;

export type World = {
  readonly library: Library;
  readonly statuses: Statuses;
  readonly dispatch: (...messages: Message[]) => void;
  readonly state: () => State;
  /** Writes the session soon; at once where `now`. */
  readonly save: () => void;
  readonly saved: () => readonly SavedQuery[];
  readonly saveQuery: (saved: SavedQuery) => void;
  readonly keepSetting: (change: Readonly<Record<string, string | number | boolean>>) => void;
  readonly keepMeasure: (measure: number) => void;
  /** Loads a language and speaks it from then on. */
  readonly speak: (setting: Language | "auto") => void;
  readonly quit: () => void;
  readonly suspend: () => void;
  /** What is there of a story's pictures; nothing where none are shown. */
  readonly pictures: (story: Article) => Pictures;
  /** Goes on when `pictures` can be asked: at once, but for a story opened right after the start. */
  readonly withPictures: (use: () => void) => void;
  /** Hands the terminal over: to the editor with a file of the library, to the pager with a text. */
  readonly edit: (path: string) => void;
  /** The same with the file of settings; what it says then is in force. */
  readonly editSettings: () => void;
  readonly pager: (text: string) => void;
  /** Opens an address in the browser; answers "" or why it could not. */
  readonly browse: (address: string) => Promise<string>;
  readonly feeds: FeedWork;
  /** The reader was left: the library is closed, and what was put off is dropped. */
  readonly isOver: () => boolean;
};

/** Makes the function that performs effects. What can answer at once does so before the next key is handled. */
export function createPerform(world: World): (effect: Effect) => void {
  const { library, statuses, dispatch } = world;

  const around = new RelatedStories(library, statuses);
  /** After the page is painted: similar stories are not worth a wait. */
  const later = (id: string) =>
    setTimeout(() => {
      if (world.isOver()) return;
      dispatch({ type: "neighbours", id, related: around.of(id, "computed") });
    }, AFTER_PAINT).unref();

  const relate = (id: string, view: RelatedView) => {
    const summary = library.summary(id);
    if (summary) dispatch({ type: "related", summary, related: around.of(id, "computed"), view });
  };

  const withArticle = (id: string, use: (article: Article) => void) => {
    const article = library.readNow(id);
    if (article) return use(article);
    library.read(id).then(use, (error: Error) => dispatch({ type: "not-opened", id, reason: error.message }));
  };

  /** An article and what it is set with: at once, but for texts whose tools are still to be loaded. */
  const withTools = (id: string, use: (article: Article, tools: Tools) => void) =>
    world.withPictures(() =>
      withArticle(id, (article) =>
        bringTools(
          world,
          article,
          pageFrame(world.state().size, world.state().settings.measure).measure,
          (tools) => {
            if (!world.isOver()) use(article, tools);
          },
        ),
      ),
    );

  const marked = (ids: readonly string[], sweep?: Sweep) => {
    library.statusesChanged(ids, sweep);
    // A view that is entered from now on is entered behind these marks: the clock of the state goes by half minutes.
    dispatch(
      { type: "now", now: Date.now() + 1 },
      { type: "changed" },
      { type: "trouble", text: troubleOf(world) },
    );
  };

  /** Marks and says what was done, where it is not said already. */
  const stepped = (done: MovedStep | null, word: (what: string) => string, none: string) => {
    dispatch({ type: "notice", text: done ? word(translated(done.label)) : none });
    if (done) marked(done.ids, done.sweep);
  };

  const snippets = lateSnippets(world);

  return (effect) => {
    switch (effect.type) {
      case "window":
        dispatch({
          type: "window",
          view: effect.view,
          window: library.window(effect.view, effect.place, "kept"),
        });
        snippets(effect.view);
        break;
      case "shelves":
        world.feeds.whenKnown(() =>
          dispatch({
            type: "shelves",
            shelves: library.shelves(world.saved(), world.feeds.feeds()),
            menu: effect.menu,
          }),
        );
        break;
      case "find-date":
        goToDate(world, effect.view, effect.text);
        break;
      case "save-query":
        world.saveQuery({ name: effect.name, query: effect.query });
        dispatch({ type: "notice", text: words.list.filterSaved(effect.name) });
        break;
      case "open":
        withTools(effect.id, (article, tools) =>
          dispatch({
            type: "opened",
            article,
            tools,
            pictures: world.pictures(article),
            status: statuses.get(effect.id),
            related: around.of(effect.id, "known"),
            at: effect.at,
            arrival: effect.arrival,
          }),
        );
        later(effect.id);
        break;
      case "reopen":
        withTools(effect.id, (article, tools) =>
          dispatch({
            type: "reopened",
            article,
            tools,
            pictures: world.pictures(article),
            status: statuses.get(effect.id),
            related: around.of(effect.id, "known"),
          }),
        );
        break;
      case "relate":
        relate(effect.id, effect.view);
        break;
      case "mark":
        statuses.apply(effect.label, effect.changes);
        marked(effect.changes.map(({ id }) => id));
        break;
      case "mark-all": {
        const others = library.marked(effect.view, !effect.read);
        const label = words.marks.allRead(others.ids.length);
        const done = statuses.applyToAll(label, others, effect.read);
        dispatch({
          type: "notice",
          text: `${said(label)}. ${words.marks.canUndo(keyFor("mark.undo", world.state().settings))}`,
        });
        marked(done.ids, done.sweep);
        break;
      }
      case "undo":
        // Whichever came last, a mark or an unsubscription.
        if (world.feeds.undo(false)) break;
        stepped(statuses.undo(), words.marks.undone, words.marks.nothingToUndo);
        break;
      case "redo":
        if (world.feeds.redo()) break;
        stepped(statuses.redo(), words.marks.redone, words.marks.nothingToRedo);
        break;
      case "remember":
        statuses.remember(effect.id, effect.position);
        library.statusesChanged([effect.id]);
        break;
      case "progress":
        measureLater(world, effect);
        break;
      case "follow":
        follow(world, effect.href, effect.from);
        break;
      case "keep-setting":
        world.keepSetting({ [effect.name]: effect.value });
        if (effect.name === "language") world.speak(effect.value as Language | "auto");
        break;
      case "edit":
        world.edit(effect.path);
        break;
      case "edit-settings":
        world.editSettings();
        break;
      case "pager":
        world.pager(effect.text);
        break;
      case "save":
        world.save();
        break;
      case "keep-measure":
        world.keepMeasure(effect.measure);
        break;
      case "quit":
        world.quit();
        break;
      case "suspend":
        world.suspend();
        break;
      default:
        world.feeds.perform(effect);
    }
  };
}

/** What is wrong, most pressing first: marks that cannot be kept, then the library. */
export function troubleOf({ statuses, library }: Pick<World, "statuses" | "library">): string {
  return statuses.trouble() || library.trouble();
}

/** How far the library is with what came in; null where it has nothing to do that takes long. */
export function readingOf({ library }: Pick<World, "library">): Reading | null {
  const progress = library.progress();
  if (progress === null) return null;
  const { done, total, comparing } = progress;
  return { percent: Math.floor((done * 100) / Math.max(1, total)), comparing };
}

function goToDate({ library, dispatch }: World, view: View, text: string): void {
  const span = readDate(text);
  if (!span) {
    dispatch({ type: "notice", text: words.list.noDate(text) });
    return;
  }
  const index = library.indexOfDate(view, span);
  if (index >= 0) dispatch({ type: "row", view, index });
}

function follow({ library, dispatch, browse }: World, href: string, from: string): void {
  const id = library.find(href, from);
  if (id) {
    dispatch({ type: "go", id });
    return;
  }
  if (!/^(https?|mailto):/i.test(href)) {
    dispatch({ type: "notice", text: words.related.addressNotHere(href) });
    return;
  }
  void browse(href).then((why) => dispatch({ type: "notice", text: why || words.related.opened(href) }));
}
