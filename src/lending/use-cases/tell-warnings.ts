import { accept, refuse } from "#kernel/outcome.ts";
import { businessDateOf, findPeople } from "#network/index.ts";
import type { Transaction } from "#platform/database/transaction.ts";
import type { LendingOffice, WhichAdvance } from "./advances.ts";
import { followCases } from "./read-case.ts";
import { readWarnings } from "./read-warnings.ts";

/** What warns about an advance, and the notices that were read about its firm. */
export async function tellWarnings(office: LendingOffice, transaction: Transaction, which: WhichAdvance) {
  const { territory } = which;
  const { advances } = office;
  const [line] = await advances.list(transaction, territory, { advance: which.advance });
  if (line === undefined) return refuse("advance-unknown");
  const on = await businessDateOf(transaction, territory);
  const open = await advances.cases.findOpen(transaction, which);
  const cases = open === null ? [] : [open];
  const followed = await followCases(advances, transaction, { territory, on, cases });
  const notices = await advances.warnings.listToldNotices(transaction, territory, line.firm.id);
  const people = await findPeople(transaction, [
    ...new Set(notices.flatMap(({ by, withdrawn }) => [by, ...(withdrawn === null ? [] : [withdrawn.by])])),
  ]);
  const nameOf = (person: string) => people.get(person)?.name ?? "";
  return accept({
    on,
    warnings: await readWarnings(office, transaction, { territory, on, lines: [line], followed }),
    notices: notices.map(({ id, kind, publishedOn, reference, note, by, withdrawn }) => ({
      id,
      kind,
      publishedOn,
      reference,
      note,
      by: nameOf(by),
      withdrawn: withdrawn && { by: nameOf(withdrawn.by), why: withdrawn.why },
    })),
  });
}
