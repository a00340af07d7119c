import type { AidOffice } from "../use-cases/aids.ts";
import type { AidHandlers } from "./aid-handler.ts";
import { fileRoutes } from "./file-routes.ts";
import { registerRoutes } from "./register-routes.ts";
import { settingRoutes } from "./setting-routes.ts";

export function handlersOf(office: AidOffice): AidHandlers {
  return { ...fileRoutes(office), ...registerRoutes(office), ...settingRoutes(office) };
}
