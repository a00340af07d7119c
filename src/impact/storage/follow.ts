import type { Transaction } from "#platform/database/transaction.ts";
import type {
  Commitment,
  FollowedCommitment,
  JobCount,
  Reminder,
  ShortfallNote,
} from "../domain/commitment.ts";
import type { FollowUp } from "../domain/follow-up.ts";
import { impactTables } from "./tables.ts";

interface Asked {
  readonly transaction: Transaction;
  readonly territory: string;
  readonly ids: readonly string[];
}

type Of<Told> = Told & { readonly commitment: string };

/** Commitments with their surveys and all that was said of them: four questions, whatever their number. */
export async function followed(
  transaction: Transaction,
  territory: string,
  commitments: readonly Omit<Commitment, "followUps">[],
): Promise<FollowedCommitment[]> {
  if (commitments.length === 0) return [];
  const asked = { transaction, territory, ids: commitments.map(({ id }) => id) };
  const followUps = byCommitment(await listFollowUps(asked));
  const counts = byCommitment(await listCounts(asked));
  const reminders = byCommitment(await listReminders(asked));
  const notes = byCommitment(await listShortfallNotes(asked));
  return commitments.map((commitment) => ({
    ...commitment,
    followUps: followUps.get(commitment.id) ?? [],
    counts: counts.get(commitment.id) ?? [],
    reminders: reminders.get(commitment.id) ?? [],
    shortfallNotes: notes.get(commitment.id) ?? [],
  }));
}

function byCommitment<Told>(told: readonly Of<Told>[]): ReadonlyMap<string, Of<Told>[]> {
  return Map.groupBy(told, ({ commitment }) => commitment);
}

async function listFollowUps({ transaction, territory, ids }: Asked): Promise<Of<FollowUp>[]> {
  return impactTables(transaction)
    .selectFrom("job_follow_up")
    .select(["commitment_id as commitment", "months", "due_on as dueOn"])
    .where("territory_id", "=", territory)
    .where("commitment_id", "in", ids)
    .orderBy("commitment_id")
    .orderBy("months")
    .execute();
}

async function listCounts({ transaction, territory, ids }: Asked): Promise<Of<JobCount>[]> {
  const rows = await impactTables(transaction)
    .selectFrom("job_count as count")
    .leftJoin("job_verification as verified", (join) =>
      join
        .onRef("verified.territory_id", "=", "count.territory_id")
        .onRef("verified.count_id", "=", "count.id"),
    )
    .select(["count.commitment_id as commitment", "count.id", "count.number", "count.months"])
    .select([
      "count.counted_on as countedOn",
      "count.headcount",
      "count.hired",
      "count.present",
      "count.kept",
    ])
    .select("count.headcount_fte_hundredths as headcountFteHundredths")
    .select("count.present_fte_hundredths as presentFteHundredths")
    .select(["count.hired_on_cdi as hiredOnCdi", "count.hired_on_cdd as hiredOnCdd", "count.apprentices"])
    .select(["count.comment", "count.reason", "count.definition_from as definition"])
    .select(["count.answered_on as answeredOn", "count.answered_by as answeredBy"])
    .select(["count.on_behalf as onBehalf", "count.recorded_at as recordedAt"])
    .select(["verified.evidence", "verified.reference", "verified.verified_on", "verified.verified_by"])
    .select("verified.recorded_at as verified_at")
    .where("count.territory_id", "=", territory)
    .where("count.commitment_id", "in", ids)
    .orderBy("count.commitment_id")
    .orderBy("count.number")
    .execute();
  return rows.map(({ evidence, reference, verified_on, verified_by, verified_at, ...count }) => ({
    ...count,
    verification:
      evidence === null ||
      reference === null ||
      verified_on === null ||
      verified_by === null ||
      verified_at === null
        ? null
        : {
            evidence,
            reference,
            verifiedOn: verified_on,
            verifiedBy: verified_by,
            recordedAt: verified_at,
          },
  }));
}

async function listReminders({ transaction, territory, ids }: Asked): Promise<Of<Reminder>[]> {
  return impactTables(transaction)
    .selectFrom("job_reminder")
    .select(["commitment_id as commitment", "id", "months", "reminded_on as remindedOn", "channel", "note"])
    .select(["reminded_by as remindedBy", "recorded_at as recordedAt"])
    .where("territory_id", "=", territory)
    .where("commitment_id", "in", ids)
    .orderBy("id")
    .execute();
}

async function listShortfallNotes({ transaction, territory, ids }: Asked): Promise<Of<ShortfallNote>[]> {
  return impactTables(transaction)
    .selectFrom("job_shortfall_note")
    .select(["commitment_id as commitment", "id", "months", "outcome", "reason", "decided_on as decidedOn"])
    .select(["noted_by as notedBy", "recorded_at as recordedAt"])
    .where("territory_id", "=", territory)
    .where("commitment_id", "in", ids)
    .orderBy("id")
    .execute();
}
