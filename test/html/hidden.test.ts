/** Words that a page has for screen readers and for the mouse, in the middle of its lines. */
import { describe, expect, it } from "vitest";
import { paragraphs, STORY } from "./page.ts";

const LINE =
  "The harbour office said so on Monday, as it had said before, and said no more about it that week.";
const [before, after] = ["The harbour office said so", LINE.slice("The harbour office said so".length)];

describe("within a line, what is not shown", () => {
  it.each([
    ["by its style", '<span style="position:absolute;clip:rect(0 0 0 0);width:1px">, opens new tab</span>'],
    ["by its style, not at all", '<span style="display: none">and more</span>'],
    ["by its class", '<span class="h-offscreen">and more</span>'],
    ["by the class of a component", '<span class="link__visually-hidden">and more</span>'],
    ["under the mouse only", '<span class="tooltip-content">A card about the office</span>'],
    ["as the note that links have", "<span>(opens in a new window)</span>"],
    ["as that note in German", "<span> öffnet in neuem Fenster</span>"],
  ])("is left out: %s", (_, html) => {
    const middle = `<p>${before}<a href="/x">${html}</a>${after}</p>`;
    expect(paragraphs({ middle })).toEqual([...STORY.slice(0, 2), LINE, ...STORY.slice(2)]);
  });
  it("is not the word that has a tooltip", () => {
    const middle = `<p><span class="tooltip">${before}</span>${after}</p>`;
    expect(paragraphs({ middle })).toContain(LINE);
  });
});
