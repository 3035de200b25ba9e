/** `related`: the stories that a story names, and those that name it. */
import { clean } from "../article/clean.ts";
import { pad, widthOf } from "../article/width.ts";
import { findStory } from "./find-story.ts";
import { nameJson, versioned } from "./json.ts";
import type { Call } from "./verb.ts";

export async function run({ words, values, io, out, open }: Call): Promise<void> {
  const { library } = await open();
  const { id } = findStory(library, words[0] ?? "", io.cwd());
  const named = library.named(id);
  const naming = library.naming(id).flatMap(({ summary }) => summary ?? []);
  if (values.has("json")) {
    return out.json(
      versioned({
        id,
        named: named.map(({ headline, source, summary }) => ({
          headline,
          ...(source !== undefined && { source }),
          ...(summary !== null && { story: nameJson(summary) }),
        })),
        naming: naming.map(nameJson),
      }),
    );
  }
  const said = out.words.shell;
  const rows = [
    ...named.map(({ headline, summary }) =>
      summary === null
        ? [said.names, "-", said.notInLibrary(headline)]
        : [said.names, summary.id, summary.headline],
    ),
    ...naming.map((summary) => [said.namedBy, summary.id, summary.headline]),
  ];
  if (rows.length === 0) out.note("This story names no other, and no other names it.");
  const cells = rows.map((row) => row.map(clean));
  if (!out.isTerminal) return out.lines(cells.map((row) => row.join("\t")));
  const width = Math.max(...cells.map(([how = ""]) => widthOf(how)));
  const ids = Math.max(...cells.map(([, storyId]) => storyId?.length ?? 0));
  for (const [how = "", storyId = "", headline = ""] of cells) {
    out.styled([["quiet", pad(how, width + 2)], storyId.padEnd(ids + 2), headline]);
  }
}
