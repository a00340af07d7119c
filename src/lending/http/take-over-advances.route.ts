import type { LendingOffice } from "../use-cases/advances.ts";
import { takeOverAdvances } from "../use-cases/take-over-advances.ts";
import type { LendingHandlers } from "./lending-handler.ts";
import { seated } from "./open-file.ts";

export function takeOverAdvancesRoute({ advances }: LendingOffice): LendingHandlers["takeOverAdvances"] {
  return async ({ transaction, params, body, actor, now }) => {
    const { person, name } = seated(actor);
    return takeOverAdvances(advances, transaction, { ...params, ...body, by: { person, name }, now });
  };
}
