import { drawnSample } from "#fund/index.ts";
import { accept } from "#kernel/outcome.ts";
import { numbersBetween } from "#ledger/index.ts";
import { type AdvanceHistory, advanceHistories, arrearsBook } from "#lending/index.ts";
import type { Transaction } from "#platform/database/transaction.ts";
import { checkSize } from "../domain/evidence-limits.ts";
import type { AskedEvidence, EvidenceSubject } from "./evidence-office.ts";
import { noEvents } from "./open-books.ts";

export type ScopeQuestion = AskedEvidence & {
  readonly territory: string;
  readonly denied: ReadonlySet<string>;
};

/** An advance that the sample touches, and the folder of its papers. */
export type FoldedSubject = EvidenceSubject & { readonly folder: string };

/** What a bundle is about: the sample, the advances that it touches, and what whoever asks must not see. */
export async function scopeOf(transaction: Transaction, { denied, ...asked }: ScopeQuestion) {
  const { territory, until } = asked;
  const drawn = await drawnSample(transaction, { ...asked, denied, arrears: arrearsBook });
  if (!drawn.ok) return drawn;
  const histories = await advanceHistories(transaction, territory, noEvents);
  const hidden = new Set(
    histories
      .filter(({ application }) => denied.has(application))
      .flatMap(({ id, decision }) => [id, decision]),
  );
  const sampled = drawn.value.entries.filter((entry) => !touches(entry, hidden));
  const subjects = histories.flatMap((history): FoldedSubject[] =>
    sampled.some((entry) => touches(entry, idsOf(history)))
      ? [{ ...subjectOf(history), territory, on: until, folder: folderOf(history) }]
      : [],
  );
  const from = drawn.value.period.startsOn;
  const entries = (await numbersBetween(transaction, { territory, from, to: until })).length;
  const checked = checkSize({ entries, advances: subjects.length });
  if (!checked.ok) return checked;
  const withheld = drawn.value.withheld + drawn.value.entries.length - sampled.length;
  return accept({
    sample: { ...drawn.value, entries: sampled, withheld },
    subjects,
    /** The files that the journal or the books may name: every one that whoever asks may see. */
    applications: [
      ...new Set(histories.flatMap(({ application }) => (denied.has(application) ? [] : [application]))),
    ],
    isHidden: (entry: Touching) => touches(entry, hidden),
    foldersOf: (entry: Touching) =>
      subjects.filter((subject) => touches(entry, idsOf(subject))).map(({ folder }) => folder),
  });
}

type Touching = { readonly lines: readonly { readonly account: string }[] };

/** Accounts name advances, and decisions where money is held for one. */
function touches({ lines }: Touching, ids: ReadonlySet<string>): boolean {
  return lines.some(({ account }) => account.split(":").some((word) => ids.has(word)));
}

function idsOf(of: { readonly id: string; readonly decision: string } | EvidenceSubject) {
  return new Set(["id" in of ? of.id : of.advance, of.decision]);
}

function subjectOf({ id: advance, decision, application }: AdvanceHistory) {
  return { advance, decision, application };
}

function folderOf({ number }: AdvanceHistory): string {
  return `avance-${String(number).padStart(3, "0")}`;
}
