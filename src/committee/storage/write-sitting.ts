import { sql } from "kysely";
import type { Transaction } from "#platform/database/transaction.ts";
import type { Committee, ConvenedItem, ConvenedSitting, WhichSitting } from "../use-cases/committee.ts";
import { callings } from "./callings.ts";
import { packs } from "./packs.ts";
import { committeeTables } from "./tables.ts";

export async function addSitting(transaction: Transaction, convened: ConvenedSitting): Promise<void> {
  const { territory, id, items, rule } = convened;
  await committeeTables(transaction)
    .insertInto("sitting")
    .values({
      territory_id: territory,
      id,
      held_on: convened.heldOn,
      place: convened.place,
      fund_id: convened.fund,
      quorum_percent: rule.percent,
      quorum_partner_firms: rule.partnerFirms,
      fewest_voters: rule.fewestVoters,
      chair_id: null,
      secretary_id: null,
      convened_at: convened.convenedAt,
      closed_at: null,
      minutes_hash: null,
    })
    .execute();
  const { heldOn, place, convenedBy = null, time = null, link = null } = convened;
  await callings.addCall(transaction, {
    territory,
    sitting: id,
    rank: 0,
    kind: "convened",
    heldOn,
    time,
    place,
    link,
    why: "",
    calledBy: convenedBy,
    calledAt: convened.convenedAt,
  });
  for (const item of items) await addItem(transaction, item, convened);
}

async function addItem(
  transaction: Transaction,
  item: ConvenedItem,
  { territory, id: sitting, convenedAt, convenedBy = null }: ConvenedSitting,
): Promise<void> {
  const { pack, packHash: hash } = item;
  await committeeTables(transaction)
    .insertInto("sitting_item")
    .values({
      territory_id: territory,
      id: item.id,
      sitting_id: sitting,
      position: item.position,
      subject_kind: item.kind,
      subject_id: item.subject,
      firm_id: pack.firm.id,
      firm_name: pack.firm.name,
      requested_amount: BigInt(pack.requested.amountCents),
      pack: JSON.stringify(pack),
      pack_hash: item.packHash,
    })
    .execute();
  const first = { version: 1, pack, hash, frozenBy: convenedBy, frozenAt: convenedAt };
  await packs.addVersion(transaction, { territory, sitting, item: item.id, ...first });
  for (const recusal of item.recusals)
    await addRecusal(transaction, { territory, sitting, item: item.id, ...recusal, at: convenedAt });
}

export async function addRecusal(
  ...[transaction, recusal]: Parameters<Committee["addRecusal"]>
): Promise<void> {
  const { territory, item, member, manner, link, reason, at } = recusal;
  await committeeTables(transaction)
    .insertInto("recusal")
    .values({
      territory_id: territory,
      item_id: item,
      member_id: member,
      manner,
      link,
      reason,
      recorded_at: at,
    })
    .execute();
}

export async function addDeclaration(
  ...[transaction, { territory, item, member, at }]: Parameters<Committee["addDeclaration"]>
): Promise<void> {
  await committeeTables(transaction)
    .insertInto("declaration")
    .values({ territory_id: territory, item_id: item, member_id: member, declared_at: at })
    .onConflict((conflict) => conflict.doNothing())
    .execute();
}

export async function openSitting(...[transaction, opening]: Parameters<Committee["open"]>): Promise<void> {
  const { territory, sitting, chair, secretary, members, present } = opening;
  const tables = committeeTables(transaction);
  await tables
    .updateTable("sitting")
    .set((set) => ({
      status: "open",
      chair_id: chair,
      secretary_id: secretary,
      version: set("version", "+", 1),
    }))
    .where("territory_id", "=", territory)
    .where("id", "=", sitting)
    .execute();
  await tables
    .insertInto("attendance")
    .values(
      members.map((member) => ({
        territory_id: territory,
        sitting_id: sitting,
        member_id: member,
        is_present: present.has(member),
      })),
    )
    .onConflict((conflict) =>
      conflict
        .columns(["territory_id", "sitting_id", "member_id"])
        .doUpdateSet({ is_present: sql`excluded.is_present` }),
    )
    .execute();
}

export async function closeSitting(
  ...[transaction, { territory, sitting, hash, at }]: Parameters<Committee["close"]>
): Promise<boolean> {
  const closed = await committeeTables(transaction)
    .updateTable("sitting")
    .set((set) => ({ status: "closed", closed_at: at, minutes_hash: hash, version: set("version", "+", 1) }))
    .where("territory_id", "=", territory)
    .where("id", "=", sitting)
    .where("status", "=", "open")
    .executeTakeFirst();
  return closed.numUpdatedRows === 1n;
}

export async function turnVersion(
  transaction: Transaction,
  { territory, sitting }: WhichSitting,
): Promise<void> {
  await committeeTables(transaction)
    .updateTable("sitting")
    .set((set) => ({ version: set("version", "+", 1) }))
    .where("territory_id", "=", territory)
    .where("id", "=", sitting)
    .execute();
}
