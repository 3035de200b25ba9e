/** Was die anderen Teile sagen, auf Deutsch: by the English, see translated.ts. */
import { feeds } from "./sentences/feeds.ts";
import { kept } from "./sentences/kept.ts";
import { stories } from "./sentences/stories.ts";
import { verbs } from "./sentences/verbs.ts";

export const sentences = { ...stories, ...kept, ...feeds, ...verbs };
