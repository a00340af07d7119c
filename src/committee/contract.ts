import { z } from "zod";
import { aidBlockedSentence } from "#aid/contract.ts";
import { Id } from "#platform/contract/fields.ts";
import { contract, type Route } from "#platform/contract/route.ts";
import { askingSentences } from "#signature/contract.ts";
import { conveners, oneItem, oneSitting, readers, territory } from "./contract/access.ts";
import { competenceRoutes } from "./contract/competence-routes.ts";
import { conditionRoutes } from "./contract/condition-routes.ts";
import { consultationRoutes } from "./contract/consultation-routes.ts";
import { conveningRoutes } from "./contract/convening-routes.ts";
import { decisionRoutes } from "./contract/decision-routes.ts";
import { liveRoutes } from "./contract/live-routes.ts";
import { memberRoutes } from "./contract/member-routes.ts";
import { minutesRoutes } from "./contract/minutes-routes.ts";
import { paperRoutes } from "./contract/paper-routes.ts";
import { Convening, Declaring } from "./contract/requests.ts";
import { CommitteeTask } from "./contract/tasks.ts";
import { MinutesView, PackView, ReadyItem, SittingPage, SittingStep } from "./contract/views.ts";
import { committeeSentences } from "./domain/committee-sentences.ts";
import { conveningSentences } from "./domain/convening-sentences.ts";
import { followUpSentences } from "./domain/follow-up-sentences.ts";

export const committeeContract = contract({
  name: "committee",
  routes: {
    listSittings: {
      method: "GET",
      path: "/territories/:territory/sittings",
      summary: "The sittings of the committee, latest first",
      access: readers,
      params: territory,
      response: z.object({ sittings: z.array(SittingStep) }),
      refusals: {},
    },
    listReadyItems: {
      method: "GET",
      path: "/territories/:territory/committee/ready-items",
      summary:
        "The files that are ready and that no sitting waits to examine, and the funds that can serve them",
      access: conveners,
      params: territory,
      response: z.object({
        items: z.array(ReadyItem),
        funds: z.array(z.object({ id: Id, name: z.string() })),
      }),
      refusals: {},
    },
    conveneSitting: {
      method: "POST",
      path: "/territories/:territory/sittings",
      summary: "Convenes a sitting: the packs are frozen and hashed, the links that files show are found",
      act: { fr: "Séance convoquée", en: "Sitting convened" },
      access: conveners,
      params: territory,
      body: Convening,
      response: SittingPage,
      status: 201,
      refusals: {
        "fund-unknown": 422,
        "committee-empty": 409,
        "item-unknown": 422,
        "item-not-ready": 409,
        "item-twice": 422,
        "item-already-convened": 409,
      },
    },
    readSitting: {
      method: "GET",
      path: "/territories/:territory/sittings/:sitting",
      summary: "A sitting: who sits, the items in order as the reader may see them, and the fund's position",
      access: readers,
      params: oneSitting,
      response: SittingPage,
      refusals: { "sitting-unknown": 404 },
    },
    declareLink: {
      method: "POST",
      path: "/territories/:territory/sittings/:sitting/items/:item/declarations",
      summary:
        "A member says, from the firm's name, what ties them to it or that nothing does; a tie recuses",
      act: { fr: "Lien déclaré, déport enregistré", en: "Link declared, recusal recorded" },
      access: ["committee-member", "chair", "secretary"],
      params: oneItem,
      body: Declaring,
      response: SittingPage,
      status: 201,
      refusals: {
        "sitting-unknown": 404,
        "item-unknown": 404,
        "not-a-member": 403,
        "item-already-decided": 409,
        "already-recused": 409,
        "sitting-cancelled": 409,
        "owner-is-tied": 409,
        "reasons-missing": 422,
      },
    },
    readPack: {
      method: "GET",
      path: "/territories/:territory/sittings/:sitting/items/:item/pack",
      summary: "The frozen pack of an item: closed to who is recused, and to a member who has not declared",
      access: readers,
      params: oneItem,
      response: PackView,
      refusals: {
        "sitting-unknown": 404,
        "item-unknown": 404,
        recused: 403,
        "declaration-missing": 409,
        "not-a-member": 403,
        "pack-not-opened": 409,
      },
    },
    readMinutes: {
      method: "GET",
      path: "/territories/:territory/sittings/:sitting/minutes",
      summary: "The minutes: presence, quorum by item, recusals, votes, decisions and reasons",
      access: readers,
      params: oneSitting,
      response: MinutesView,
      refusals: { "sitting-unknown": 404 },
    },
    listTasks: {
      method: "GET",
      path: "/territories/:territory/committee-tasks",
      summary:
        "What waits for the caller on the committee: packs to read, a sitting to open, conditions to lift, letters to write",
      access: ["coordinator", "secretary", "chair", "committee-member", "owner"],
      params: territory,
      response: z.object({ tasks: z.array(CommitteeTask) }),
      refusals: {},
    },
    ...liveRoutes,
    ...memberRoutes,
    ...decisionRoutes,
    ...paperRoutes,
    ...consultationRoutes,
    ...conditionRoutes,
    ...minutesRoutes,
    ...conveningRoutes,
    ...competenceRoutes,
  } satisfies Record<string, Route>,
  sentences: {
    ...committeeSentences,
    "due-date-past": askingSentences["due-date-past"],
    "same-address": askingSentences["same-address"],
    "request-already-open": askingSentences["request-already-open"],
    ...conveningSentences,
    ...followUpSentences,
    "aid-blocked": aidBlockedSentence,
  },
});
