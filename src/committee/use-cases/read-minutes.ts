import { accept } from "#kernel/outcome.ts";
import type { PlainDate } from "#kernel/plain-date.ts";
import { findPeople } from "#network/index.ts";
import type { Transaction } from "#platform/database/transaction.ts";
import { findSignature } from "#signature/index.ts";
import { type MinutesCorrection, type MinutesSigning, standingHash } from "../domain/minutes-correction.ts";
import type { sittingView } from "../domain/sitting-view.ts";
import type { WhichSitting } from "./committee.ts";
import type { CommitteeOffice } from "./office.ts";
import { readSitting } from "./read-sitting.ts";
import type { Asking } from "./reader-of.ts";

/** A correction as it is read, by whoever may read what it is about. */
export interface CorrectionTold {
  readonly rank: number;
  readonly text: string;
  readonly correctedBy: string;
  readonly correctedOn: PlainDate;
}

/** The minutes: the sitting as it was held and as the caller may see it, its corrections, and the hash of the whole. */
export async function readMinutes(
  office: CommitteeOffice,
  transaction: Transaction,
  asked: WhichSitting & Asking,
) {
  const page = await readSitting(office, transaction, asked);
  if (!page.ok) return page;
  const sitting = await office.committee.find(transaction, asked);
  const { territory, sitting: id } = asked;
  const corrections = await office.committee.listCorrections(transaction, { territory, sitting: id });
  const hash = sitting === null ? null : standingHash(sitting, corrections);
  return accept({
    sitting: page.value,
    hash,
    corrections: await tellCorrections(transaction, page.value, corrections),
    signing: await signingOf(transaction, { territory, sitting: id, hash }),
  });
}

/** Those about an item that is closed to the reader are left out. */
export async function tellCorrections(
  transaction: Transaction,
  { items }: ReturnType<typeof sittingView>,
  corrections: readonly MinutesCorrection[],
): Promise<CorrectionTold[]> {
  const open = new Set(items.filter(({ standing }) => standing === "open").map((item) => item.id));
  const shown = corrections.filter(({ item }) => item === null || open.has(item));
  const people = await findPeople(
    transaction,
    shown.map(({ correctedBy }) => correctedBy),
  );
  return shown.map(({ rank, text, correctedBy, correctedOn }) => ({
    rank,
    text,
    correctedBy: people.get(correctedBy)?.name ?? "",
    correctedOn,
  }));
}

async function signingOf(
  transaction: Transaction,
  { territory, sitting: id, hash }: WhichSitting & { readonly hash: string | null },
): Promise<MinutesSigning | null> {
  const subject = { kind: "committee-minutes", id };
  const standing = await findSignature(transaction, { territory, subject });
  if (standing === null || standing.state === "cancelled") return null;
  // What expired is asked again, of the minutes as they are now.
  if (standing.isExpired) return "expired";
  if (standing.fingerprint !== hash) return "void";
  return standing.state === "completed" ? "signed" : "open";
}
