import { accept, type Outcome, type Refusal, refuse } from "#kernel/outcome.ts";
import type { PlainDate } from "#kernel/plain-date.ts";
import { businessDateOf } from "#network/index.ts";
import type { Transaction } from "#platform/database/transaction.ts";
import { type ConsultationRule, consultationRuleOn } from "../domain/consultation.ts";
import type { CommitteeOffice } from "./office.ts";

interface StandingRules {
  readonly on: PlainDate;
  readonly days: number;
  readonly stops: number;
  readonly rules: ConsultationRule[];
}

/** How votes in writing are held today, and the rules that were said. */
export async function readConsultationRules(
  { committee }: CommitteeOffice,
  transaction: Transaction,
  territory: string,
): Promise<StandingRules> {
  const on = await businessDateOf(transaction, territory);
  const rules = await committee.listConsultationRules(transaction, territory);
  return { on, ...consultationRuleOn(rules, on), rules };
}

/** From a day on, members have so long at least, and so many of them bring a consultation to a sitting. */
export async function setConsultationRule(
  office: CommitteeOffice,
  transaction: Transaction,
  { now: at, ...rule }: ConsultationRule & { readonly territory: string; readonly now: string },
): Promise<Outcome<StandingRules, Refusal<"rule-already-said" | "rule-in-the-past">>> {
  const { territory, fromOn } = rule;
  const today = await businessDateOf(transaction, territory);
  if (fromOn < today) return refuse("rule-in-the-past", { fromOn, today }, "fromOn");
  if (!(await office.committee.addConsultationRule(transaction, { ...rule, at })))
    return refuse("rule-already-said", { fromOn }, "fromOn");
  return accept(await readConsultationRules(office, transaction, territory));
}
