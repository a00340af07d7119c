import { accept } from "#kernel/outcome.ts";
import {
  adaptMailTemplate,
  listMailTemplates,
  readMailTemplate,
  restoreMailTemplate,
} from "../use-cases/mail-templates.ts";
import type { FrontDesk } from "../use-cases/office.ts";
import { caller, type NetworkHandlers } from "./network-handler.ts";

type Routes = "listMailTemplates" | "readMailTemplate" | "adaptMailTemplate" | "restoreMailTemplate";

/** The words in which a territory writes its mails. */
export function mailTemplateRoutes(desk: FrontDesk): Pick<NetworkHandlers, Routes> {
  return {
    listMailTemplates: async ({ params: { territory }, transaction }) =>
      accept({ events: await listMailTemplates(desk, transaction, territory) }),

    readMailTemplate: async ({ params, transaction }) => readMailTemplate(desk, transaction, params),

    adaptMailTemplate: async ({ params, body: { subject, text, ...body }, transaction, actor, now }) =>
      adaptMailTemplate(desk, transaction, {
        ...params,
        ...body,
        typed: { subject, text },
        by: caller(actor),
        now,
      }),

    restoreMailTemplate: async ({ params, body, transaction, actor, now }) =>
      restoreMailTemplate(desk, transaction, { ...params, ...body, by: caller(actor), now }),
  };
}
