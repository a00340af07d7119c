import { z } from "zod";
import { Cents$, Id, PlainDate$ } from "#platform/contract/fields.ts";
import type { Route } from "#platform/contract/route.ts";
import { lossRules } from "../domain/loss-sharing.ts";
import { asOf, fundParams, moneyReaders } from "./access.ts";
import { Fund } from "./shapes.ts";

/** What became of a funder's euros; null is what was spent before anyone gave. */
export const FunderUse = z.object({
  funder: z.object({ id: Id, name: z.string() }).nullable(),
  paidIn: Cents$,
  returned: Cents$,
  /** Come from the other funds of the territory, less gone to them. */
  moved: Cents$,
  lost: Cents$,
  recovered: Cents$,
  costs: Cents$,
  capital: Cents$,
  lent: Cents$,
  available: Cents$,
  rule: z.enum(lossRules),
  /** Since when the rule is in force; null for the default. */
  ruleFromOn: PlainDate$.nullable(),
});

const FundUse = z.object({
  fund: Fund,
  on: PlainDate$,
  funders: z.array(FunderUse),
  /** Losses that the rules of their day left to nobody: shared pro rata all the same. */
  notBorne: z.array(z.object({ act: z.string(), loss: Cents$, borne: Cents$ })),
});

export const useRoutes = {
  readUse: {
    method: "GET",
    isOfOneInstant: true,
    path: "/territories/:territory/funds/:fund/use",
    summary: "Every euro of a fund traced to its funders; a public funder reads its own line",
    access: [...moneyReaders, "public-funder"],
    params: fundParams,
    query: asOf,
    response: FundUse,
    refusals: { "fund-unknown": 404 },
  },
  readFunderUse: {
    method: "GET",
    isOfOneInstant: true,
    path: "/territories/:territory/funds/:fund/use/:funder",
    summary: "The advances that a funder's money helped, with its part of each",
    access: moneyReaders,
    params: fundParams.extend({ funder: Id }),
    query: asOf,
    response: z.object({
      fund: Fund,
      on: PlainDate$,
      funder: FunderUse,
      advances: z.array(
        z.object({
          advance: Id,
          number: z.int().nullable(),
          firm: z.string().nullable(),
          disbursed: Cents$,
          outstanding: Cents$,
          lost: Cents$,
        }),
      ),
    }),
    refusals: { "fund-unknown": 404, "funder-unknown": 404 },
  },
  decideLossRule: {
    method: "POST",
    path: "/territories/:territory/funds/:fund/loss-rules",
    summary: "Decides how a funder bears the fund's losses from a day on",
    act: { fr: "Partage des pertes décidé", en: "Loss sharing decided" },
    access: ["treasurer", "coordinator"],
    params: fundParams,
    body: z.object({ funder: Id, rule: z.enum(lossRules), fromOn: PlainDate$ }),
    response: FundUse,
    status: 201,
    refusals: {
      "fund-unknown": 404,
      "funder-unknown": 422,
      "rule-in-closed-period": 409,
      "nobody-bears-losses": 409,
    },
  },
} satisfies Record<string, Route>;
