import { accept } from "#kernel/outcome.ts";
import type { FrontDesk } from "../use-cases/office.ts";
import type { NetworkHandlers } from "./network-handler.ts";
import { mailWayOf } from "./outbox.ts";

export function readServicesRoute(desk: FrontDesk): NetworkHandlers["readServices"] {
  const { takesTexts = false, replyDomain = null, virusCheck = null } = desk;
  return async ({ params, transaction }) =>
    accept({
      mail: await mailWayOf(desk, transaction, params.territory),
      replyDomain,
      takesTexts,
      antivirus: virusCheck === null ? "off" : (await virusCheck.isThere()) ? "there" : "away",
    });
}
