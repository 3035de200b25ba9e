/** What the screen knows of feeds, what it asks for them, and what it is told. Parts of State, Effect and Message. */

/** A subscription as the screen shows it. Times in ms since 1970, 0 = never. */
export type FeedRow = {
  readonly id: string;
  readonly title: string;
  readonly fetchedAt: number;
  /** What went wrong last, a sentence or two, and when that was last found so. */
  readonly trouble: { readonly message: string; readonly at: number } | null;
  /** Its server says that it is gone for good. */
  readonly gone: boolean;
  readonly total: number;
  readonly unread: number;
};

/** What goes on behind the reading. */
export type Work = {
  /** How far the feeds are fetched, null where none are. */
  readonly fetching: {
    readonly done: number;
    readonly total: number;
    readonly added: number;
    readonly failed: number;
  } | null;
  /** What else is waited for, in a few words: "Asking example.org"; "" for nothing. */
  readonly asking: string;
};

export type FeedEffect =
  /** Reads the subscriptions, for the header and the completions or, with `menu`, for the menu of them. */
  | { readonly type: "feeds"; readonly menu: boolean }
  | { readonly type: "add"; readonly text: string }
  /** Asks what the path that is typed as far as `text` can be completed to. */
  | { readonly type: "complete-path"; readonly text: string }
  | { readonly type: "subscribe"; readonly text: string }
  /** Fetches feeds, all where `ids` is null. */
  | { readonly type: "fetch"; readonly ids: readonly string[] | null }
  | { readonly type: "stop-fetching" }
  | { readonly type: "unsubscribe"; readonly id: string }
  | { readonly type: "resubscribe" };

export type FeedMessage =
  | { readonly type: "feeds"; readonly feeds: readonly FeedRow[]; readonly menu: boolean }
  | { readonly type: "work"; readonly work: Partial<Work> }
  /** A path that was typed as far as `typed`: it goes on as `text`; `names` is what fits. */
  | {
      readonly type: "path-names";
      readonly typed: string;
      readonly text: string;
      readonly names: readonly string[];
    }
  /** What was typed to be added or subscribed to was not, and why: the address, the reason, the next step. */
  | {
      readonly type: "refused";
      readonly kind: "add" | "subscribe";
      readonly text: string;
      readonly message: string;
    };
