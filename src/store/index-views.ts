/** Views over the index: kept until the stories, the marks or the view change. */
import { type ParsedQuery, parseQuery } from "../article/query.ts";
import type { NamedFeed, SavedQuery, SectionCount, Shelf, Sort, View } from "../article/view.ts";
import { Ranks } from "./index-rank.ts";
import { countUnread, Masks, type Sources, selectView } from "./index-select.ts";
import { bySection, countSections, shelvesOf } from "./index-shelves.ts";

type Kept = { key: string; list: Uint32Array; unread: number };

/** Views at hand at once: the list, the one it came from, a verb's. */
const KEPT = 4;

export class Views {
  private kept: Kept[] = [];
  private orders = new Map<Sort, Uint32Array>();
  private ordersGen = -1;
  private parsed: { text: string; query: ParsedQuery } = { text: "", query: parseQuery("") };
  private readonly masks: Masks;
  private readonly ranks: Ranks;
  private shelved: { key: string; list: Shelf[] } = { key: "", list: [] };

  private readonly from: Sources;

  constructor(from: Sources) {
    this.from = from;
    this.masks = new Masks(from);
    this.ranks = new Ranks(from, this.masks);
  }

  parse(text: string): ParsedQuery {
    if (this.parsed.text !== text) this.parsed = { text, query: parseQuery(text) };
    return this.parsed.query;
  }

  /** The numbers of the view's stories in its order, and how many of them are unread. */
  of(view: View): { list: Uint32Array; unread: number } {
    const { columns, marks } = this.from;
    const { section, query, unreadOnly, sort, entered } = view;
    const key = JSON.stringify([section, query, unreadOnly, sort, entered, columns.gen, marks.version]);
    const known = this.kept.find((kept) => kept.key === key);
    if (known !== undefined) return known;
    const asked = this.parse(query).query;
    const selected = selectView(this.from, this.masks, view, asked, (wanted) => this.order(wanted));
    const list = sort === "best" ? this.ranks.sort(selected, asked) : selected;
    const fresh = { key, list, unread: countUnread(this.from, list) };
    this.kept = [fresh, ...this.kept.slice(0, KEPT - 1)];
    return fresh;
  }

  private order(sort: Sort): Uint32Array {
    const { columns } = this.from;
    if (this.ordersGen !== columns.gen) this.orders.clear();
    this.ordersGen = columns.gen;
    if (sort === "newest" || sort === "unread" || sort === "best") return columns.newest;
    let order = this.orders.get(sort);
    if (order === undefined) {
      order = this.sorted(sort);
      this.orders.set(sort, order);
    }
    return order;
  }

  private sorted(sort: "oldest" | "section" | "longest"): Uint32Array {
    const { columns } = this.from;
    const { newest, words, section } = columns;
    if (sort === "oldest") return newest.toReversed();
    if (sort === "longest") return byKey(newest, (num) => 0xffffffff - words[num]!);
    const names = columns.sections.list;
    const places = new Uint32Array(names.length);
    const order = names.map((_, number) => number).sort((a, b) => bySection(names[a]!, names[b]!));
    for (const [place, number] of order.entries()) places[number] = place;
    return byKey(newest, (num) => places[section[num]!]!);
  }

  sections(): SectionCount[] {
    return countSections(this.from);
  }

  /** Counted anew when stories, marks, the saved queries or the feeds have changed. */
  shelves(saved: readonly SavedQuery[], feeds: readonly NamedFeed[]): Shelf[] {
    const { columns, marks } = this.from;
    const key = JSON.stringify([columns.gen, marks.version, saved, feeds]);
    if (this.shelved.key !== key)
      this.shelved = { key, list: shelvesOf(this.from, this.masks, saved, feeds) };
    return this.shelved.list;
  }
}

/** Sorted by a 32-bit number a story, equal ones as they stand: key and place as one double, sorted natively. */
function byKey(list: Uint32Array, key: (num: number) => number): Uint32Array {
  // 32 bits of key and 21 of place are what a double holds exactly: two million stories.
  const room = 2 ** 21;
  if (list.length > room) return Uint32Array.from([...list].sort((a, b) => key(a) - key(b)));
  const keyed = new Float64Array(list.length);
  for (let at = 0; at < list.length; at++) keyed[at] = key(list[at]!) * room + at;
  keyed.sort();
  return Uint32Array.from(keyed, (value) => list[value % room]!);
}
