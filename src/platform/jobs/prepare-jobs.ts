import type pg from "pg";
import { PgBoss } from "pg-boss";
import { queues } from "./queues.ts";

/**
 * Makes or brings up to date the tables of pg-boss, and its queues: after the migrations, as the owner of the database. Done
 * again, it changes nothing.
 */
export async function prepareJobs(client: pg.Client): Promise<void> {
  const boss = new PgBoss({
    db: { executeSql: async (text, values) => client.query(text, values) },
    supervise: false,
    schedule: false,
    registerInstance: false,
  });
  await boss.start();
  try {
    for (const [name, options] of Object.entries(queues)) {
      await boss.createQueue(name, { ...options, policy: "short" });
      await boss.updateQueue(name, options);
    }
  } finally {
    await boss.stop({ graceful: false });
  }
}
