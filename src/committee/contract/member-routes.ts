import { z } from "zod";
import { Id, PlainDate$ } from "#platform/contract/fields.ts";
import type { Route } from "#platform/contract/route.ts";
import { readers, territory } from "./access.ts";
import { Appointing } from "./requests.ts";
import { MemberView } from "./views.ts";

const appointers = ["administrator", "coordinator"] as const;

/** Who sits, from a day to a day. What a sitting already examined keeps the members it had. */
export const memberRoutes = {
  listMembers: {
    method: "GET",
    path: "/territories/:territory/committee/members",
    summary: "Who sits on the committee, by college, past members included",
    access: [...readers, "administrator"],
    params: territory,
    response: z.object({ on: PlainDate$, members: z.array(MemberView) }),
    refusals: {},
  },
  listCandidates: {
    method: "GET",
    path: "/territories/:territory/committee/candidates",
    summary: "Who may be appointed to the committee: those who can sign in to read its packs",
    access: appointers,
    params: territory,
    response: z.object({ people: z.array(z.object({ id: Id, name: z.string() })) }),
    refusals: {},
  },
  appointMember: {
    method: "POST",
    path: "/territories/:territory/committee/members",
    summary: "Appoints a person to the committee, voting or not, in the name of an organisation",
    act: { fr: "Membre du comité nommé", en: "Committee member appointed" },
    access: appointers,
    params: territory,
    body: Appointing,
    response: MemberView,
    status: 201,
    refusals: {
      "person-unknown": 422,
      "organisation-unknown": 422,
      "dates-in-disorder": 422,
      "already-a-member": 409,
      "sitting-already-convened": 409,
    },
  },
  endMember: {
    method: "POST",
    path: "/territories/:territory/committee/members/:member/end",
    summary: "Ends a seat on the committee: `toOn` is the first day on which the member no longer sits",
    act: { fr: "Mandat au comité terminé", en: "Committee seat ended" },
    access: appointers,
    params: territory.extend({ member: Id }),
    body: z.object({ toOn: PlainDate$ }),
    response: MemberView,
    refusals: {
      "member-unknown": 404,
      "member-already-ended": 409,
      "dates-in-disorder": 422,
      "sitting-already-held": 409,
      "sitting-without-quorum": 409,
    },
  },
} as const satisfies Record<string, Route>;
