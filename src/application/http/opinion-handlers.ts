import { accept } from "#kernel/outcome.ts";
import type { Cookies } from "#platform/http/cookies.ts";
import type { opinionRoutes } from "../contract/opinion-routes.ts";
import type { Applications } from "../use-cases/applications.ts";
import {
  askOpinion,
  listOpinions,
  listReferees,
  remindOpinion,
  withdrawOpinion,
} from "../use-cases/ask-opinion.ts";
import { declareInterest, giveOpinion, readOpinion } from "../use-cases/give-opinion.ts";
import type { ApplicationHandlers } from "./application-handler.ts";

/** The token comes once in a body, then as the cookie of that address alone. */
const secondsOfVisit = 2 * 60 * 60;

export function opinionHandlers(
  applications: Applications,
  publicAddress: string,
): Pick<ApplicationHandlers, keyof typeof opinionRoutes> {
  return {
    listOpinions: async ({ params, actor, now, transaction }) =>
      listOpinions(applications, transaction, { ...params, actor, now }),
    listReferees: async ({ params, transaction }) => accept(await listReferees(transaction, params)),
    askOpinion: async ({ params, body, actor, now, transaction }) =>
      askOpinion(applications, transaction, { ...params, ...body, actor, now, publicAddress }),
    remindOpinion: async ({ params, actor, now, transaction }) =>
      remindOpinion(applications, transaction, { ...params, actor, now, publicAddress }),
    withdrawOpinion: async ({ params, actor, now, transaction }) =>
      withdrawOpinion(applications, transaction, { ...params, actor, now }),
    openOpinion: async ({ params, body, cookies, now, transaction }) => {
      const opened = await readOpinion(applications, transaction, { ...params, ...body, now });
      if (!opened.ok) return opened;
      const path = `/territories/${params.territory}/opinions/${params.opinion}`;
      cookies.keepLink?.(body.token, { path, seconds: secondsOfVisit });
      return opened;
    },
    readOpinion: async ({ params, cookies, now, transaction }) =>
      readOpinion(applications, transaction, { ...params, ...held(cookies), now }),
    declareInterest: async ({ params, body, cookies, now, transaction }) =>
      declareInterest(applications, transaction, {
        ...params,
        ...body,
        ...held(cookies),
        now,
        publicAddress,
      }),
    giveOpinion: async ({ params, body, cookies, now, transaction }) =>
      giveOpinion(applications, transaction, { ...params, ...body, ...held(cookies), now, publicAddress }),
  };
}

function held({ link }: Cookies): { token: string | undefined } {
  return { token: link };
}
