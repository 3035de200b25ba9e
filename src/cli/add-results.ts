/** How `add` tells what became of each thing that it was given. */
import { clean } from "../article/clean.ts";
import type { Placed } from "../store/place-story.ts";
import type { subscriptionJson } from "./feed-desk.ts";
import type { Output } from "./output.ts";

/** What became of a story, or of a feed of a list, or of a word of the call that is none of these. */
export type Result = { readonly given: string } & (
  | { readonly kind: "placed"; readonly placed: Placed }
  | { readonly kind: "subscribed"; readonly feed: ReturnType<typeof subscriptionJson> }
  | { readonly kind: "failed"; readonly reason: string }
);

/** What a person should know of a story that was added all the same. */
export function doubtsOf(given: string, { draft, outcome }: Placed): string[] {
  const pictures = draft.blocks.filter(
    (block) => block.type === "figure" && block.image && !/^(?:\w+:|pictures\/)/.test(block.image),
  );
  if (outcome === "unchanged" || pictures.length === 0) return [];
  const [many, they] =
    pictures.length === 1 ? ["a picture that lies", "It was"] : ["pictures that lie", "They were"];
  return [
    `${given} has ${many} in files beside it. ${they} not copied: put them beside the story in the library.`,
  ];
}

/** One line for each; what failed has been told. */
export function tell(result: Result, isDry: boolean, out: Output): void {
  if (result.kind === "failed") return;
  if (result.kind === "subscribed") {
    const { id, title, address } = result.feed;
    if (!out.isTerminal) out.lines([["subscribed", id, address, result.given].map(clean).join("\t")]);
    else if (isDry) out.tell(`Would subscribe to “${title}” (${address}).`);
    else out.tell(`Subscribed to “${title}” (${address}).`);
    return;
  }
  const { outcome, id, file, draft } = result.placed;
  if (!out.isTerminal) {
    out.lines([[outcome, id, file, result.given].map(clean).join("\t")]);
    return;
  }
  const { headline } = draft;
  const done = {
    added: isDry ? `Would add “${headline}” as ${file} (${id}).` : `Added “${headline}” as ${file} (${id}).`,
    updated: isDry
      ? `Would update “${headline}” in ${file}; it keeps its marks (${id}).`
      : `Updated “${headline}” in ${file}; it keeps its marks (${id}).`,
    unchanged: `“${headline}” is in the library already, in ${file} (${id}).`,
  };
  out.tell(done[outcome]);
}
