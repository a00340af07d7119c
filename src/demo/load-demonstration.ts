import { plainDate } from "#kernel/plain-date.ts";
import type { Database } from "#platform/database/database.ts";
import { assemble } from "../assembly.ts";
import { longwyConventions, toulConvention } from "./conventions-story.ts";
import { demoId } from "./demo-id.ts";
import { isLoaded } from "./is-loaded.ts";
import { loadNetwork } from "./load-network.ts";
import { longwyFiles } from "./longwy-story.ts";
import { tell } from "./story.ts";

const today = plainDate("2011-02-08");

/** Tells the founding case into an empty database, once: a database that holds it is left as it is. */
export async function loadDemonstration(database: Database): Promise<void> {
  if (await isLoaded(database)) return;
  await loadNetwork(database);
  const handlers = assemble({ database, isDemonstration: true });
  await tell(database, {
    territory: demoId("longwy"),
    scenes: [...longwyConventions(), ...longwyFiles(handlers)],
    until: today,
  });
  await tell(database, { territory: demoId("toul"), scenes: toulConvention(), until: today });
}
