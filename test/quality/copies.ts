/** Copies of stories as papers and sites make them, from a seed: changed words, cut ends, new leads, frames. */
import type { Told } from "../../src/article/story-words.ts";
import { seeded } from "./related-score.ts";

const FRAME = [
  "This report was supplied by an agency and may have been edited for length and style.",
  "Readers can send corrections and further information to the desk at any hour of the day.",
];

export const KINDS = [
  "one word in twenty changed",
  "cut to a half",
  "a new lead",
  "framed by a site",
  "figures brought up to date",
] as const;
export type Kind = (typeof KINDS)[number];

const sentences = (text: string) => text.match(/[^.!?]+[.!?]*\s*/g) ?? [text];

function text(story: Told): string {
  return story.blocks.map((block) => (block.type === "paragraph" ? block.text : "")).join(" ");
}

/** A copy of the kind; `words`: others' words, to change words into. */
export function copyOf(story: Told, kind: Kind, words: readonly string[], seed: number): Told {
  const random = seeded(seed);
  const some = () => words[Math.floor(random() * words.length)]!;
  const changed = (share: number) =>
    text(story)
      .split(" ")
      .map((word) => (random() < share ? some() : word))
      .join(" ");
  const body = () => {
    switch (kind) {
      case "one word in twenty changed":
        return changed(0.05);
      case "cut to a half": {
        const all = sentences(text(story));
        return all.slice(0, Math.max(1, Math.ceil(all.length / 2))).join("");
      }
      case "a new lead":
        return `${Array.from({ length: 25 }, some).join(" ")}. ${text(story)}`;
      case "framed by a site":
        return `${FRAME[0]} ${text(story)} ${FRAME[1]}`;
      case "figures brought up to date":
        return text(story).replace(/\d+/g, (figure) =>
          random() < 0.3 ? String(Number(figure) + 1) : figure,
        );
    }
  };
  const headline = Array.from({ length: 6 }, some).join(" ");
  return { ...story, headline, blocks: [{ type: "paragraph", text: body() }] };
}
