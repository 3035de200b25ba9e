/** Trouble that is expected: told in one sentence with the next step, never with a stack. */

/** 0: fine. 1: something that was asked for failed. 2: the call itself was wrong. */
export type ExitCode = 0 | 1 | 2;

/** Ends a verb: `message` is the sentence for the person. */
export class Failure extends Error {
  readonly code: ExitCode;

  constructor(message: string, code: ExitCode = 1) {
    super(message);
    this.name = "Failure";
    this.code = code;
  }
}

/** The call was wrong; `next` is where to read how it is right. */
export function usage(message: string, next: string): Failure {
  return new Failure(`${message} ${next}`, 2);
}
