import type { JSONColumnType } from "kysely";
import type { PlainDate } from "#kernel/plain-date.ts";
import type { Transaction } from "#platform/database/transaction.ts";
import type { PlannedRow } from "../domain/financial-report/budget.ts";
import type { Narrative } from "../domain/financial-report/narrative.ts";

/** Cents as JSON carries them: whole, and small enough. */
export interface PlannedInJson extends Omit<PlannedRow, "planned"> {
  readonly planned: number;
}

interface ReportingTables {
  report: {
    territory_id: string;
    id: string;
    kind: "convention" | "year";
    convention_id: string | null;
    year: number | null;
    read_on: PlainDate;
    published_by: string;
    published_at: string;
    document: string;
    hash: string;
  };
  financial_report_draft: {
    territory_id: string;
    convention_id: string;
    funder_id: string;
    /** 0 for the convention whole. */
    year: number;
    narrative: JSONColumnType<Narrative>;
    planned: JSONColumnType<PlannedInJson[]>;
    saved_by: string;
    saved_at: string;
  };
  financial_report: {
    territory_id: string;
    id: string;
    convention_id: string;
    funder_id: string;
    year: number | null;
    read_on: PlainDate;
    certified_by: string;
    certified_as: string;
    certified_on: PlainDate;
    recorded_by: string;
    recorded_at: string;
    document: string;
    hash: string;
  };
  steering_pack: {
    territory_id: string;
    id: string;
    convention_id: string;
    read_on: PlainDate;
    drawn_by: string;
    drawn_at: string;
    document: string;
    hash: string;
  };
  figures_convention_terms_v1: {
    territory_id: string;
    convention_id: string;
    convention_number: number;
    fund_id: string;
    signed_on: PlainDate;
    starts_on: PlainDate;
    ends_on: PlainDate;
    extension: string | null;
    day_rate: bigint;
  };
  figures_network_territories_v1: {
    territory_id: string;
    name: string;
    slug: string;
    is_demonstration: boolean;
    business_date: PlainDate;
  };
}

export function reportingTables(transaction: Transaction) {
  return transaction.tables<ReportingTables>();
}
