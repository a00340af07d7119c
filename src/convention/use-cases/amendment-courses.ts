import type { Transaction } from "#platform/database/transaction.ts";
import { amend, amendedRecord } from "../domain/amend.ts";
import type { Amendment } from "../domain/amendment.ts";
import type { AmendmentCourse } from "../domain/amendment-view.ts";
import type { Article } from "../domain/article.ts";
import { termsBefore } from "../domain/in-force.ts";
import type { AmendmentBase } from "./amendment-known.ts";
import type { Conventions, WhichConvention } from "./conventions.ts";

/** Each amendment of a convention with the terms before and after it. */
export async function amendmentCourses(
  conventions: Conventions,
  transaction: Transaction,
  { which, base }: { readonly which: WhichConvention; readonly base: AmendmentBase },
): Promise<AmendmentCourse[]> {
  const text = await conventions.signedText(transaction, which);
  return base.written.amendments.map((amendment) => ({
    amendment,
    ...termsAround(amendment, base),
    governance: governanceBefore(amendment, base, text?.articles ?? []),
    baseIsSigned: base.written.amendments.every(
      ({ number, end }) => number >= amendment.number || end !== null,
    ),
  }));
}

function termsAround(amendment: Amendment, base: AmendmentBase): Pick<AmendmentCourse, "before" | "after"> {
  const { written, record, known } = base;
  const { honouredDays } = record;
  if (amendment.end?.outcome === "signed") {
    return {
      before: { ...termsBefore(written, amendment), honouredDays },
      after: { ...termsBefore(written, { number: amendment.number + 1 }), honouredDays },
    };
  }
  const amended = amend(record, amendment, known);
  return {
    before: record,
    after: amended.ok ? amendedRecord(record, amended.value, amendment) : amended.refusal,
  };
}

/** The last signed before it, or the article of the text that was signed. */
function governanceBefore(
  { number }: Amendment,
  { written }: AmendmentBase,
  articles: readonly Article[],
): string | null {
  const changed = written.amendments.findLast(
    (earlier) =>
      earlier.number < number && earlier.end?.outcome === "signed" && earlier.terms.governance !== undefined,
  );
  return changed?.terms.governance ?? articles.find(({ key }) => key === "governance")?.body ?? null;
}
