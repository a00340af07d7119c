import type { PlainDate } from "#kernel/plain-date.ts";
import type { Transaction } from "#platform/database/transaction.ts";
import type { AccountingOffice } from "./accounting-office.ts";

/** The period and the sample: asked again, they draw the same entries. */
export interface AskedEvidence {
  readonly until: PlainDate;
  readonly kind: "month" | "year";
  readonly seed: string;
  readonly size: number;
}

/** The advance of a sampled entry, and where its papers are kept. */
export interface EvidenceSubject {
  readonly territory: string;
  readonly advance: string;
  readonly decision: string;
  readonly application: string;
  /** Papers are told as they were on that day. */
  readonly on: PlainDate;
}

/** A paper, or why it is not there. */
export type EvidencePaper =
  | { readonly name: readonly string[]; readonly content: Uint8Array }
  | { readonly name: readonly string[]; readonly why: string };

/** The papers of an advance as whoever asks may read them elsewhere: nothing more. Told by the rooms that keep them. */
export interface EvidencePapers {
  /** What was handed in with these advances, in octets. */
  weigh(subject: EvidenceSubject): Promise<number>;
  papers(subject: EvidenceSubject): AsyncIterable<EvidencePaper>;
}

export interface EvidenceShelf {
  add(transaction: Transaction, territory: string, bundle: NewEvidence): Promise<void>;
  /** The last taken first, without their octets. */
  list(transaction: Transaction, territory: string): Promise<TakenEvidence[]>;
  read(
    transaction: Transaction,
    which: { readonly territory: string; readonly bundle: string },
  ): Promise<{
    readonly name: string;
    readonly applications: readonly string[];
    readonly content: Uint8Array;
    readonly by: string;
  } | null>;
}

export interface NewEvidence {
  readonly id: string;
  readonly name: string;
  readonly asked: AskedEvidence;
  readonly files: number;
  /** Those it tells of: who is recused from one later opens it no more. */
  readonly applications: readonly string[];
  readonly content: Uint8Array;
  readonly sha256: string;
  readonly by: string;
  readonly at: string;
}

export type TakenEvidence = Omit<NewEvidence, "applications" | "content"> & { readonly byteLength: number };

export type EvidenceOffice = AccountingOffice & { readonly evidence: EvidenceShelf };
