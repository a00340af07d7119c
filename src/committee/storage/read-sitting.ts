import type { Transaction } from "#platform/database/transaction.ts";
import { type Member, sits } from "../domain/member.ts";
import type { Item, Sitting } from "../domain/sitting.ts";
import type { WhichSitting } from "../use-cases/committee.ts";
import { readConsultation } from "./consultations.ts";
import { listMembers } from "./members.ts";
import { readDecisions } from "./read-decisions.ts";
import { readMoves, readStages } from "./sitting-course.ts";
import { committeeTables } from "./tables.ts";

export async function findSitting(
  transaction: Transaction,
  { territory, sitting: id }: WhichSitting,
): Promise<Sitting | null> {
  const tables = committeeTables(transaction);
  const row = await tables
    .selectFrom("sitting")
    .select(["held_on", "place", "fund_id", "status", "quorum_percent", "quorum_partner_firms"])
    .select(["fewest_voters", "chair_id", "secretary_id", "version", "closed_at", "minutes_hash"])
    .where("territory_id", "=", territory)
    .where("id", "=", id)
    .executeTakeFirst();
  if (row === undefined) return null;

  const everyone = await listMembers(transaction, territory);
  const members = everyone.filter((member) => sits(member, row.held_on));
  const items = await readItems(transaction, { territory, sitting: id });
  const attendance = await tables
    .selectFrom("attendance")
    .select("member_id")
    .where("territory_id", "=", territory)
    .where("sitting_id", "=", id)
    .where("is_present", "=", true)
    .execute();
  return {
    id,
    heldOn: row.held_on,
    place: row.place,
    fund: row.fund_id,
    status: row.status,
    rule: {
      percent: row.quorum_percent,
      partnerFirms: row.quorum_partner_firms,
      fewestVoters: row.fewest_voters,
    },
    chair: row.chair_id,
    secretary: row.secretary_id,
    version: row.version,
    closedAt: row.closed_at,
    minutesHash: row.minutes_hash,
    members,
    present: new Set(attendance.map(({ member_id }) => member_id)),
    moves: await readMoves(transaction, { territory, sitting: id }),
    items: items.map((item) => ofThose(members, item)),
    consultation: await readConsultation(transaction, { territory, sitting: id }),
  };
}

/** What someone declared whose seat ended before the sitting counts no more in it. */
function ofThose(members: readonly Member[], item: Item): Item {
  const sitting = new Set(members.map(({ id }) => id));
  return {
    ...item,
    declared: new Set([...item.declared].filter((member) => sitting.has(member))),
    recusals: item.recusals.filter(({ member }) => sitting.has(member)),
  };
}

async function readItems(transaction: Transaction, { territory, sitting }: WhichSitting): Promise<Item[]> {
  const tables = committeeTables(transaction);
  const rows = await tables
    .selectFrom("sitting_item")
    .select(["id", "position", "subject_kind", "subject_id", "pack", "pack_hash", "status", "chair_id"])
    .where("territory_id", "=", territory)
    .where("sitting_id", "=", sitting)
    .orderBy("position")
    .execute();
  const items = rows.map(({ id }) => id);
  if (items.length === 0) return [];
  const declarations = await tables
    .selectFrom("declaration")
    .select(["item_id", "member_id"])
    .where("territory_id", "=", territory)
    .where("item_id", "in", items)
    .execute();
  const recusals = await tables
    .selectFrom("recusal")
    .select(["item_id", "member_id as member", "manner", "link", "reason"])
    .where("territory_id", "=", territory)
    .where("item_id", "in", items)
    .orderBy("recorded_at")
    .orderBy("member_id")
    .execute();
  const stages = await readStages(transaction, { territory, items });
  const decisions = await readDecisions(transaction, { territory, items });
  return rows.map((row) => ({
    id: row.id,
    position: row.position,
    kind: row.subject_kind,
    subject: row.subject_id,
    pack: row.pack,
    packHash: row.pack_hash,
    status: row.status,
    declared: new Set(
      declarations.filter(({ item_id }) => item_id === row.id).map(({ member_id }) => member_id),
    ),
    recusals: recusals
      .filter(({ item_id }) => item_id === row.id)
      .map(({ member, manner, link, reason }) => ({ member, manner, link, reason })),
    chair: row.chair_id,
    stages: stages
      .filter(({ item_id }) => item_id === row.id)
      .map(({ stage, beganAt }) => ({ stage, beganAt })),
    decision: withoutFund(decisions.get(row.id)),
  }));
}

function withoutFund(decision: (Item["decision"] & { readonly fund: string }) | undefined): Item["decision"] {
  if (decision === undefined) return null;
  const { fund: _, ...rest } = decision;
  return rest;
}
