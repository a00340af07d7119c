import type { Transaction } from "#platform/database/transaction.ts";
import type { Applications } from "./applications.ts";

/** Where the programme is, and whether it takes requests today: what anyone may know before any account. */
export async function listOpenTerritories(applications: Applications, transaction: Transaction) {
  const territories = await applications.listOpenTerritories(transaction);
  return {
    territories: territories.map((territory) => ({ ...territory, communes: [...territory.communes] })),
  };
}
