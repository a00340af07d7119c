import type { PlainDate } from "#kernel/plain-date.ts";
import type { AmendmentCourse } from "./amendment-view.ts";
import type { Article } from "./article.ts";
import type { Correspondent } from "./call-paper.ts";
import type { ConventionRecord } from "./record.ts";
import type { PlaceTold } from "./text-values.ts";

/** All that the paper of a convention says, and the paper of an amendment beside it. */
export interface ConventionPaper {
  readonly isDemonstration: boolean;
  /** Before it is signed, as signed, or with the amendments signed so far. */
  readonly terms: "draft" | "signed" | "in-force";
  readonly record: ConventionRecord;
  readonly articles: readonly Article[];
  readonly place: PlaceTold;
  readonly operator: Correspondent;
  /** In the order of the parties. */
  readonly parties: readonly Correspondent[];
  /** The number of the convention that this one renews. */
  readonly renews: number | null;
  readonly amendments: readonly { readonly number: number; readonly signedOn: PlainDate }[];
  readonly nameOf: (organisation: string) => string;
}

export interface AmendmentPaper {
  readonly isDemonstration: boolean;
  readonly course: AmendmentCourse & { readonly after: ConventionRecord };
  readonly place: PlaceTold;
  readonly operator: Correspondent;
  /** Those who sign it: the parties once it holds, whoever leaves among them. */
  readonly parties: readonly Correspondent[];
  readonly nameOf: (organisation: string) => string;
}
