/** What a terminal sends for a key, by the key's name in angle brackets; all else is sent as it stands. */
const KEYS: Readonly<Record<string, string>> = {
  Enter: "\r",
  Esc: "\x1b",
  Tab: "\t",
  "S-Tab": "\x1b[Z",
  Space: " ",
  BS: "\x7f",
  Up: "\x1b[A",
  Down: "\x1b[B",
  Right: "\x1b[C",
  Left: "\x1b[D",
  Home: "\x1b[H",
  End: "\x1b[F",
  PgUp: "\x1b[5~",
  PgDn: "\x1b[6~",
  Del: "\x1b[3~",
  lt: "<",
};

function named(name: string): string {
  const key = KEYS[name];
  if (key !== undefined) return key;
  const held = /^([CM])-(.)$/u.exec(name);
  if (held?.[1] === "C") return String.fromCharCode(held[2]!.toUpperCase().charCodeAt(0) & 0x1f);
  if (held?.[1] === "M") return `\x1b${held[2]}`;
  throw new Error(`no key is called <${name}>`);
}

/**
 * The bytes of keys as they are written in a test: "jj<Enter>", "<C-c>", "<PgDn>"; "<lt>" for "<".
 * @throws where a name in angle brackets is not known
 */
export function keyBytes(keys: string): string {
  return keys.replace(/<([^<>]+)>/g, (_, name: string) => named(name));
}
