/** Stories whose terms are counted but not weighed yet: columns made once, as objects by the thousand cost more than the work. */
import { SKETCH_MOST, type Sketch } from "../article/near-copies.ts";
import { TERMS_BITS, type Terms } from "../article/terms.ts";

/** Terms of all stories together, some 500 stories of news: 3 MB, and a MB of texts. Larger is slower: it leaves the cache. */
const TERMS = 1 << 17;
/** A story has no more terms. */
const TERMS_A_STORY = 1 << TERMS_BITS;
const STORIES = 1 << 12;

/** A story that waits. Its columns are views of the batch's: gone when it is cleared. */
export type Waiting = {
  readonly num: number;
  readonly day: number;
  readonly text: string;
  readonly terms: Terms;
  readonly sketch: Sketch;
};

export class SimilarBatch {
  private size = 0;
  /** Where each story's terms begin, and where the next one's will. */
  private readonly starts = new Uint32Array(STORIES + 1);
  private readonly nums = new Float64Array(STORIES);
  private readonly days = new Float64Array(STORIES);
  private readonly runs = new Uint32Array(STORIES);
  private readonly sketchSizes = new Uint8Array(STORIES);
  private readonly sketches = new Uint32Array(STORIES * SKETCH_MOST);
  private readonly hashes = new Uint32Array(TERMS);
  private readonly weights = new Float32Array(TERMS);
  private readonly names = new Uint8Array(TERMS);
  private readonly begins = new Uint32Array(TERMS);
  private readonly ends = new Uint32Array(TERMS);
  private readonly texts: string[] = [];
  /** By number; of stories that were dropped nothing. */
  private readonly places = new Map<number, number>();

  /** True where there may be no room for one more. */
  get isFull(): boolean {
    return this.size === STORIES || this.starts[this.size]! + TERMS_A_STORY > TERMS;
  }

  add(num: number, day: number, text: string, terms: Terms, sketch: Sketch): void {
    const place = this.size++;
    const start = this.starts[place]!;
    this.starts[place + 1] = start + terms.hashes.length;
    this.hashes.set(terms.hashes, start);
    this.weights.set(terms.weights, start);
    this.names.set(terms.names, start);
    this.begins.set(terms.begins, start);
    this.ends.set(terms.ends, start);
    this.nums[place] = num;
    this.days[place] = day;
    this.runs[place] = sketch.runs;
    this.sketchSizes[place] = sketch.hashes.length;
    this.sketches.set(sketch.hashes, place * SKETCH_MOST);
    this.texts.push(text);
    this.places.set(num, place);
  }

  /** Takes a story out; the hashes of its terms, null where it is not in here. */
  drop(num: number): Uint32Array | null {
    const place = this.places.get(num);
    if (place === undefined) return null;
    this.places.delete(num);
    return this.hashes.subarray(this.starts[place]!, this.starts[place + 1]!);
  }

  /** Calls `work` with each story that is still in here, in their order. */
  each(work: (story: Waiting) => void): void {
    for (let place = 0; place < this.size; place++)
      if (this.places.get(this.nums[place]!) === place) work(this.story(place));
  }

  private story(place: number): Waiting {
    const start = this.starts[place]!;
    const end = this.starts[place + 1]!;
    const sketch = place * SKETCH_MOST;
    return {
      num: this.nums[place]!,
      day: this.days[place]!,
      text: this.texts[place]!,
      terms: {
        hashes: this.hashes.subarray(start, end),
        weights: this.weights.subarray(start, end),
        names: this.names.subarray(start, end),
        begins: this.begins.subarray(start, end),
        ends: this.ends.subarray(start, end),
      },
      sketch: {
        runs: this.runs[place]!,
        hashes: this.sketches.subarray(sketch, sketch + this.sketchSizes[place]!),
      },
    };
  }

  clear(): void {
    this.size = 0;
    this.texts.length = 0;
    this.places.clear();
  }
}
