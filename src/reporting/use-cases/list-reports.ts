import type { Transaction } from "#platform/database/transaction.ts";
import { namePublications } from "./name-publications.ts";
import type { Reports } from "./reports.ts";

/** What may be reported on, and what was published. */
export async function listReports(reports: Reports, transaction: Transaction, territory: string) {
  const { businessDate } = await reports.getPlace(transaction, territory);
  const terms = await reports.listTerms(transaction, territory);
  const published = await reports.listPublications(transaction, territory);
  return {
    on: businessDate,
    conventions: terms.map(({ id, number, extension, startsOn, endsOn }) => ({
      id,
      number,
      extension,
      startsOn,
      endsOn,
    })),
    years: yearsBetween(
      terms.map(({ signedOn }) => Number(signedOn.slice(0, 4))),
      Number(businessDate.slice(0, 4)),
    ),
    published: await namePublications(reports, transaction, territory, published),
  };
}

/** Every year since the first signature, latest first. */
function yearsBetween(signed: readonly number[], last: number): number[] {
  const first = Math.min(last, ...signed);
  return Array.from({ length: last - first + 1 }, (_, index) => last - index);
}
