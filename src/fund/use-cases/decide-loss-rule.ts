import { refuse } from "#kernel/outcome.ts";
import type { PlainDate } from "#kernel/plain-date.ts";
import type { Transaction } from "#platform/database/transaction.ts";
import { type DatedLossRule, type LossRule, lossRuleOn } from "../domain/loss-sharing.ts";
import { refusedInClosedPeriod } from "./decide-policy.ts";
import type { FundOffice, WhichFund } from "./office.ts";
import { fundersOf, readUse } from "./read-use.ts";

export type AskedLossRule = WhichFund & {
  readonly funder: string;
  readonly rule: LossRule;
  readonly fromOn: PlainDate;
  readonly person: string;
  readonly now: string;
};

/** Decides how a funder bears the losses from a day on; somebody always does. */
export async function decideLossRule(office: FundOffice, transaction: Transaction, asked: AskedLossRule) {
  const { territory, fund, funder, fromOn, rule, person, now } = asked;
  const which = { territory, fund };
  await office.rules.lock(transaction, territory);
  const funders = await fundersOf(office, transaction, which);
  if (!funders.ok) return funders;
  if (!funders.value.includes(funder)) return refuse("funder-unknown", {}, "funder");
  const refused = await refusedInClosedPeriod(transaction, territory, fromOn);
  if (refused !== null) return refused;

  const rules = await office.rules.listLossRules(transaction, which);
  const version = rules.filter((one) => one.funder === funder).length + 1;
  const decided: DatedLossRule = { funder, version, fromOn, rule };
  if (!isBorne([...rules, decided], funders.value, fromOn)) return refuse("nobody-bears-losses", {}, "rule");

  await office.rules.addLossRule(transaction, which, { ...decided, decidedBy: person, recordedAt: now });
  return readUse(office, transaction, which);
}

/** On its first day, and on that of each rule that begins later. */
function isBorne(rules: readonly DatedLossRule[], funders: readonly string[], fromOn: PlainDate): boolean {
  const days = [fromOn, ...rules.map((rule) => rule.fromOn).filter((day) => day > fromOn)];
  return days.every((day) => funders.some((funder) => lossRuleOn(rules, funder, day) !== "none"));
}
