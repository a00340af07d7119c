import type { PlainDate } from "#kernel/plain-date.ts";
import type { Transaction } from "#platform/database/transaction.ts";

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
