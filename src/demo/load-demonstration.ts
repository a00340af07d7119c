import type { Vault } from "#banking/index.ts";
import { plainDate } from "#kernel/plain-date.ts";
import type { Database } from "#platform/database/database.ts";
import { assemble } from "../assembly.ts";
import { bankScenes } from "./bank-story.ts";
import { longwyConventions, toulConvention } from "./conventions-story.ts";
import { demoId } from "./demo-id.ts";
import { isLoaded } from "./is-loaded.ts";
import { loadNetwork } from "./load-network.ts";
import { longwyFiles } from "./longwy-story.ts";
import { tell } from "./story.ts";

const today = plainDate("2011-02-08");

/**
 * Tells the founding case into an empty database, once: a database that holds it is left as it is. Without a vault no account number is
 * taken: the story has no bank.
 */
export async function loadDemonstration(database: Database, vault: Vault | null = null): Promise<void> {
  if (await isLoaded(database)) return;
  await loadNetwork(database);
  const handlers = assemble({ database, isDemonstration: true, vault });
  await tell(database, {
    territory: demoId("longwy"),
    scenes: [
      ...longwyConventions(),
      ...longwyFiles(handlers),
      ...(vault === null ? [] : bankScenes(handlers)),
    ],
    until: today,
  });
  await tell(database, { territory: demoId("toul"), scenes: toulConvention(), until: today });
}
