/** The options of a call. */

export class Values {
  private readonly values: ReadonlyMap<string, string | number | true>;

  constructor(values: ReadonlyMap<string, string | number | true> = new Map()) {
    this.values = values;
  }

  /** Whether the option was given. */
  has(name: string): boolean {
    return this.values.has(name);
  }

  /** The option's text, undefined where it was not given. */
  text(name: string): string | undefined {
    const value = this.values.get(name);
    return typeof value === "string" ? value : undefined;
  }

  /** The option's number, undefined where it was not given. */
  number(name: string): number | undefined {
    const value = this.values.get(name);
    return typeof value === "number" ? value : undefined;
  }
}
