import { sql } from "kysely";
import type { PlainDate } from "#kernel/plain-date.ts";
import type { Transaction } from "#platform/database/transaction.ts";
import type { TerritoryPolicy } from "../domain/policy-at.ts";
import type { OpenTerritory, PublicRules } from "../use-cases/applications.ts";
import { readPolicy, type StoredPolicy, writePolicy } from "./policy-json.ts";
import { applicationTables } from "./tables.ts";

export async function listPolicies(transaction: Transaction, territory: string): Promise<TerritoryPolicy[]> {
  const rows = await applicationTables(transaction)
    .selectFrom("eligibility_policy")
    .select(["from_on", "policy"])
    .where("territory_id", "=", territory)
    .orderBy("from_on")
    .execute();
  return rows.map(({ from_on, policy }) => ({ fromOn: from_on, policy: readPolicy(policy) }));
}

export async function addPolicy(
  transaction: Transaction,
  {
    territory,
    fromOn,
    policy,
    recordedAt,
  }: TerritoryPolicy & { readonly territory: string; readonly recordedAt: string },
): Promise<boolean> {
  const added = await applicationTables(transaction)
    .insertInto("eligibility_policy")
    .values({
      territory_id: territory,
      from_on: fromOn,
      policy: writePolicy(policy),
      recorded_at: recordedAt,
    })
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirst();
  return added.numInsertedOrUpdatedRows === 1n;
}

/** Outside any territory's scope: one function of the database answers, with that and nothing else. */
export async function findPublicRules(transaction: Transaction, slug: string): Promise<PublicRules | null> {
  const { rows } = await sql<{
    territory_id: string;
    name: string;
    business_date: PlainDate;
    policies: { fromOn: PlainDate; policy: StoredPolicy }[];
    communes: PublicRules["communes"];
  }>`select territory_id, name, business_date, policies, communes from public_eligibility(${slug})`.execute(
    applicationTables(transaction),
  );
  const [row] = rows;
  if (row === undefined) return null;
  return {
    territory: { id: row.territory_id, name: row.name },
    on: row.business_date,
    communes: row.communes,
    policies: row.policies.map(({ fromOn, policy }) => ({ fromOn, policy: readPolicy(policy) })),
  };
}

/** Outside any territory's scope too. */
export async function listOpenTerritories(transaction: Transaction): Promise<OpenTerritory[]> {
  const { rows } = await sql<OpenTerritory>`
    select slug, name, is_demonstration as "isDemonstration", stage, communes from public_territories()
  `.execute(applicationTables(transaction));
  return rows;
}
