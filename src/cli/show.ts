/** `show`: a story as the reader sets it on a screen of some size, as plain text. */

import type { Article } from "../article/article.ts";
import { type Frame, pageFrame } from "../article/frame.ts";
import { headOf } from "../article/head.ts";
import { layout } from "../article/layout.ts";
import { localeOf } from "../article/locale.ts";
import { paginate } from "../article/pages.ts";
import { storyJson } from "../article/story-json.ts";
import { toolsFor } from "../article/tools.ts";
import { pageOptions, type Typesetting, terminalOrders, wishesOf } from "../article/typesetting.ts";
import { Failure } from "./failure.ts";
import { findStory } from "./find-story.ts";
import { marksJson, versioned } from "./json.ts";
import type { Call } from "./verb.ts";

export async function run({ words, values, io, out, open }: Call): Promise<void> {
  const { library, statuses, settings } = await open();
  const { id } = findStory(library, words[0] ?? "", io.cwd());
  const story = await library.read(id).catch((error: Error) => {
    throw new Failure(error.message);
  });
  const size = { columns: values.number("width") ?? out.columns, rows: values.number("height") ?? out.rows };
  // What is read by a program, or written to a file, is in the order of reading.
  const ordered = !out.isTerminal || terminalOrders(io.env);
  const typesetting = { ...settings, locale: localeOf(io.env) };
  const pages = await pagesOf(story, pageFrame(size, settings.measure), typesetting, ordered);
  const page = values.number("page");
  if (page !== undefined && page > pages.length) {
    const many = pages.length === 1 ? "one page" : `${pages.length} pages`;
    throw new Failure(`“${story.headline}” has ${many} on this screen: --page takes 1 to ${pages.length}.`);
  }
  if (values.has("json")) {
    const asked =
      page === undefined ? {} : { page: { number: page, of: pages.length, lines: pages[page - 1] ?? [] } };
    return out.json(versioned({ story: storyJson(story), marks: marksJson(statuses.get(id)), ...asked }));
  }
  const wanted = page === undefined ? pages : pages.slice(page - 1, page);
  wanted.forEach((lines, i) => {
    out.lines(i === 0 ? lines : ["", ...lines]);
  });
}

/** The story's pages as lines of text. */
async function pagesOf(
  story: Article,
  frame: Frame,
  settings: Typesetting,
  ordered: boolean,
): Promise<string[][]> {
  const tools = await toolsFor(story, wishesOf(settings, frame.measure, ordered));
  const options = pageOptions(settings, frame, tools);
  const { lines } = layout(story, headOf(story, settings.locale), frame.measure, options);
  return paginate(lines, frame.height).map(({ start, end }) =>
    lines.slice(start, end).map((line) => line.text),
  );
}
