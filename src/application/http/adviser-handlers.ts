import { accept } from "#kernel/outcome.ts";
import type { adviserRoutes } from "../contract/adviser-routes.ts";
import { listAccompaniedFiles, readAccompaniedFile } from "../use-cases/accompanied-files.ts";
import type { Applications } from "../use-cases/applications.ts";
import { endAdviser } from "../use-cases/end-adviser.ts";
import { inviteAdviser } from "../use-cases/invite-adviser.ts";
import { listAdvisers } from "../use-cases/show-advisers.ts";
import type { ApplicationHandlers } from "./application-handler.ts";

export function adviserHandlers(
  applications: Applications,
  publicAddress: string,
): Pick<ApplicationHandlers, keyof typeof adviserRoutes> {
  return {
    listAdvisers: async ({ params, actor, now, transaction }) =>
      listAdvisers(applications, transaction, { ...params, actor, now }),
    inviteAdviser: async ({ params, body, actor, now, transaction }) =>
      inviteAdviser(applications, transaction, { ...params, ...body, actor, now, publicAddress }),
    endAdviser: async ({ params, actor, now, transaction }) =>
      endAdviser(applications, transaction, { ...params, actor, now, publicAddress }),
    listAccompaniedFiles: async ({ params, actor, now, transaction }) =>
      accept(await listAccompaniedFiles(applications, transaction, { ...params, actor, now })),
    readAccompaniedFile: async ({ params, actor, now, transaction }) =>
      readAccompaniedFile(applications, transaction, { ...params, actor, now }),
  };
}
