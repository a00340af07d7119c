import { moveApplication } from "#application/index.ts";
import { plainDate } from "#kernel/plain-date.ts";
import type { Database } from "#platform/database/database.ts";
import { applicationDesk, bakery, balancedPlan } from "./application-desk.ts";
import { accepted } from "./convention-desk.ts";
import { id, place, seat } from "./network.ts";

/** The bakery's file at Longwy, ready for the committee, and run by that person; the people of the network are there. */
export async function ownedFile(database: Database, owner: number): Promise<string> {
  const territory = place.longwy;
  const files = await applicationDesk(database, territory);
  files.sit("coordinator");
  const opening = { params: { territory }, body: bakery(), key: files.key() };
  const file = accepted(await files.application.openApplication(opening)).id;
  const params = { territory, application: file };
  const plan = { params, body: { lines: balancedPlan }, key: files.key() };
  accepted(await files.application.replaceFinancingPlan(plan));
  for (const to of ["submitted", "appraised", "ready"] as const) {
    await database.transaction({ read: [territory], write: territory }, async (transaction) => {
      const by = { person: null, name: "tests/owned-file" };
      const on = plainDate("2008-11-01");
      const now = "2008-11-01T09:00:00.000Z";
      accepted(await moveApplication(transaction, { ...params, to, on, by, why: null, now }));
    });
  }
  await seat(database, 3300, { person: id(owner), role: "owner", unit: territory });
  const named = { person: id(owner), fromOn: plainDate("2006-01-01") };
  accepted(await files.application.nameOwner({ params, body: named, key: files.key() }));
  return file;
}
