import { z } from "zod";
import { Cents$, Id, PlainDate$ } from "#platform/contract/fields.ts";
import type { Route } from "#platform/contract/route.ts";
import { transferStates } from "../domain/fund-transfer.ts";
import { fundParams, moneyReaders, oneTerritory } from "./access.ts";
import { Instant } from "./shapes.ts";

const NamedThing = z.object({ id: Id, name: z.string() });
const Why = z.string().trim().min(1).max(500);

export const FundTransfer$ = z.object({
  id: Id,
  from: NamedThing,
  to: NamedThing,
  amount: Cents$,
  on: PlainDate$,
  reason: z.string(),
  state: z.enum(transferStates),
  proposed: z.object({ by: z.string(), at: Instant }),
  /** Proposed by whoever reads: another person decides. */
  isOwn: z.boolean(),
  decided: z.object({ by: z.string(), at: Instant }).nullable(),
  refusal: z.string().nullable(),
  reversed: z.object({ by: z.string(), at: Instant, why: z.string() }).nullable(),
  /** Whose capital moves: as it was posted, or as it would be while the transfer waits; null where it could not be made now. */
  shares: z.array(z.object({ funder: NamedThing, amount: Cents$ })).nullable(),
});

const transfers = "/territories/:territory/fund-transfers" as const;
const writers = ["treasurer", "coordinator"] as const;
const oneTransfer = oneTerritory.extend({ transfer: Id });
const TransferDone = z.object({ id: Id, state: z.enum(transferStates) });

/** What may be wrong with the day or the amount, when it is proposed and again when it is made. */
const checked = {
  "transfer-in-the-future": 422,
  "transfer-in-closed-month": 409,
  "transfer-before-fund": 422,
  "transfer-beyond-free": 409,
} as const;

export const transferRoutes = {
  listTransfers: {
    method: "GET",
    isOfOneInstant: true,
    path: "/territories/:territory/funds/:fund/transfers",
    summary: "The transfers between this fund and the others of the territory, and what may leave it today",
    access: moneyReaders,
    params: fundParams,
    response: z.object({
      fund: NamedThing,
      today: PlainDate$,
      /** Free, given by a funder and lent to nobody. */
      movable: Cents$,
      others: z.array(NamedThing),
      transfers: z.array(FundTransfer$),
    }),
    refusals: { "fund-unknown": 404 },
  },
  proposeTransfer: {
    method: "POST",
    path: transfers,
    summary: "Proposes that money of a fund goes to another of the territory; another person decides",
    act: { fr: "Virement entre fonds proposé", en: "Transfer between funds proposed" },
    access: writers,
    params: oneTerritory,
    body: z.object({ from: Id, to: Id, amount: Cents$, on: PlainDate$, reason: Why }),
    response: TransferDone,
    status: 201,
    refusals: {
      ...checked,
      "fund-unknown": 404,
      "amount-not-positive": 422,
      "transfer-to-same-fund": 422,
    },
  },
  approveTransfer: {
    method: "POST",
    path: `${transfers}/:transfer/approval`,
    summary: "Makes a transfer that another person proposed: the capital of each funder follows pro rata",
    act: { fr: "Virement entre fonds approuvé", en: "Transfer between funds approved" },
    access: writers,
    params: oneTransfer,
    response: TransferDone,
    refusals: {
      ...checked,
      "transfer-unknown": 404,
      "same-person-transfer": 403,
      "transfer-already-decided": 409,
    },
  },
  refuseTransfer: {
    method: "POST",
    path: `${transfers}/:transfer/refusal`,
    summary: "Refuses a transfer that another person proposed, with a reason",
    act: { fr: "Virement entre fonds refusé", en: "Transfer between funds refused" },
    access: writers,
    params: oneTransfer,
    body: z.object({ why: Why }),
    response: TransferDone,
    refusals: { "transfer-unknown": 404, "same-person-transfer": 403, "transfer-already-decided": 409 },
  },
  reverseTransfer: {
    method: "POST",
    path: `${transfers}/:transfer/reversal`,
    summary: "Reverses a transfer that was made, with a reason: each funder's capital goes back as it came",
    act: { fr: "Virement entre fonds repris", en: "Transfer between funds reversed" },
    access: writers,
    params: oneTransfer,
    body: z.object({ why: Why }),
    response: TransferDone,
    refusals: {
      "transfer-unknown": 404,
      "transfer-not-made": 409,
      "transfer-already-reversed": 409,
      "reversal-beyond-free": 409,
    },
  },
} satisfies Record<string, Route>;
