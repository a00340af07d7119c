import type { FollowUp, FollowUpSource } from "#committee/index.ts";
import { cents } from "#kernel/money.ts";
import type { Sentence } from "#kernel/said.ts";
import type { Transaction } from "#platform/database/transaction.ts";
import type { FollowedCommitment } from "../domain/commitment.ts";
import { impactSentences } from "../domain/impact-sentences.ts";
import { lastShortfall, type Shortfall } from "../domain/shortfall.ts";
import { verifiedCount } from "../domain/standing-counts.ts";
import type { Commitments } from "./commitments.ts";
import { noteShortfall } from "./note-shortfall.ts";

/** The jobs that were promised and are not all there: the committee takes note of them, and says why. */
export function shortfallProposals(commitments: Commitments): FollowUpSource {
  return {
    kind: "jobs-shortfall",
    // They still lack: a later sitting may take note of them.
    staysAfterRefusal: true,
    list: async (transaction, territory) =>
      (await listMissing(commitments, transaction, territory)).map(told),
    async carry(transaction, { territory, proposal, outcome, decidedOn, reasons: reason, by, now }) {
      if (outcome === "refused") return null;
      const missing = (await listMissing(commitments, transaction, territory)).find(
        (kept) => kept.count === proposal,
      );
      if (missing === undefined) return say("no-shortfall", { months: 0 });
      const { commitment, shortfall } = missing;
      const noted = await noteShortfall(commitments, transaction, {
        territory,
        commitment: commitment.id,
        months: shortfall.months,
        outcome: "note",
        reason,
        decidedOn,
        isInContract: false,
        person: by.person,
        now,
      });
      return noted.ok ? null : say(noted.refusal.reason, noted.refusal.facts);
    },
  };
}

interface Missing {
  readonly commitment: FollowedCommitment;
  readonly shortfall: Shortfall;
  /** The verified count that shows it: the committee decides on it once. */
  readonly count: string;
}

async function listMissing(
  commitments: Commitments,
  transaction: Transaction,
  territory: string,
): Promise<Missing[]> {
  return (await commitments.list(transaction, territory)).flatMap((commitment) => {
    const shortfall = lastShortfall(commitment);
    const count = shortfall === null ? null : verifiedCount(commitment, shortfall.months);
    return shortfall === null || shortfall.isNoted || count === null
      ? []
      : [{ commitment, shortfall, count: count.id }];
  });
}

function told({ commitment, shortfall, count }: Missing): FollowUp {
  const { months, planned, hired, kept } = shortfall;
  return {
    file: commitment.application,
    proposal: count,
    title: `Emplois non tenus à ${months} mois : en prendre acte`,
    lines: [
      `Créations : ${hired} sur ${planned.created} prévues. Maintiens : ${kept} sur ${planned.kept} prévus, par un compte vérifié.`,
      "Rien ne s'ensuit tout seul : le motif dit ce que le comité en retient.",
    ],
    amount: cents(0n),
  };
}

function say(reason: string, facts: Parameters<Sentence>[0]) {
  const known: Partial<Record<string, Sentence>> = impactSentences;
  return { fr: known[reason]?.(facts, "fr") ?? reason, en: known[reason]?.(facts, "en") ?? reason };
}
