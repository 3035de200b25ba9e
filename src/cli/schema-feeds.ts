/** The part of the schema (schema.ts) that is about feeds. */
import { count, JSON_VERSION, listOf, object, ref, type Schema, text } from "../article/story-json.ts";

/** An answer of a verb: the version, then its fields. */
export const answer = (properties: Record<string, Schema>, optional: readonly string[] = []): Schema =>
  object({ version: { const: JSON_VERSION }, ...properties }, optional);

const plain: Schema = { type: "string" };
const code = text("Of what went wrong; see README.");

const SUBSCRIPTION: Record<string, Schema> = {
  id: text("What it is called by, and the folder of its stories; “-” for one that is not stored."),
  title: plain,
  address: text("Of the feed, a password left out."),
  site: text("Address of its site, “” where unknown."),
  folders: listOf(plain, "The folders of the list that it lies in, the outermost first."),
};

/** The answers, by verb. */
export const FEED_ANSWERS: Readonly<Record<string, Schema>> = {
  subscribe: answer({ feeds: listOf(ref("subscribed"), "One for each address of the call, in its order.") }),
  unsubscribe: answer({ feeds: listOf(ref("subscription"), "Those that were ended.") }),
  subscriptions: answer({ feeds: listOf(ref("feed"), "In the order of the list.") }),
  fetch: answer({
    added: count("New stories."),
    updated: count("Stories with a new text."),
    failed: count("Feeds that did not come as they should."),
    feeds: listOf(ref("fetched"), "In the order of the list."),
  }),
};

export const FEED_PARTS: Readonly<Record<string, Schema>> = {
  subscription: object(SUBSCRIPTION),
  subscribed: {
    oneOf: [
      object({
        given: text("As it was given."),
        outcome: { enum: ["subscribed", "known"] },
        ...SUBSCRIPTION,
        others: listOf(object({ title: plain, address: plain }), "Other feeds that the page names."),
      }),
      object({
        given: text("As it was given."),
        outcome: { const: "failed" },
        reason: text("Why, and what to do."),
      }),
    ],
  },
  feed: object(
    {
      ...SUBSCRIPTION,
      fetched: text("When it last came, ISO 8601, “” for never."),
      gone: text("When its server said that it is gone for good, “” where it is not."),
      trouble: object({
        code,
        message: text("The address, the reason, the next step."),
        since: text("ISO 8601."),
        at: text("When it was last found so."),
      }),
    },
    ["trouble"],
  ),
  fetched: object({
    id: plain,
    title: plain,
    address: plain,
    outcome: {
      enum: ["fetched", "unchanged", "fresh", "paused", "gone", "failed"],
      description: "fresh and paused: not asked, for it is too soon, or its server wants none of it.",
    },
    added: count("New stories."),
    updated: count("Stories with a new text."),
    dropped: count("Left out by a rule."),
    pictures: count("Kept beside the stories."),
    moved: text("Where it is asked from now on, since it has moved; “” where it has not."),
    code: text("Of what went wrong, “” where nothing did."),
    message: text("The address, the reason, the next step; “” where nothing is wrong."),
    notes: listOf(plain, "Pages and pictures of stories that did not come."),
  }),
};
