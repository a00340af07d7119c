import type { accountRoutes } from "../contract/account-routes.ts";
import type { Applications } from "../use-cases/applications.ts";
import { enterAccounts, readAccounts } from "../use-cases/keep-accounts.ts";
import type { ApplicationHandlers } from "./application-handler.ts";

export function accountHandlers(
  applications: Applications,
): Pick<ApplicationHandlers, keyof typeof accountRoutes> {
  return {
    readAccounts: async ({ params, actor, now, transaction }) =>
      readAccounts(applications, transaction, { ...params, actor, now }),
    enterAccounts: async ({ params, body: year, actor, now, transaction }) =>
      enterAccounts(applications, transaction, { ...params, year, actor, now }),
  };
}
