import type { Cents } from "#kernel/money.ts";
import type { Refusal } from "#kernel/outcome.ts";
import type { PlainDate } from "#kernel/plain-date.ts";
import type { Transaction } from "#platform/database/transaction.ts";
import type { Competence, FollowUpKind } from "../domain/follow-up.ts";
import type { By } from "./office.ts";

/** A proposal about what was granted, as whoever keeps it tells it to the committee. */
export interface FollowUp {
  /** The file of the firm: whoever is recused from it is recused from this. */
  readonly file: string;
  /** Its own name where it is kept: decided once. */
  readonly proposal: string;
  readonly title: string;
  /** What the members read, in sentences. */
  readonly lines: readonly string[];
  /** What is at stake; zero where it is no money. */
  readonly amount: Cents;
}

export interface DecidedFollowUp {
  readonly territory: string;
  readonly file: string;
  readonly proposal: string;
  readonly outcome: "agreed" | "refused";
  readonly decision: string;
  readonly decidedOn: PlainDate;
  readonly reasons: string;
  readonly by: By;
  readonly now: string;
}

/** Who keeps such proposals: above the committee, it is told through this. */
export interface FollowUpSource {
  readonly kind: FollowUpKind;
  /** Refused, it stays with whoever keeps it: a later sitting may take it again. Decided for good unless said. */
  readonly staysAfterRefusal?: boolean;
  list(transaction: Transaction, territory: string): Promise<FollowUp[]>;
  /**
   * Carries the decision out, in its own transaction. Null once done; else why it cannot be, in both languages, and nothing of
   * the decision stands.
   */
  carry(
    transaction: Transaction,
    decided: DecidedFollowUp,
  ): Promise<{ readonly fr: string; readonly en: string } | null>;
}

/** What the committee keeps of the proposals that are not its own. */
export interface FollowUpBook {
  listCompetences(transaction: Transaction, territory: string): Promise<Competence[]>;
  /** False when one begins on that day already. */
  addCompetence(
    transaction: Transaction,
    said: Competence & { readonly territory: string; readonly by: string; readonly at: string },
  ): Promise<boolean>;
  /** By proposal, what the last sitting that agreed to it or refused it said. */
  listDecided(transaction: Transaction, territory: string): Promise<ReadonlyMap<string, FollowUpAnswer>>;
}

export interface FollowUpAnswer {
  readonly outcome: "agreed" | "refused";
  readonly decidedOn: PlainDate;
  readonly reasons: string;
}

export type CarryRefusal = Refusal<"follow-up-not-carried">;
