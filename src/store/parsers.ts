/** The parsers, loaded when the first story's text is needed: the list is painted without them. */
import type { Draft } from "../article/article.ts";

/** A story's text → story, by the ending of its path. Never throws. */
export type Parse = (path: string, text: string) => Draft;

/** The file's name as a headline, for a story that has none: without its ending, dashes as spaces. */
function named(draft: Draft, path: string): Draft {
  if (draft.headline !== "") return draft;
  const name = path.slice(path.lastIndexOf("/") + 1).replace(/\.[^.]*$/, "");
  return { ...draft, headline: name.replaceAll(/[-_]+/g, " ").trim() || name };
}

export async function loadParsers(): Promise<Parse> {
  const [{ parseText }, { parseMarkdown }, { clean }] = await Promise.all([
    import("../article/text.ts"),
    import("../article/markdown.ts"),
    import("../article/clean.ts"),
  ]);
  return (path, text) => {
    const draft = /\.md$/i.test(path) ? parseMarkdown(text) : parseText(text);
    return named(draft, clean(path));
  };
}
