import { accept } from "#kernel/outcome.ts";
import { changeStage, readLife } from "../use-cases/change-stage.ts";
import type { FrontDesk } from "../use-cases/office.ts";
import { caller, type NetworkHandlers } from "./network-handler.ts";

export function lifeRoutes(desk: FrontDesk): Pick<NetworkHandlers, "readLife" | "changeStage"> {
  return {
    readLife: async ({ params, transaction }) => accept(await readLife(desk, transaction, params.territory)),

    changeStage: async ({ params: { territory }, body, actor, transaction, now }) => {
      const changed = await changeStage(desk, transaction, { territory, ...body, actor: caller(actor), now });
      return changed.ok ? accept(await readLife(desk, transaction, territory)) : changed;
    },
  };
}
