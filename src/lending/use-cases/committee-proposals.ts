import type { DecidedFollowUp, FollowUp, FollowUpKind, FollowUpSource } from "#committee/index.ts";
import { formatDay, formatEuros } from "#kernel/format.ts";
import { cents, sum } from "#kernel/money.ts";
import type { Outcome, Refusal } from "#kernel/outcome.ts";
import { businessDateOf } from "#network/index.ts";
import type { Transaction } from "#platform/database/transaction.ts";
import type { AdvanceLine } from "../domain/advance-line.ts";
import { advanceState } from "../domain/advance-state.ts";
import { accelerate } from "./accelerate.ts";
import type { LendingOffice } from "./advances.ts";
import { declineDelay } from "./answer-delay.ts";
import { confirmAct } from "./confirm-act.ts";
import { deferInstalments } from "./defer-instalments.ts";
import { formalNoticeOf } from "./formal-notice.ts";

/** A refusal of lending in words, in both languages. */
export type SayRefusal = (refusal: Refusal) => { readonly fr: string; readonly en: string };

interface Proposal extends FollowUp {
  readonly advance: string;
}

type Listing = (office: LendingOffice, transaction: Transaction, territory: string) => Promise<Proposal[]>;

type Carrying = (
  office: LendingOffice,
  transaction: Transaction,
  decided: DecidedFollowUp & { readonly advance: string },
) => Promise<Outcome<unknown> | null>;

/** What lending brings before the committee: a delay that was asked, a loss that was proposed, an acceleration once the notice is over. */
export function committeeProposals(office: LendingOffice, say: SayRefusal): FollowUpSource[] {
  const source = (kind: FollowUpKind, list: Listing, carry: Carrying): FollowUpSource => ({
    kind,
    list: async (transaction, territory) => list(office, transaction, territory),
    async carry(transaction, decided) {
      const kept = await list(office, transaction, decided.territory);
      const found = kept.find(({ proposal }) => proposal === decided.proposal);
      if (found === undefined) return say({ reason: "proposal-unknown", facts: {} });
      const { advance } = found;
      const carried = await carry(office, transaction, { ...decided, advance });
      return carried === null || carried.ok ? null : say(carried.refusal);
    },
  });
  return [
    source("deferral", delaysAsked, carryDelay),
    source("write-off", lossesProposed, carryLoss),
    // The arrears go on, and so may the committee's mind: one case, as many sittings as it takes.
    { ...source("acceleration", accelerationsDue, carryAcceleration), staysAfterRefusal: true },
  ];
}

const delaysAsked: Listing = async ({ advances }, transaction, territory) => {
  const pending = await advances.listPendingDelays(transaction, territory);
  const proposals: Proposal[] = [];
  for (const { id, advance, from, count, askedOn } of pending) {
    const [line] = await advances.list(transaction, territory, { advance });
    const asked = (await advances.listDelays(transaction, { territory, advance })).find(
      (delay) => delay.id === id,
    );
    if (line?.status !== "running" || asked === undefined) continue;
    const due = await dueOf({ advances }, transaction, { territory, advance, from, count });
    proposals.push({
      ...about(line, id),
      title: `Report de ${count} échéance${count > 1 ? "s" : ""} de l'avance n° ${line.number}`,
      lines: [
        `Demandé le ${formatDay(askedOn, "fr")}, à partir de l'échéance n° ${from} : ${formatEuros(due, "fr")} reportés en fin d'avance.`,
        `Motif : ${asked.reason}`,
      ],
      amount: due,
    });
  }
  return proposals;
};

async function dueOf(
  { advances }: Pick<LendingOffice, "advances">,
  transaction: Transaction,
  asked: {
    readonly territory: string;
    readonly advance: string;
    readonly from: number;
    readonly count: number;
  },
) {
  const { territory, from, count } = asked;
  const advance = await advances.find(transaction, asked);
  if (advance === null) return cents(0n);
  const on = await businessDateOf(transaction, territory);
  const { instalments } = advanceState(advance.terms, await advances.listEvents(transaction, asked), on);
  const put = instalments.filter(({ number }) => number >= from && number < from + count);
  return sum(put.map(({ left }) => left));
}

