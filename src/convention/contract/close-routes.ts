import { z } from "zod";
import { Cents$, HalfDays$, Id, Name, PlainDate$ } from "#platform/contract/fields.ts";
import type { Route } from "#platform/contract/route.ts";
import { fates } from "../domain/close.ts";
import { OrganisationName } from "./pledges.ts";
import { seeAll, writers } from "./readers.ts";

const oneConvention = z.object({ territory: Id, convention: Id });

const FunderReturn = z.object({
  organisation: OrganisationName,
  returnedOn: PlainDate$,
  amount: Cents$,
  bankReference: z.string(),
});

export const ConventionClosing = z.object({
  on: PlainDate$,
  endsOn: PlainDate$,
  isOver: z.boolean(),
  isRenewed: z.boolean(),
  closed: z
    .object({
      closedOn: PlainDate$,
      fate: z.enum(fates),
      reason: z.string(),
      returns: z.array(FunderReturn),
    })
    .nullable(),
  /** Neither called nor released, and the days that nobody planned. */
  lapsing: z.object({ cash: Cents$, halfDays: HalfDays$ }),
  /** Called and not paid: it stays due. */
  due: Cents$,
  /** The euros of each funder in the fund as they stand, whatever the convention that brought them. */
  shares: z.array(
    z.object({
      organisation: OrganisationName,
      paidIn: Cents$,
      returned: Cents$,
      lost: Cents$,
      recovered: Cents$,
      costs: Cents$,
      capital: Cents$,
      lent: Cents$,
      /** Capital − lent: what can go back today. */
      available: Cents$,
    }),
  ),
});

export const closeRoutes = {
  readClosing: {
    method: "GET",
    path: "/territories/:territory/conventions/:convention/closing",
    summary:
      "What a convention leaves once it is over: what lapses, what is due, what comes back to each funder",
    access: seeAll,
    params: oneConvention,
    response: ConventionClosing,
    refusals: { "convention-unknown": 404 },
  },
  closeConvention: {
    method: "POST",
    path: "/territories/:territory/conventions/:convention/closing",
    summary:
      "Closes a convention that is over: what nobody called lapses, and its money rolls over or goes back",
    act: { fr: "Convention clôturée", en: "Convention closed" },
    access: writers,
    params: oneConvention,
    body: z.object({
      closedOn: PlainDate$,
      fate: z.enum(fates),
      reason: z.string().trim().min(1).max(2000),
    }),
    response: ConventionClosing,
    status: 201,
    refusals: {
      "convention-unknown": 404,
      "act-in-the-future": 422,
      "convention-closed": 409,
      "convention-not-over": 409,
      "amendment-waits": 409,
      "nothing-follows": 409,
      "days-still-planned": 409,
    },
  },
  returnMoney: {
    method: "POST",
    path: "/territories/:territory/conventions/:convention/returns",
    summary: "Records the money returned to a funder of a closed convention, within what comes back to it",
    act: { fr: "Argent rendu à un financeur", en: "Money returned to a funder" },
    access: ["treasurer"],
    params: oneConvention,
    body: z.object({
      organisation: Id,
      returnedOn: PlainDate$,
      amount: Cents$,
      bankReference: Name,
    }),
    response: ConventionClosing,
    status: 201,
    refusals: {
      "convention-unknown": 404,
      "amount-not-positive": 422,
      "act-in-the-future": 422,
      "convention-not-closed": 409,
      "returned-before-close": 422,
      "funder-not-in-fund": 422,
      "return-above-share": 409,
      "return-above-free": 409,
      "return-known": 409,
    },
  },
} as const satisfies Record<string, Route>;
