import { sql } from "kysely";
import type { Transaction } from "#platform/database/transaction.ts";
import type { Member } from "../domain/member.ts";
import type { Committee } from "../use-cases/committee.ts";
import { committeeTables } from "./tables.ts";

export async function listMembers(transaction: Transaction, territory: string): Promise<Member[]> {
  return committeeTables(transaction)
    .selectFrom("committee_member")
    .select(["id", "person_id as person", "organisation_id as organisation", "college", "votes"])
    .select(["from_on as fromOn", "to_on as toOn"])
    .where("territory_id", "=", territory)
    .orderBy(sql`array_position(array['partner-firms', 'local-authorities', 'state'], college)`)
    .orderBy("college")
    .orderBy("id")
    .execute();
}

export async function addMember(
  transaction: Transaction,
  { territory, recordedAt, ...member }: Member & { readonly territory: string; readonly recordedAt: string },
): Promise<boolean> {
  const added = await committeeTables(transaction)
    .insertInto("committee_member")
    .values({
      territory_id: territory,
      id: member.id,
      person_id: member.person,
      organisation_id: member.organisation,
      college: member.college,
      votes: member.votes,
      from_on: member.fromOn,
      to_on: member.toOn,
      recorded_at: recordedAt,
    })
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirst();
  return added.numInsertedOrUpdatedRows === 1n;
}

export async function endMember(
  ...[transaction, { territory, member, toOn }]: Parameters<Committee["endMember"]>
): Promise<boolean> {
  const ended = await committeeTables(transaction)
    .updateTable("committee_member")
    .set({ to_on: toOn })
    .where("territory_id", "=", territory)
    .where("id", "=", member)
    .where("to_on", "is", null)
    .executeTakeFirst();
  return ended.numUpdatedRows === 1n;
}
