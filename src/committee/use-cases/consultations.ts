import type { Transaction } from "#platform/database/transaction.ts";
import type { AskedSitting, Consultation, ConsultationRule, WrittenVote } from "../domain/consultation.ts";
import type { Proposal } from "../domain/decision.ts";

interface WhichConsultation {
  readonly territory: string;
  readonly sitting: string;
}

/** What the use cases ask of storage for votes in writing. */
export interface Consultations {
  addConsultation(
    transaction: Transaction,
    opened: WhichConsultation &
      Pick<Consultation, "reason" | "closesOn" | "stops" | "chair" | "openedBy"> & {
        readonly proposals: ReadonlyMap<string, Proposal>;
      },
  ): Promise<void>;
  /** The member's answer, in the place of the one they gave before. */
  keepVote(transaction: Transaction, vote: { readonly territory: string } & WrittenVote): Promise<void>;
  /** False when they had asked already. */
  addStop(transaction: Transaction, stop: WhichConsultation & AskedSitting): Promise<boolean>;
  /** The consultations that are not closed, first opened first. */
  listOpenConsultations(transaction: Transaction, territory: string): Promise<string[]>;
  listConsultationRules(transaction: Transaction, territory: string): Promise<ConsultationRule[]>;
  /** False when one begins on that day already. */
  addConsultationRule(
    transaction: Transaction,
    rule: ConsultationRule & { readonly territory: string; readonly at: string },
  ): Promise<boolean>;
}
