import { cents } from "#kernel/money.ts";
import type { Transaction } from "#platform/database/transaction.ts";
import type { FinancingLine } from "../domain/financing-plan.ts";
import type { WhichApplication } from "../use-cases/applications.ts";
import { applicationTables } from "./tables.ts";

interface LineRow {
  readonly side: FinancingLine["side"];
  readonly kind: FinancingLine["kind"];
  readonly label: string;
  readonly amount: bigint;
}

/** The database keeps a kind to its side. */
export function financingLine({ side, kind, label, amount }: LineRow): FinancingLine {
  return { side, kind, label, amount: cents(amount) } as FinancingLine;
}

export async function replacePlan(
  transaction: Transaction,
  { territory, application, lines }: WhichApplication & { readonly lines: readonly FinancingLine[] },
): Promise<void> {
  const tables = applicationTables(transaction);
  await tables
    .deleteFrom("financing_line")
    .where("territory_id", "=", territory)
    .where("application_id", "=", application)
    .execute();
  if (lines.length === 0) return;
  await tables
    .insertInto("financing_line")
    .values(
      lines.map(({ side, kind, label, amount }, index) => ({
        territory_id: territory,
        application_id: application,
        position: index + 1,
        side,
        kind,
        label,
        amount,
      })),
    )
    .execute();
}
