import type { ColumnType } from "kysely";
import type { PlainDate } from "#kernel/plain-date.ts";
import type { Transaction } from "#platform/database/transaction.ts";
import type { FundPart } from "../domain/entry-figures.ts";
import type { FrozenKey } from "../domain/figure-keys.ts";
import type { LossRule } from "../domain/loss-sharing.ts";

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
  provision_policy: {
    territory_id: string;
    version: number;
    from_on: PlainDate;
    steps: ColumnType<readonly { fromDays: number; rate: number }[], string, never>;
    liquidation: number;
    decided_by: string;
    recorded_at: string;
  };
  fund_loss_rule: {
    territory_id: string;
    fund_id: string;
    funder_id: string;
    version: number;
    from_on: PlainDate;
    rule: LossRule;
    decided_by: string;
    recorded_at: string;
  };
  fund_transfer: {
    territory_id: string;
    id: string;
    from_fund: string;
    to_fund: string;
    amount: bigint;
    effective_on: PlainDate;
    reason: string;
    proposed_by: string;
    proposed_at: string;
    outcome: "made" | "refused" | null;
    decided_by: string | null;
    decided_at: string | null;
    refusal: string | null;
    entry_id: string | null;
    reversed_by: string | null;
    reversed_at: string | null;
    reversal: string | null;
    reversal_entry_id: string | null;
  };
  fund_earmark: {
    territory_id: string;
    id: string;
    fund_id: string;
    convention_id: string;
    pledge_id: string;
    funder_id: string;
    name: string;
    sectors: string[];
    communes: string[];
    recorded_by: string | null;
    recorded_at: string;
    lifted_on: ColumnType<PlainDate | null, undefined, PlainDate>;
    lift_reference: ColumnType<string | null, undefined, string>;
    lifted_by: ColumnType<string | null, undefined, string>;
    lifted_at: ColumnType<string | null, undefined, string>;
  };
  fund_closing_figure: {
    territory_id: string;
    until: PlainDate;
    fund_id: string;
    figure: FrozenKey;
    amount: bigint;
  };
  fund_provision: {
    territory_id: string;
    until: PlainDate;
    fund_id: string;
    advance_id: string;
    application_id: string;
    number: number;
    firm_id: string;
    firm_name: string;
    days_late: number;
    in_liquidation: boolean;
    late: bigint;
    outstanding: bigint;
    rate: number;
    amount: bigint;
    policy_version: number;
  };
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
    reverses: string | null;
    asked_on: PlainDate;
  };
}

export function fundTables(transaction: Transaction) {
  return transaction.tables<FundTables>();
}
