/** The reader's language and region as the environment tells them. */

type Env = Readonly<Record<string, string | undefined>>;

/**
 * The BCP 47 tag for dates or for messages: LC_ALL, else LC_TIME or LC_MESSAGES, else LANG (POSIX, 8.2), "de-AT" for
 * "de_AT.UTF-8". Undefined where they name no language ("C", "POSIX", nothing).
 */
export function localeOf(env: Env, category: "LC_TIME" | "LC_MESSAGES" = "LC_TIME"): string | undefined {
  const [name = ""] = (env.LC_ALL || env[category] || env.LANG || "").split(/[.@]/);
  const tag = /^([a-z]{2,3})(?:[_-]([a-z]{2}))?$/i.exec(name);
  if (!tag) return undefined;
  const [, language = "", region] = tag;
  return region === undefined ? language.toLowerCase() : `${language.toLowerCase()}-${region.toUpperCase()}`;
}
