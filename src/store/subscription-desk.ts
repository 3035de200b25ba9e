/** The subscriptions as they are shown, and ending one: what needs neither the web nor the library's index. */
import { holdingLock } from "./hold-lock.ts";
import { keepLogins } from "./subscription-logins.ts";
import { type FeedBrief, FeedStates, libraryKey } from "./subscription-state.ts";
import {
  changeSubscriptions,
  loginsIn,
  type NewFeed,
  readSubscriptions,
  type Subscription,
  withFeeds,
  withoutAddresses,
} from "./subscriptions.ts";

/** A subscription with what is known of its feed. Times in ms since 1970, 0 = never. */
export type SubscriptionRow = Subscription & FeedBrief;

export class SubscriptionDesk {
  private readonly library: string;
  private readonly stateFolder: string;
  private readonly states: FeedStates;

  /** `library`: its folder. */
  constructor(library: string, stateFolder: string) {
    this.library = library;
    this.stateFolder = stateFolder;
    this.states = new FeedStates(stateFolder, library);
  }

  /** The list, and why it could not be read ("" where it could). Asked again it reads only what has changed. */
  rows(): { readonly rows: readonly SubscriptionRow[]; readonly trouble: string } {
    const { subscriptions, trouble } = readSubscriptions(this.library);
    const rows = subscriptions.map((one) => ({ ...one, ...this.states.brief(one.address) }));
    return { rows, trouble };
  }

  /** Ends a subscription; its stories stay. Throws with a message. */
  unsubscribe(id: string): Subscription {
    const ended: Subscription[] = [];
    this.change((list) => {
      const subscription = list.subscriptions.find((one) => one.id === id);
      if (subscription === undefined)
        throw new Error(`There is no subscription “${id}”. “newsreader subscriptions” shows them.`);
      ended.push(subscription);
      return withoutAddresses(list, [subscription.address]);
    });
    return ended[0]!;
  }

  /** Ends the subscriptions to these addresses, where there are any. Throws with a message; then none has ended. */
  end(addresses: readonly string[]): void {
    this.change((list) => withoutAddresses(list, addresses));
  }

  /** Puts an ended subscription back. Throws with a message. */
  restore({ address, title, site, folders }: NewFeed): void {
    this.change((list) => withFeeds(list, [{ address, title, site, folders }]));
  }

  /** Changes the list; passwords that a hand wrote into it are taken out and kept first. Throws with a message. */
  change(change: Parameters<typeof changeSubscriptions>[1]): void {
    holdingLock(this.stateFolder, `subscriptions-${libraryKey(this.library)}`, () =>
      changeSubscriptions(this.library, (list) => {
        keepLogins(this.stateFolder, loginsIn(list));
        return change(list);
      }),
    );
  }
}
