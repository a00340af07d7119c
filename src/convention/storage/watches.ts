import { basisPoints } from "#kernel/basis-points.ts";
import type { Watches } from "../use-cases/watch-convention.ts";
import { conventionTables } from "./tables.ts";

export const watches: Watches = {
  async latest(transaction, { territory, convention }) {
    const found = await conventionTables(transaction)
      .selectFrom("convention_watch")
      .select(["version", "decided_on", "largest_share", "public_share"])
      .where("territory_id", "=", territory)
      .where("convention_id", "=", convention)
      .orderBy("version", "desc")
      .limit(1)
      .executeTakeFirst();
    if (found === undefined) return null;
    return {
      version: found.version,
      decidedOn: found.decided_on,
      largestShare: basisPoints(Number(found.largest_share)),
      publicShare: found.public_share === null ? null : basisPoints(Number(found.public_share)),
    };
  },

  async add(transaction, { territory, convention, version, decidedOn, largestShare, publicShare, by, now }) {
    const added = await conventionTables(transaction)
      .insertInto("convention_watch")
      .values({
        territory_id: territory,
        convention_id: convention,
        version,
        largest_share: BigInt(largestShare),
        public_share: publicShare === null ? null : BigInt(publicShare),
        decided_by: by,
        decided_on: decidedOn,
        recorded_at: now,
      })
      .onConflict((conflict) => conflict.constraint("watch_is_decided_once_by_version").doNothing())
      .executeTakeFirst();
    return added.numInsertedOrUpdatedRows === 1n;
  },
};
