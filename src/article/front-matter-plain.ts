/**
 * Front matter as most files have it: `key: text` lines and lists of texts. Reading that as YAML takes fifty times as
 * long as seeing that there is nothing else in it. The test holds both ways to the same fields.
 */

const KEY = /^([A-Za-z][\w-]{0,40}):(?:[ ]+(.*))?$/;
const ITEM = /^ *- +(.*)$/;
/** A text without quotation marks: begins with nothing that means something, and is all of its line. */
const PLAIN = /^[\p{L}\p{N}/(“‘„«][^\0-\x1f\x7f-\x9f\u2028\u2029\ufeff]*$/u;
const ENDS_EARLY = /:(?: |$)| #/;
const DOUBLE = /^"((?:[^"\\\0-\x1f\x7f-\x9f\u2028\u2029\ufeff]|\\")*)"$/;
const SINGLE = /^'((?:[^'\0-\x1f\x7f-\x9f\u2028\u2029\ufeff]|'')*)'$/;
/** Plain, these say that there is no value. */
const BLANK = /^(?:null|~)$/i;

/** A value of one line, as written; null where it is more than a plain or quoted text. */
function textOf(written: string): string | null {
  const value = written.trimEnd();
  if (PLAIN.test(value)) return ENDS_EARLY.test(value) || BLANK.test(value) ? null : value;
  const double = DOUBLE.exec(value);
  if (double) return double[1]!.replaceAll('\\"', '"');
  const single = SINGLE.exec(value);
  return single ? single[1]!.replaceAll("''", "'") : null;
}

/**
 * The fields of front matter that is nothing but keys with one text or a list of texts each, without the keys that
 * have none; null for any other, which a YAML parser reads.
 */
export function plainFields(text: string): Record<string, unknown> | null {
  const fields: Record<string, unknown> = {};
  let list: string[] | null = null;
  let indent = -1;
  let open = "";
  for (const line of text.split("\n")) {
    if (line === "") continue;
    const found = KEY.exec(line);
    if (found) {
      const key = found[1]!;
      if (Object.hasOwn(fields, key) || key === open) return null;
      [list, indent, open] = [null, -1, ""];
      const written = found[2] ?? "";
      if (written.trim() === "") open = key;
      else {
        const value = textOf(written);
        if (value === null) return null;
        fields[key] = value;
      }
      continue;
    }
    const item = open === "" ? null : ITEM.exec(line);
    const value = item && textOf(item[1]!);
    if (value == null) return null;
    const depth = line.indexOf("-");
    if (list === null) {
      list = [];
      indent = depth;
      fields[open] = list;
    } else if (depth !== indent) return null;
    list.push(value);
  }
  return fields;
}
