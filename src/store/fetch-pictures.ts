/** Keeps the pictures of stories beside them, in `pictures/`, for reading without a network. */
import { readdirSync } from "node:fs";
import path from "node:path";
import type { Block, Draft } from "../article/article.ts";
import { identify } from "../article/identity.ts";
import type { Web } from "../web/web.ts";
import { storeNew } from "./write-story.ts";

const FOLDER = "pictures";
/** 8 MB: more than any picture of a page, less than what fills a disk unseen. */
const LARGEST = 8_000_000;
/** A story with more is a gallery. */
const MOST = 20;

/** The ending for a picture, by its first bytes; "" for what is none that is known. The name and type lie too often. */
export function pictureEnding(bytes: Uint8Array): string {
  const head = Buffer.from(bytes.subarray(0, 16)).toString("latin1");
  if (head.startsWith("\xff\xd8\xff")) return ".jpg";
  if (head.startsWith("\x89PNG\r\n\x1a\n")) return ".png";
  if (/^GIF8[79]a/.test(head)) return ".gif";
  if (/^RIFF[\s\S]{4}WEBP/.test(head)) return ".webp";
  if (/^[\s\S]{4}ftypavi[fs]/.test(head)) return ".avif";
  return "";
}

/** Twelve letters and digits for an address: the same picture in two stories is one file. */
const nameOf = (address: string) => identify({ source: address, headline: "", published: "" });

export type KeptPictures = {
  readonly draft: Draft;
  /** Pictures that came now. */
  readonly kept: number;
  /** Why others did not, a sentence each. */
  readonly failures: readonly string[];
};

export class Pictures {
  private readonly folder: string;
  private readonly web: Web;
  /** Name → file, as they lie there. */
  private readonly files: Map<string, string>;

  /** `folder`: where the stories are. Throws nothing: a folder that is not there has no pictures. */
  constructor(web: Web, folder: string) {
    this.web = web;
    this.folder = path.join(folder, FOLDER);
    this.files = new Map(listed(this.folder).map((file) => [path.parse(file).name, file]));
  }

  /**
   * The story with its pictures' addresses replaced by paths, as far as they are kept; where `fetch` says so, others
   * are fetched. `from`: the feed's address. A picture that does not come stays an address.
   */
  async keep(draft: Draft, fetch: boolean, from: string, signal?: AbortSignal): Promise<KeptPictures> {
    const failures: string[] = [];
    const blocks: Block[] = [];
    let kept = 0;
    let seen = 0;
    for (const block of draft.blocks) {
      const address = block.type === "figure" && /^https?:/i.test(block.image ?? "") ? block.image! : "";
      if (address === "" || block.type !== "figure") {
        blocks.push(block);
        continue;
      }
      let file = this.files.get(nameOf(address));
      if (file === undefined && fetch && ++seen <= MOST) {
        const came = await this.fetch(address, from, signal);
        if ("failure" in came) failures.push(came.failure);
        else {
          file = came.file;
          kept++;
        }
      }
      blocks.push(file === undefined ? block : { ...block, image: `${FOLDER}/${file}` });
    }
    return { draft: { ...draft, blocks }, kept, failures };
  }

  private async fetch(
    address: string,
    from: string,
    signal: AbortSignal | undefined,
  ): Promise<{ file: string } | { failure: string }> {
    const answer = await this.web.fetch(address, {
      from,
      accept: "image/avif,image/webp,image/png,image/jpeg,image/gif;q=0.9,*/*;q=0.1",
      refuse: /^text\//i,
      limits: { bytes: LARGEST },
      ...(signal && { signal }),
    });
    if (answer.kind === "failure" || answer.kind === "gone") return { failure: answer.message };
    const ending = answer.kind === "fetched" ? pictureEnding(answer.bytes) : "";
    if (answer.kind !== "fetched" || ending === "")
      return {
        failure: `${address} was not kept: it is no picture of a kind that is known. The story has its address.`,
      };
    const name = nameOf(address);
    // Another story of the same fetch may have brought it meanwhile.
    const file = this.files.get(name) ?? storeNew(this.folder, name, ending, answer.bytes);
    this.files.set(name, file);
    return { file };
  }
}

function listed(folder: string): string[] {
  try {
    return readdirSync(folder).filter((file) => !file.startsWith("."));
  } catch {
    return [];
  }
}
