import type { Locale } from "#kernel/format.ts";
import type { PlainDate } from "#kernel/plain-date.ts";
import type { Application, Appraisal } from "./application.ts";

/** What the sheet of a file says. */
export interface SheetFacts {
  readonly file: Application;
  readonly on: PlainDate;
  readonly territory: string;
  readonly isDemonstration: boolean;
  /** Who holds the file; null where nobody does. */
  readonly coordinator: string | null;
  /** What the desk says of the file; null on the sheet of whoever runs the firm. */
  readonly desk: {
    readonly appraisals: readonly Appraisal[];
    readonly rules: readonly { readonly ok: boolean; readonly sentence: Readonly<Record<Locale, string>> }[];
  } | null;
}
