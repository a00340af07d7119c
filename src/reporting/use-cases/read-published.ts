import { invariant } from "#kernel/invariant.ts";
import { accept, refuse } from "#kernel/outcome.ts";
import type { Transaction } from "#platform/database/transaction.ts";
import { compareFigures } from "../domain/compare-figures.ts";
import type { Sight } from "../domain/sight.ts";
import { gatherInputs, type Subject, tellReport } from "./draw-report.ts";
import { figuresOf, freezeAgain, hashOf, thaw } from "./freeze.ts";
import { namePublications } from "./name-publications.ts";
import type { Publication, ReadMatching, Reports } from "./reports.ts";

interface Reader {
  readonly territory: string;
  readonly sight: Sight;
  readonly readMatching: ReadMatching;
}

export async function readPublished(
  reports: Reports,
  transaction: Transaction,
  { report, ...reader }: Reader & { readonly report: string },
) {
  const published = await reports.findPublication(transaction, { territory: reader.territory, report });
  if (published === null) return refuse("report-unknown");
  return accept(await tellPublished(reports, transaction, { ...reader, published }));
}

/** The report as frozen, computed again from its own inputs, and beside what the data say today. */
export async function tellPublished(
  reports: Reports,
  transaction: Transaction,
  {
    published,
    sight,
    ...asked
  }: Reader & { readonly published: Publication & { readonly document: string } },
) {
  const frozen = thaw(published.document);
  const again = freezeAgain(frozen);
  const report = tellReport(frozen, sight, figuresOf(frozen));
  const [publication] = await namePublications(reports, transaction, asked.territory, [published]);
  invariant(publication !== undefined, "one publication has one name");

  const gathered = await gatherInputs(reports, transaction, { ...asked, subject: subjectOf(published) });
  // What is hidden from this reader on either side is no difference of theirs.
  const today = gathered.ok ? tellReport(gathered.value, sight) : report;
  const differences = compareFigures(report.figures, today.figures).filter(
    ({ key }) => !report.hidden.includes(key) && !today.hidden.includes(key),
  );
  return {
    publication,
    report,
    isSame: again === published.document && hashOf(again) === published.hash,
    differences,
  };
}

function subjectOf({ convention, year }: Publication): Subject {
  return convention === null ? { kind: "year", year: year ?? 0 } : { kind: "convention", convention };
}
