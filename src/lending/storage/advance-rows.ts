import { cents } from "#kernel/money.ts";
import type { Transaction } from "#platform/database/transaction.ts";
import type { Advance } from "../domain/advance.ts";
import { type LendingTables, lendingTables } from "./tables.ts";

export function selectAdvances(transaction: Transaction) {
  return lendingTables(transaction)
    .selectFrom("advance")
    .select(["territory_id", "id", "number", "application_id", "decision_id", "firm_id", "firm_name"])
    .select(["fund_id", "principal", "instalments", "grace_months", "frequency", "decided_on"])
    .select(["status", "contract_signed_on", "mandate", "lapsed_on"]);
}

type AdvanceRow = Omit<LendingTables["advance"], "recorded_at">;

export function readAdvance(row: AdvanceRow): Advance {
  return {
    id: row.id,
    territory: row.territory_id,
    number: row.number,
    application: row.application_id,
    decision: row.decision_id,
    firm: { id: row.firm_id, name: row.firm_name },
    fund: row.fund_id,
    terms: {
      principal: cents(row.principal),
      instalments: row.instalments,
      graceMonths: row.grace_months,
      frequency: row.frequency,
    },
    decidedOn: row.decided_on,
    status: row.status,
    signedOn: row.contract_signed_on,
    mandate: row.mandate,
    lapsedOn: row.lapsed_on,
  };
}
