import { invariant } from "#kernel/invariant.ts";
import { accept } from "#kernel/outcome.ts";
import type { Transaction } from "#platform/database/transaction.ts";
import type { Actor } from "#platform/requests/actor.ts";
import { endHandOver } from "../use-cases/end-hand-over.ts";
import { handOver } from "../use-cases/hand-over.ts";
import type { FrontDesk } from "../use-cases/office.ts";
import { listHandOvers, previewHandOver } from "../use-cases/read-hand-overs.ts";
import { caller, type NetworkHandlers } from "./network-handler.ts";

type Routes = "listHandOvers" | "previewHandOver" | "handOver" | "endHandOver";

export function handOverRoutes(desk: FrontDesk): Pick<NetworkHandlers, Routes> {
  return {
    listHandOvers: async ({ params: { territory }, actor, transaction }) =>
      accept(await listHandOvers(desk, transaction, { territory, actor: caller(actor) })),

    previewHandOver: async ({ params: { territory }, query, actor, transaction, now }) =>
      previewHandOver(desk, transaction, {
        territory,
        ...query,
        untilOn: query.untilOn ?? null,
        actor: caller(actor),
        now,
      }),

    handOver: async ({ params: { territory }, body, actor, transaction, now }) => {
      const made = await handOver(desk, transaction, { territory, ...body, actor: caller(actor), now });
      if (!made.ok) return made;
      return accept(await readOne(desk, transaction, { ...made.value, actor: caller(actor) }));
    },

    endHandOver: async ({ params: { territory, handOver: id }, actor, transaction, now }) => {
      const ended = await endHandOver(desk, transaction, { territory, id, actor: caller(actor), now });
      if (!ended.ok) return ended;
      return accept(await readOne(desk, transaction, { ...ended.value, actor: caller(actor) }));
    },
  };
}

async function readOne(
  desk: FrontDesk,
  transaction: Transaction,
  { territory, id, actor }: { territory: string; id: string; actor: Actor },
) {
  const { handOvers } = await listHandOvers(desk, transaction, { territory, actor });
  const read = handOvers.find((one) => one.id === id);
  invariant(read !== undefined, "what was just decided is listed");
  return read;
}
