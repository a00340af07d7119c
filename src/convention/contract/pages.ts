import { z } from "zod";
import { BasisPoints$, Instant } from "#fund/contract.ts";
import { Cents$, HalfDays$, Id, PlainDate$ } from "#platform/contract/fields.ts";
import { colleges, partyRoles } from "../domain/party.ts";
import { Leverage$, MatchingRule, PlannedLeverage, TrueUpLine } from "./matching.ts";
import { CallLineView, CallView, CashPromise, DaysPromise, OrganisationName, PledgeView } from "./pledges.ts";

/** A convention as a step of its series: totals that any of its readers may see. */
export const ConventionStep = z.object({
  id: Id,
  number: z.int(),
  previous: Id.nullable(),
  renewedBy: Id.nullable(),
  extension: z.string().nullable(),
  perimeterOn: PlainDate$,
  fund: OrganisationName,
  signedOn: PlainDate$,
  startsOn: PlainDate$,
  endsOn: PlainDate$,
  status: z.enum(["to-come", "running", "ended"]),
  jobTarget: z.int().nullable(),
  privateCash: Cents$,
  publicCash: Cents$,
  totalCash: Cents$,
  /** The cash promised by this convention and all those before it in the series. */
  cumulativeCash: Cents$,
  halfDays: HalfDays$,
  publicShareOfCash: BasisPoints$.nullable(),
  called: Cents$,
  paidIn: Cents$,
  released: Cents$,
});

/** How much the private money hangs on one partner. */
export const Concentration = z.object({
  holders: z.int(),
  largest: z
    .object({ organisation: Id.nullable(), name: z.string().nullable(), amount: Cents$, share: BasisPoints$ })
    .nullable(),
  /** Sum of the squared shares: 10 000 when one holder carries all; null without private cash. */
  herfindahl: BasisPoints$.nullable(),
});

/** What came into the fund or the operation, by funder where the reader may know it, by college otherwise. */
export const PaidInFlow = z.object({
  organisation: Id.nullable(),
  name: z.string().nullable(),
  college: z.enum(colleges),
  purpose: z.enum(["fund", "operation"]),
  promised: Cents$,
  paid: Cents$,
});

export const ConventionPage = z.object({
  territory: Id,
  on: PlainDate$,
  knownAt: Instant.nullable(),
  /** How much of it this reader sees: all, what their own organisation promised, or totals. */
  detail: z.enum(["all", "own", "totals"]),
  convention: ConventionStep,
  /** The whole series, first signed first. */
  series: z.array(ConventionStep),
  parties: z.array(
    OrganisationName.extend({
      college: z.enum(colleges),
      role: z.enum(partyRoles),
      /** The day it left, by an amendment. */
      leftOn: PlainDate$.nullable(),
    }),
  ),
  /** The rule as it was signed: a renewal starts from it. */
  rule: MatchingRule,
  planned: PlannedLeverage,
  /** On cash paid, and days delivered and confirmed. */
  actual: Leverage$,
  cash: CashPromise,
  days: DaysPromise,
  paidIn: z.array(PaidInFlow),
  pledges: z.array(PledgeView),
  calls: z.array(CallView),
  concentration: Concentration,
});

export const TrueUp = z.object({
  convention: Id,
  on: PlainDate$,
  knownAt: Instant.nullable(),
  planned: Leverage$,
  /** The rule applied to the private cash paid and the days confirmed. */
  due: Leverage$,
  lines: z.array(TrueUpLine),
  stillToCall: Cents$,
  stillToPay: Cents$,
});

export const PartnerPage = z.object({
  on: PlainDate$,
  organisation: OrganisationName,
  cash: CashPromise,
  days: DaysPromise,
  conventions: z.array(
    z.object({
      convention: ConventionStep,
      college: z.enum(colleges),
      role: z.enum(partyRoles),
      pledges: z.array(PledgeView),
      calls: z.array(CallLineView),
    }),
  ),
});
