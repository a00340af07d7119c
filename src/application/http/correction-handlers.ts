import type { correctionRoutes } from "../contract/correction-routes.ts";
import type { Applications } from "../use-cases/applications.ts";
import { askCorrections } from "../use-cases/ask-corrections.ts";
import { prepareCorrections } from "../use-cases/prepare-corrections.ts";
import { sendCorrections } from "../use-cases/send-corrections.ts";
import {
  acceptCorrections,
  remindCorrections,
  withdrawCorrections,
} from "../use-cases/settle-corrections.ts";
import { readCorrections } from "../use-cases/show-corrections.ts";
import type { ApplicationHandlers } from "./application-handler.ts";

export function correctionHandlers(
  applications: Applications,
  publicAddress: string,
): Pick<ApplicationHandlers, keyof typeof correctionRoutes> {
  return {
    readCorrections: async ({ params, actor, now, transaction }) =>
      readCorrections(applications, transaction, { ...params, actor, now }),
    askCorrections: async ({ params, body, actor, now, transaction }) =>
      askCorrections(applications, transaction, { ...params, ...body, actor, now, publicAddress }),
    remindCorrections: async ({ params, actor, now, transaction }) =>
      remindCorrections(applications, transaction, { ...params, actor, now, publicAddress }),
    sendCorrections: async ({ params, body, actor, now, address, agent = null, transaction }) =>
      sendCorrections(applications, transaction, {
        ...params,
        ...body,
        actor,
        now,
        address,
        agent,
        publicAddress,
      }),
    prepareCorrections: async ({ params, body, actor, now, transaction }) =>
      prepareCorrections(applications, transaction, { ...params, ...body, actor, now, publicAddress }),
    acceptCorrections: async ({ params, actor, now, transaction }) =>
      acceptCorrections(applications, transaction, { ...params, actor, now }),
    withdrawCorrections: async ({ params, actor, now, transaction }) =>
      withdrawCorrections(applications, transaction, { ...params, actor, now }),
  };
}
