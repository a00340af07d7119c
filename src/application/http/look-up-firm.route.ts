import type { Applications } from "../use-cases/applications.ts";
import type { FirmDirectory } from "../use-cases/firm-directory.ts";
import { lookUpFirm } from "../use-cases/look-up-firm.ts";
import type { ApplicationHandlers } from "./application-handler.ts";

export function lookUpFirmRoute(
  applications: Applications,
  directory: FirmDirectory,
): ApplicationHandlers["lookUpFirm"] {
  return async ({ params, body, actor, now, transaction }) =>
    lookUpFirm(applications, transaction, { ...params, ...body, by: actor?.person ?? null, now, directory });
}
