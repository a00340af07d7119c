import type { Transaction } from "#platform/database/transaction.ts";
import type { PreparedAmendment, SignedAmendmentRow, WithdrawnAmendment } from "../use-cases/conventions.ts";
import { writeTerms } from "./amendment-terms-json.ts";
import { conventionTables } from "./tables.ts";
import { addPledges } from "./write-pledges.ts";

export async function addAmendment(
  transaction: Transaction,
  { territory, convention, amendment, by, now }: PreparedAmendment,
): Promise<void> {
  await conventionTables(transaction)
    .insertInto("convention_amendment")
    .values({
      territory_id: territory,
      id: amendment.id,
      convention_id: convention,
      number: amendment.number,
      kind: amendment.kind,
      terms: writeTerms(amendment.terms),
      reason: amendment.reason,
      effective_on: amendment.effectiveOn,
      prepared_on: amendment.preparedOn,
      prepared_by: by,
      recorded_at: now,
    })
    .execute();
}

export async function signAmendment(transaction: Transaction, signed: SignedAmendmentRow): Promise<void> {
  const { territory, convention, amendment, on, now, party, added, changes } = signed;
  const tables = conventionTables(transaction);
  await tables
    .insertInto("convention_amendment_end")
    .values({
      territory_id: territory,
      amendment_id: amendment,
      outcome: "signed",
      ended_on: on,
      reason: null,
      recorded_at: now,
    })
    .execute();
  if (party !== null)
    await tables
      .insertInto("convention_party")
      .values({
        territory_id: territory,
        convention_id: convention,
        organisation_id: party.organisation,
        college: party.college,
        role: party.role,
        amendment_id: amendment,
      })
      .execute();
  const after = await lastPosition(transaction, signed);
  await addPledges(transaction, { territory, convention, pledges: added, brought: { amendment, after } });
  for (const { pledge, difference } of changes) {
    await tables
      .insertInto("pledge_change")
      .values({ territory_id: territory, amendment_id: amendment, pledge_id: pledge, difference })
      .execute();
    await tables
      .updateTable("pledge")
      .set((set) => ({ changed: set("changed", "+", difference) }))
      .where("territory_id", "=", territory)
      .where("id", "=", pledge)
      .executeTakeFirstOrThrow();
  }
}

export async function withdrawAmendment(
  transaction: Transaction,
  { territory, amendment, on, reason, now }: WithdrawnAmendment,
): Promise<void> {
  await conventionTables(transaction)
    .insertInto("convention_amendment_end")
    .values({
      territory_id: territory,
      amendment_id: amendment,
      outcome: "withdrawn",
      ended_on: on,
      reason,
      recorded_at: now,
    })
    .execute();
}

async function lastPosition(
  transaction: Transaction,
  { territory, convention }: SignedAmendmentRow,
): Promise<number> {
  const last = await conventionTables(transaction)
    .selectFrom("pledge")
    .select((select) => select.fn.max("position").as("position"))
    .where("territory_id", "=", territory)
    .where("convention_id", "=", convention)
    .executeTakeFirst();
  return last?.position ?? 0;
}
