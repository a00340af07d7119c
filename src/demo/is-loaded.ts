import { listFunds } from "#fund/index.ts";
import { findPeople } from "#network/index.ts";
import type { Database } from "#platform/database/database.ts";
import { demoPeople } from "./cast.ts";
import { demoId } from "./demo-id.ts";

/** Its people come first, the fund of Toul last: a loading that was cut short is told from a whole one. */
export async function isLoaded(database: Database): Promise<boolean> {
  const toul = demoId("toul");
  const ids = demoPeople.map(({ name }) => demoId(name));
  const [people, funds] = await database.transaction({ read: [toul] }, async (transaction) => [
    await findPeople(transaction, ids),
    await listFunds(transaction, toul),
  ]);
  if (people.size === 0) return false;
  if (funds.length > 0) return true;
  throw new Error(
    "La démonstration n'a été chargée qu'à moitié. Supprimez le dossier des données (data), puis relancez.",
  );
}
