import { z } from "zod";
import { Id, Name, PlainDate$ } from "#platform/contract/fields.ts";
import type { Route } from "#platform/contract/route.ts";
import { keepers, oneFund, readers, seconds, territory, typedAccount, Words$ } from "./route-parts.ts";
import { BankPage, Profile } from "./shapes.ts";

const answer = {
  method: "POST",
  access: seconds,
  params: territory.extend({ account: Id }),
  body: z.object({}),
  response: BankPage,
  refusals: { "account-unknown": 404, "already-answered": 409, "same-person": 409, "fund-unknown": 404 },
} as const;

/** The account of a fund, and the bank work of the day. */
export const accountRoutes = {
  listBanks: {
    method: "GET",
    path: "/territories/:territory/banks",
    summary: "The funds of a territory, each with the account it uses",
    access: readers,
    params: territory,
    response: z.object({
      banks: z.array(
        z.object({ fund: Id, name: z.string(), account: z.string().nullable(), waits: z.boolean() }),
      ),
    }),
    refusals: {},
  },
  readBank: {
    method: "GET",
    path: "/territories/:territory/funds/:fund/bank",
    summary: "The bank work of the day: the account, what may be drawn, the runs under way",
    access: readers,
    params: oneFund,
    query: z.object({ from: PlainDate$.optional(), until: PlainDate$.optional() }),
    response: BankPage,
    refusals: { "fund-unknown": 404 },
  },
  proposeAccount: {
    method: "POST",
    path: "/territories/:territory/funds/:fund/bank-accounts",
    summary: "Proposes the account of the fund and what its bank asks, which another person confirms",
    act: { fr: "Compte bancaire proposé", en: "Bank account proposed" },
    access: keepers,
    params: oneFund,
    secret: true,
    body: z.object({
      holder: Name,
      iban: z.string().max(60),
      bic: z.string().max(20).nullable(),
      creditorId: z.string().max(60).nullable(),
      fromOn: PlainDate$,
      profile: Profile,
      checkedHow: Words$,
    }),
    response: BankPage,
    status: 201,
    refusals: { ...typedAccount, "fund-unknown": 404 },
  },
  confirmAccount: {
    ...answer,
    path: "/territories/:territory/bank-accounts/:account/confirmation",
    summary: "Confirms the account that another person proposed",
    act: {
      fr: "Compte bancaire confirmé par une seconde personne",
      en: "Bank account confirmed by a second person",
    },
  },
  declineAccount: {
    ...answer,
    path: "/territories/:territory/bank-accounts/:account/refusal",
    summary: "Declines the account that was proposed",
    act: { fr: "Compte bancaire écarté", en: "Bank account declined" },
  },
} as const satisfies Record<string, Route>;
