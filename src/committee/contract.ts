import { z } from "zod";
import { Id } from "#platform/contract/fields.ts";
import { contract, type Route } from "#platform/contract/route.ts";
import { conveners, officers, readers, territory } from "./contract/access.ts";
import { decisionRoutes } from "./contract/decision-routes.ts";
import { memberRoutes } from "./contract/member-routes.ts";
import { Convening, Deciding, Declaring, Opening } from "./contract/requests.ts";
import { CommitteeTask } from "./contract/tasks.ts";
import { MinutesView, PackView, ReadyItem, SittingPage, SittingStep } from "./contract/views.ts";
import { committeeSentences } from "./domain/committee-sentences.ts";

const oneSitting = territory.extend({ sitting: Id });
const oneItem = oneSitting.extend({ item: Id });

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
      },
    },
    openSitting: {
      method: "POST",
      path: "/territories/:territory/sittings/:sitting/opening",
      summary: "Opens the sitting and records who is there; told again, it records a change of presence",
      act: { fr: "Séance ouverte", en: "Sitting opened" },
      access: officers,
      params: oneSitting,
      body: Opening,
      response: SittingPage,
      refusals: {
        "sitting-unknown": 404,
        "sitting-already-closed": 409,
        "sitting-to-come": 409,
        "not-a-member": 422,
        "chair-absent": 422,
      },
    },
    decideItem: {
      method: "POST",
      path: "/territories/:territory/sittings/:sitting/items/:item/decision",
      summary:
        "Records what the committee decides; an approval holds the money, never beyond what is available",
      act: { fr: "Décision du comité", en: "Committee's decision" },
      access: officers,
      params: oneItem,
      body: Deciding,
      response: SittingPage,
      status: 201,
      refusals: {
        "sitting-unknown": 404,
        "item-unknown": 404,
        recused: 403,
        "sitting-not-open": 409,
        "item-already-decided": 409,
        "grant-missing": 422,
        "grant-without-approval": 422,
        "amount-not-positive": 422,
        "conditions-missing": 422,
        "conditions-without-approval": 422,
        "reasons-missing": 422,
        "ballot-missing": 422,
        "quorum-not-reached": 409,
        "too-few-voters": 409,
        "vote-twice": 422,
        "not-a-voter": 422,
        "vote-not-carried": 409,
        "beyond-available": 409,
      },
    },
    closeSitting: {
      method: "POST",
      path: "/territories/:territory/sittings/:sitting/closing",
      summary: "Closes the sitting once every item is decided, and seals its minutes",
      act: { fr: "Séance levée, procès-verbal scellé", en: "Sitting closed, minutes sealed" },
      access: officers,
      params: oneSitting,
      body: z.object({}),
      response: SittingPage,
      refusals: {
        "sitting-unknown": 404,
        "sitting-not-open": 409,
        "sitting-already-closed": 409,
        "items-waiting": 409,
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
        "What waits for the caller on the committee: packs to read, a sitting to open, conditions to lift",
      access: ["coordinator", "secretary", "chair", "committee-member"],
      params: territory,
      response: z.object({ tasks: z.array(CommitteeTask) }),
      refusals: {},
    },
    ...memberRoutes,
    ...decisionRoutes,
  } satisfies Record<string, Route>,
  sentences: committeeSentences,
});
