import { z } from "zod";
import { accept, refuse } from "#kernel/outcome.ts";
import { findUnitBySlug } from "#network/index.ts";
import type { CommandRun } from "#platform/command/command.ts";
import { commandRun } from "#platform/command/command-run.ts";
import { readPublicAddress } from "#platform/http/public-address.ts";
import type { Applications } from "../use-cases/applications.ts";
import { tendDrafts } from "../use-cases/tend-drafts.ts";

const Asked = z.strictObject({ territory: z.string().min(1) });

/** `alize drafts`: what the night does to requests that were begun and left. */
export function draftsRun(applications: Applications): CommandRun {
  return commandRun({
    input: Asked,
    sentences: {
      "unit-unknown": ({ unit }) => `Aucun territoire n'a pour nom court « ${String(unit)} ».`,
    },
    async run({ territory: slug }, desk) {
      const database = await desk.database();
      const unit = await database.transaction({ read: [] }, async (transaction) =>
        findUnitBySlug(transaction, slug),
      );
      if (unit?.level !== "territory") return refuse("unit-unknown", { unit: slug }, "territory");
      const publicAddress = readPublicAddress(process.env, Number(process.env["PORT"] ?? 3000));
      const scope = { read: [unit.id], write: unit.id };
      const now = desk.clock.now();
      const asked = { territory: unit.id, publicAddress, now };
      return accept(
        await database.transaction(scope, async (transaction) =>
          tendDrafts(applications, transaction, asked),
        ),
      );
    },
  });
}