const lossesProposed: Listing = async ({ advances }, transaction, territory) => {
  const proposals: Proposal[] = [];
  for (const { id, kind, advance, amount, reason } of await advances.listProposals(transaction, territory)) {
    if (kind !== "write-off") continue;
    const [line] = await advances.list(transaction, territory, { advance });
    if (line === undefined) continue;
    proposals.push({
      ...about(line, id),
      title: `Passage en perte de ${formatEuros(amount, "fr")} sur l'avance n° ${line.number}`,
      lines: [
        `${formatEuros(amount, "fr")} ne seraient plus attendus. L'entreprise n'est pas libérée : ce qu'elle verserait ensuite se récupère.`,
        `Motif : ${reason}`,
      ],
      amount,
    });
  }
  return proposals;
};

const accelerationsDue: Listing = async ({ advances }, transaction, territory) => {
  const on = await businessDateOf(transaction, territory);
  const open = await advances.cases.listOpen(transaction, territory);
  const proposals: Proposal[] = [];
  for (const told of await advances.cases.listTold(transaction, territory, open)) {
    const isProposed = told.steps.some(
      ({ kind, outcome }) => kind === "propose-acceleration" && outcome === "done",
    );
    const { id, advance } = told.case;
    const [line] = isProposed ? await advances.list(transaction, territory, { advance }) : [];
    const notice = isProposed ? await formalNoticeOf(advances, transaction, { territory, advance }) : null;
    if (line?.status !== "running" || notice === null || notice.cureUntil >= on) continue;
    const found = await advances.find(transaction, { territory, advance });
    const events = await advances.listEvents(transaction, { territory, advance });
    if (found === null) continue;
    const { outstanding, late } = advanceState(found.terms, events, on);
    proposals.push({
      ...about(line, id),
      title: `Déchéance du terme de l'avance n° ${line.number}`,
      lines: [
        `${formatEuros(late, "fr")} sont en retard. La mise en demeure du ${formatDay(notice.servedOn, "fr")} laissait jusqu'au ${formatDay(notice.cureUntil, "fr")} pour payer.`,
        `Tout ce qui reste, ${formatEuros(outstanding, "fr")}, deviendrait dû.`,
      ],
      amount: outstanding,
    });
  }
  return proposals;
};

function about({ id, application }: AdvanceLine, proposal: string) {
  return { advance: id, file: application, proposal };
}

const carryDelay: Carrying = async (office, transaction, decided) => {
  const { territory, advance, proposal, decidedOn, by, now } = decided;
  const which = { territory, advance, request: proposal, person: by.person, now };
  if (decided.outcome === "refused")
    return declineDelay(office, transaction, { ...which, answeredOn: decidedOn, why: decided.reasons });
  const asked = (await office.advances.listDelays(transaction, which)).find(({ id }) => id === proposal);
  if (asked === undefined) return null;
  const { from, count } = asked;
  const reason = decided.reasons;
  const decision = referenceOf(decided);
  return deferInstalments(office, transaction, {
    ...which,
    from,
    count,
    keepTerm: false,
    decidedOn,
    reason,
    decision,
  });
};

const carryLoss: Carrying = async (office, transaction, decided) => {
  const { territory, advance, proposal, outcome, by, now } = decided;
  if (outcome === "refused") {
    await office.advances.lock(transaction, { territory, advance });
    await office.advances.withdrawProposal(transaction, { territory, proposal }, now);
    return null;
  }
  const acting = { territory, advance, proposal, person: by.person, mayConfirmLoss: true, now };
  return confirmAct(office, transaction, { ...acting, decided: referenceOf(decided) });
};

const carryAcceleration: Carrying = async (office, transaction, decided) => {
  const { territory, advance, decidedOn: on, reasons: reason, now } = decided;
  if (decided.outcome === "refused") return null;
  return accelerate(office, transaction, {
    territory,
    advance,
    on,
    decision: referenceOf(decided),
    reason,
    now,
  });
};

function referenceOf({ decidedOn, decision }: DecidedFollowUp) {
  const reference = `Comité du ${formatDay(decidedOn, "fr")}, décision ${decision.slice(-6)}`;
  return { on: decidedOn, by: "committee" as const, reference };
}
