import { accept } from "#kernel/outcome.ts";
import { readFirstSteps } from "../use-cases/first-steps.ts";
import type { FrontDesk } from "../use-cases/office.ts";
import type { NetworkHandlers } from "./network-handler.ts";

export function readFirstStepsRoute(desk: FrontDesk): NetworkHandlers["readFirstSteps"] {
  return async ({ params, transaction }) => accept(await readFirstSteps(desk, transaction, params.territory));
}
