import { findPeople } from "#network/index.ts";
import type { Transaction } from "#platform/database/transaction.ts";
import type { Publication, Reports } from "./reports.ts";

/** With the name of who published, and the number of the convention. */
export async function namePublications(
  reports: Reports,
  transaction: Transaction,
  territory: string,
  publications: readonly Publication[],
) {
  const people = await findPeople(
    transaction,
    publications.map(({ publishedBy }) => publishedBy),
  );
  const terms = await reports.listTerms(transaction, territory);
  const numbers = new Map(terms.map(({ id, number }) => [id, number]));
  return publications.map((publication) => namePublication(publication, { people, numbers }));
}

function namePublication(
  { id, kind, convention, year, readOn, publishedBy, publishedAt, hash }: Publication,
  {
    people,
    numbers,
  }: {
    readonly people: ReadonlyMap<string, { readonly name: string }>;
    readonly numbers: ReadonlyMap<string, number>;
  },
) {
  return {
    id,
    kind,
    convention: convention === null ? null : { id: convention, number: numbers.get(convention) ?? 0 },
    year,
    readOn,
    publishedBy: { id: publishedBy, name: people.get(publishedBy)?.name ?? "" },
    publishedAt,
    hash,
  };
}
