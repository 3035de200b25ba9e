/** What comes of asking for an address. */

/** What a server said to tell one version of a document from another: sent back with the next request. */
export type Validators = { readonly etag?: string; readonly lastModified?: string };

/** Why nothing came, for programs; people read the message. */
export type FailureCode =
  | "address"
  | "host"
  | "connection"
  | "connect-timeout"
  | "timeout"
  | "dropped"
  | "cut-off"
  | "too-big"
  | "encoding"
  | "tls"
  | "protocol"
  | "redirect-loop"
  | "redirects"
  | "redirect-scheme"
  | "private"
  | "busy"
  | "denied"
  | "missing"
  | "server"
  | "status"
  | "type"
  | "cancelled"
  | "forbidden";

type Common = {
  /** Where permanent redirects (301, 308) lead from the first hop on: to be asked from now on. null without any. */
  readonly moved: string | null;
  /** How long (ms) the server says that this stays fresh: no need to ask before. */
  readonly freshFor: number;
  readonly validators: Validators;
};

export type Fetched = Common & {
  readonly kind: "fetched";
  /** Where it was found in the end. */
  readonly address: string;
  /** The Content-Type header, "" without one. */
  readonly contentType: string;
  /** Decompressed. */
  readonly bytes: Uint8Array;
};

/** 304: what came with these validators is still so. */
export type NotModified = Common & { readonly kind: "not-modified"; readonly address: string };

/** 410: it is gone for good, and should not be asked for any more. */
export type Gone = { readonly kind: "gone"; readonly message: string };

export type WebFailure = {
  readonly kind: "failure";
  readonly code: FailureCode;
  /** One sentence or two: the address, the reason, the next step. */
  readonly message: string;
  /** The server asks not to be asked again for so long (ms), 0 when it does not. */
  readonly retryAfter: number;
};

export type WebAnswer = Fetched | NotModified | Gone | WebFailure;

/** Ends a request; `code` and `reason` become the failure's. */
export class WebError extends Error {
  readonly code: FailureCode;
  readonly next: string;

  /** `reason` stands behind "was not fetched: "; `next` is a sentence. */
  constructor(code: FailureCode, reason: string, next: string) {
    super(reason);
    this.name = "WebError";
    this.code = code;
    this.next = next;
  }
}
