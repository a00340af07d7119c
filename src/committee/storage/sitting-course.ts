import type { Transaction } from "#platform/database/transaction.ts";
import type { PresenceMove } from "../domain/sitting.ts";
import type { Committee, WhichSitting } from "../use-cases/committee.ts";
import { committeeTables } from "./tables.ts";
import { turnVersion } from "./write-sitting.ts";

// What happens while a sitting is open: who comes and goes, which item is called, who presides over it.

export async function readMoves(
  transaction: Transaction,
  { territory, sitting }: WhichSitting,
): Promise<PresenceMove[]> {
  return committeeTables(transaction)
    .selectFrom("presence_move")
    .select(["member_id as member", "is_present as isPresent", "moved_at as at"])
    .where("territory_id", "=", territory)
    .where("sitting_id", "=", sitting)
    .orderBy("rank")
    .execute();
}

export async function readStages(
  transaction: Transaction,
  { territory, items }: { territory: string; items: readonly string[] },
) {
  return committeeTables(transaction)
    .selectFrom("item_stage")
    .select(["item_id", "stage", "began_at as beganAt"])
    .where("territory_id", "=", territory)
    .where("item_id", "in", items)
    .orderBy("rank")
    .execute();
}

export const addMoves: Committee["addMoves"] = async (transaction, { territory, sitting, moves, after }) => {
  if (moves.length === 0) return;
  const tables = committeeTables(transaction);
  await tables
    .insertInto("presence_move")
    .values(
      moves.map(({ member, isPresent, at }, index) => ({
        territory_id: territory,
        sitting_id: sitting,
        rank: after + index + 1,
        member_id: member,
        is_present: isPresent,
        moved_at: at,
      })),
    )
    .execute();
};

export const markPresence: Committee["markPresence"] = async (
  transaction,
  { territory, sitting, member, isPresent },
) => {
  await committeeTables(transaction)
    .insertInto("attendance")
    .values({ territory_id: territory, sitting_id: sitting, member_id: member, is_present: isPresent })
    .onConflict((conflict) =>
      conflict.columns(["territory_id", "sitting_id", "member_id"]).doUpdateSet({ is_present: isPresent }),
    )
    .execute();
  await turnVersion(transaction, { territory, sitting });
};

export const addStage: Committee["addStage"] = async (
  transaction,
  { territory, sitting, item, stage, after, at },
) => {
  await committeeTables(transaction)
    .insertInto("item_stage")
    .values({ territory_id: territory, item_id: item, rank: after + 1, stage, began_at: at })
    .execute();
  await turnVersion(transaction, { territory, sitting });
};

export const choosePresider: Committee["choosePresider"] = async (
  transaction,
  { territory, sitting, item, chair },
) => {
  await committeeTables(transaction)
    .updateTable("sitting_item")
    .set({ chair_id: chair })
    .where("territory_id", "=", territory)
    .where("id", "=", item)
    .execute();
  await turnVersion(transaction, { territory, sitting });
};
