import type { Applications } from "../use-cases/applications.ts";
import { readSelfTest } from "../use-cases/read-self-test.ts";
import type { ApplicationHandlers } from "./application-handler.ts";

export function readSelfTestRoute(applications: Applications): ApplicationHandlers["readSelfTest"] {
  return async ({ params, transaction }) => readSelfTest(applications, transaction, params.slug);
}
