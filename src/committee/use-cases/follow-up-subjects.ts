import { findApplication } from "#application/index.ts";
import { formatDay } from "#kernel/format.ts";
import { invariant } from "#kernel/invariant.ts";
import { accept, refuse } from "#kernel/outcome.ts";
import { businessDateOf } from "#network/index.ts";
import type { Transaction } from "#platform/database/transaction.ts";
import { type FollowUpKind, isFollowUp, isForCommittee, proposalIn } from "../domain/follow-up.ts";
import { applicationSubjects, subjectOf as fileOf } from "./application-subjects.ts";
import type { FollowUp, FollowUpAnswer, FollowUpBook, FollowUpSource } from "./follow-ups.ts";
import type { Subject, Subjects } from "./subjects.ts";

interface KeptProposals {
  readonly book: FollowUpBook;
  readonly sources: readonly FollowUpSource[];
}

/** The files of firms, and the proposals about what they were granted where the territory leaves them to its committee. */
export function withFollowUps({ book, sources }: KeptProposals): Subjects {
  const sourceOf = (kind: string) => sources.find((source) => source.kind === kind);
  return {
    async find(transaction, which) {
      if (!isFollowUp(which.kind)) return applicationSubjects.find(transaction, which);
      const source = sourceOf(which.kind);
      if (source === undefined) return null;
      const waiting = await source.list(transaction, which.territory);
      const found = waiting.find(({ file }) => file === which.id);
      if (found === undefined) return null;
      const ready = await readiness({ book, sources }, transaction, which.territory);
      return proposalOf(transaction, which.territory, { source, followUp: found, ready });
    },

    async listReady(transaction, territory) {
      const subjects = await applicationSubjects.listReady(transaction, territory);
      const ready = await readiness({ book, sources }, transaction, territory);
      for (const source of sources)
        for (const followUp of await source.list(transaction, territory)) {
          const proposed = { source, followUp, ready };
          const subject = await proposalOf(transaction, territory, proposed);
          if (subject?.isReady === true) subjects.push(subject);
        }
      return subjects;
    },

    async move(transaction, move) {
      // A proposal stays where it is kept until it is decided: only a file remembers the way.
      if (!isFollowUp(move.kind)) await applicationSubjects.move(transaction, move);
    },

    async carry(transaction, { item, outcome, ...decided }) {
      if (outcome === "adjourned") return accept(null);
      const firm = item.pack.firm.name;
      const proposal = proposalIn(item.pack.content);
      const source = sourceOf(item.kind);
      invariant(source !== undefined && proposal !== null, "a proposal is of someone who keeps it");
      const waiting = await source.list(transaction, decided.territory);
      const stands = waiting.some((kept) => kept.file === item.subject && kept.proposal === proposal);
      const why = stands
        ? await source.carry(transaction, { ...decided, outcome, file: item.subject, proposal })
        : gone;
      return why === null ? accept(null) : refuse("follow-up-not-carried", { firm, ...why });
    },
  };
}

const gone = {
  fr: "Elle a été retirée, ou une autre l'a remplacée.",
  en: "It was withdrawn, or another took its place.",
};

interface Readiness {
  readonly isForCommittee: (kind: FollowUpKind) => boolean;
  readonly decided: ReadonlyMap<string, FollowUpAnswer>;
}

async function readiness(
  { book }: KeptProposals,
  transaction: Transaction,
  territory: string,
): Promise<Readiness> {
  const on = await businessDateOf(transaction, territory);
  const said = await book.listCompetences(transaction, territory);
  return {
    isForCommittee: (kind) => isForCommittee(said, { kind, on }),
    decided: await book.listDecided(transaction, territory),
  };
}

interface Proposed {
  readonly source: FollowUpSource;
  readonly followUp: FollowUp;
  readonly ready: Readiness;
}

/** As the members read it: the firm of its file, with all that ties people to it, and the proposal in sentences. */
async function proposalOf(
  transaction: Transaction,
  territory: string,
  { source, followUp, ready }: Proposed,
): Promise<Subject | null> {
  const { kind } = source;
  const { file, proposal, title, lines, amount } = followUp;
  const found = await findApplication(transaction, { territory, application: file });
  if (found === null) return null;
  const { pack, owners, advisers } = await fileOf(transaction, territory, found);
  const nothing = { instalments: 0, graceMonths: 0, halfDays: 0, jobs: { created: 0, kept: 0 } };
  const before = ready.decided.get(proposal);
  return {
    territory,
    kind,
    id: file,
    isReady: ready.isForCommittee(kind) && mayBeTaken(source, before),
    owners,
    advisers,
    pack: {
      title,
      firm: pack.firm,
      requested: { amountCents: Number(amount), frequency: "monthly", ...nothing },
      content: { proposal, description: [...lines, ...saidBefore(before)].join(" ") },
    },
  };
}

function mayBeTaken({ staysAfterRefusal = false }: FollowUpSource, before: FollowUpAnswer | undefined) {
  return before === undefined || (before.outcome === "refused" && staysAfterRefusal);
}

/** Members who are asked again read what was answered. */
function saidBefore(before: FollowUpAnswer | undefined): string[] {
  if (before?.outcome !== "refused") return [];
  return [`Le comité l'a refusée le ${formatDay(before.decidedOn, "fr")} : ${before.reasons}`];
}
