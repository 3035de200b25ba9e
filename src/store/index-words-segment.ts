/**
 * Writes a segment of the full-text index: its leaf pages, the index of their first words, and for a word of many pages
 * the index of its stories, byte for byte as FTS5 writes them when it puts its own gathered words down. The format is
 * described in sqlite.org/fts5.html ("FTS5 Data Structures") and at the head of fts5_index.c.
 */

/** Bytes of a page: FTS5's own default. */
const PAGE = 4050;
/** A word of so many pages behind that on which it begins has an index of its stories. */
const MANY_PAGES = 4;
/** FTS5 puts this before each word of its main index. */
const MAIN = 0x30;

export type SegmentStore = {
  page(number: number, bytes: Uint8Array): void;
  /** The first word of a page, shortened to what tells it from the one before; `hasStories`: it has an index of them. */
  first(word: Uint8Array, page: number, hasStories: boolean): void;
  storiesOf(page: number, bytes: Uint8Array): void;
};

/** Writes a number as SQLite does, seven bits a byte, the highest first; answers where it ends. Below 2^42. */
export function putVarint(bytes: Uint8Array, from: number, value: number): number {
  if (value < 0x80) {
    bytes[from] = value;
    return from + 1;
  }
  let length = 2;
  for (let rest = value / 0x4000; rest >= 1; rest /= 0x80) length++;
  let rest = value;
  for (let at = from + length - 1; at >= from; at--) {
    bytes[at] = (rest % 0x80) | (at === from + length - 1 ? 0 : 0x80);
    rest = Math.floor(rest / 0x80);
  }
  return from + length;
}

/** How many bytes the number has that begins at `at`. */
function varintLength(bytes: Uint8Array, at: number): number {
  let length = 1;
  while (bytes[at + length - 1]! >= 0x80) length++;
  return length;
}

function varintAt(bytes: Uint8Array, from: number): number {
  let value = 0;
  for (let at = from; ; at++) {
    value = value * 0x80 + (bytes[at]! & 0x7f);
    if (bytes[at]! < 0x80) return value;
  }
}

/** A page's size in two bytes. */
function putSize(bytes: Uint8Array, at: number, size: number): void {
  bytes[at] = size >> 8;
  bytes[at + 1] = size & 255;
}

export class SegmentWriter {
  private readonly store: SegmentStore;
  /** The page in the making, and the places of its words, which go behind it. */
  private readonly page = new Uint8Array(PAGE * 4);
  private size = 4;
  private readonly places = new Uint8Array(PAGE * 2);
  private placed = 0;
  private lastPlace = 0;
  private number = 1;
  private hasWord = false;
  private isFirstStory = true;
  /** The word before, and what stands for the page whose words are being written. */
  private word = new Uint8Array();
  private first = new Uint8Array();
  private firstPage = 1;
  /** The index of the stories of the last word on that page. */
  private stories: number[] = [];
  private lastStory = 0;
  private pagesWithout = 0;

  constructor(store: SegmentStore) {
    this.store = store;
  }

  /** The next word, by its bytes, and its stories as FTS5 lists them: `list` up to `end`. */
  add(plain: Uint8Array, list: Uint8Array, end: number): void {
    const word = new Uint8Array(plain.length + 1);
    word[0] = MAIN;
    word.set(plain, 1);
    this.begin(word);
    if (PAGE >= this.size + this.placed + end + 1) {
      this.page.set(list.subarray(0, end), this.size);
      this.size += end;
    } else this.parted(list, end);
  }

  /** Ends the segment; answers how many pages it has. */
  finish(): number {
    if (this.size > 4) this.flush();
    if (this.number > 1) this.endFirst();
    return this.number - 1;
  }

  private begin(word: Uint8Array<ArrayBuffer>): void {
    if (this.size + this.placed + word.length + 2 >= PAGE && this.size > 4) this.flush();
    this.placed = putVarint(this.places, this.placed, this.size - this.lastPlace);
    this.lastPlace = this.size;
    let shared = 0;
    while (shared < this.word.length && shared < word.length && this.word[shared] === word[shared]) shared++;
    if (this.hasWord) this.size = putVarint(this.page, this.size, shared);
    else {
      if (this.number !== 1) {
        this.endFirst();
        this.first = word.slice(0, shared + 1);
        this.firstPage = this.number;
      }
      shared = 0;
    }
    this.size = putVarint(this.page, this.size, word.length - shared);
    this.page.set(word.subarray(shared), this.size);
    this.size += word.length - shared;
    this.word = word;
    this.hasWord = true;
    this.isFirstStory = false;
  }

  /** A list that does not fit on the page goes on on the next ones. No number is parted. */
  private parted(list: Uint8Array, end: number): void {
    let story = 0;
    for (let at = 0; at < end; ) {
      const step = varintAt(list, at);
      at += varintLength(list, at);
      story += step;
      if (this.isFirstStory) {
        putSize(this.page, 0, this.size);
        this.size = putVarint(this.page, this.size, story);
        this.isFirstStory = false;
        this.noteStory(story);
      } else this.size = putVarint(this.page, this.size, step);
      const places = at + varintLength(list, at) + (varintAt(list, at) >> 1);
      if (this.size + this.placed + places - at <= PAGE) this.copy(list, at, places);
      else this.partedPlaces(list, at, places);
      at = places;
    }
  }

  private partedPlaces(list: Uint8Array, from: number, end: number): void {
    for (let at = from; at < end; ) {
      const room = PAGE - this.size - this.placed;
      let next = end;
      if (end - at > room) {
        next = at + varintLength(list, at);
        for (let length = varintLength(list, next); next - at + length <= room; ) {
          next += length;
          length = varintLength(list, next);
        }
      }
      this.copy(list, at, next);
      at = next;
      if (this.size + this.placed >= PAGE) this.flush();
    }
  }

  private copy(list: Uint8Array, from: number, end: number): void {
    // Most are a few bytes, for which a copy by the system costs more.
    const { page } = this;
    let { size } = this;
    for (let at = from; at < end; at++) page[size++] = list[at]!;
    this.size = size;
  }

  private flush(): void {
    putSize(this.page, 2, this.size);
    if (this.hasWord) {
      this.page.set(this.places.subarray(0, this.placed), this.size);
      this.size += this.placed;
    } else {
      if (this.isFirstStory && this.stories.length > 0) this.stories.push(0);
      this.pagesWithout++;
    }
    this.store.page(this.number, this.page.subarray(0, this.size));
    this.page.fill(0, 0, 4);
    this.size = 4;
    this.placed = 0;
    this.lastPlace = 0;
    this.number++;
    this.hasWord = false;
    this.isFirstStory = true;
  }

  /** The first story on a page that begins with no word. */
  private noteStory(story: number): void {
    if (this.stories.length === 0) this.stories.push(this.number, story);
    else this.stories.push(story - this.lastStory);
    this.lastStory = story;
  }

  private endFirst(): void {
    const bytes = new Uint8Array(this.stories.length * 6 + 1);
    let size = 1;
    for (const number of this.stories) size = putVarint(bytes, size, number);
    // A longer one would have to be parted: FTS5 then looks through the pages.
    const isIndexed = this.stories.length > 0 && this.pagesWithout >= MANY_PAGES && size < PAGE;
    if (isIndexed) this.store.storiesOf(this.firstPage, bytes.subarray(0, size));
    this.store.first(this.first, this.firstPage, isIndexed);
    this.stories = [];
    this.pagesWithout = 0;
  }
}
