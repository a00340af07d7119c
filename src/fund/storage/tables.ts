import type { PlainDate } from "#kernel/plain-date.ts";
import type { Transaction } from "#platform/database/transaction.ts";
import type { FundPart } from "../domain/entry-figures.ts";

export interface FundTables {
  fund: {
    territory_id: string;
    id: string;
    name: string;
    operator_id: string;
    opened_on: PlainDate;
    recorded_at: string;
  };
  fund_loan: { territory_id: string; loan_id: string; fund_id: string };
  figures_fund_lines_v1: {
    territory_id: string;
    fund_id: string;
    part: FundPart;
    /** Of what it reverses, for a reversal. */
    kind: string;
    entry_kind: string;
    act: string;
    entry_id: string;
    number: bigint;
    position: number;
    effective_on: PlainDate;
    recorded_at: string;
    account: string;
    amount: bigint;
  };
}

export function fundTables(transaction: Transaction) {
  return transaction.tables<FundTables>();
}
