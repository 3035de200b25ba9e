/** Stories that were asked for, as they come: parts of Message. */
import type { Article } from "../article/article.ts";
import type { Pictures } from "../article/picture.ts";
import type { Position, Status } from "../article/status.ts";
import type { Tools } from "../article/tools.ts";
import type { Summary } from "../article/view.ts";
import type { Arrival, RelatedStory, RelatedView } from "./state.ts";

export type StoryMessage =
  | {
      readonly type: "opened";
      readonly article: Article;
      /** Absent where its text needs none. */
      readonly tools?: Tools;
      readonly pictures?: Pictures;
      readonly status: Status;
      readonly related: readonly RelatedStory[];
      readonly at: Position | null;
      readonly arrival: Arrival;
    }
  | {
      readonly type: "reopened";
      readonly article: Article;
      readonly tools?: Tools;
      readonly pictures?: Pictures;
      readonly status: Status;
      readonly related: readonly RelatedStory[];
    }
  | {
      readonly type: "related";
      readonly summary: Summary;
      readonly related: readonly RelatedStory[];
      readonly view: RelatedView;
    };
