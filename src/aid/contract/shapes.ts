import { z } from "zod";
import { BasisPoints$ } from "#fund/contract.ts";
import { Cents$, Id, PlainDate$ } from "#platform/contract/fields.ts";
import { aidCalendars, enforcements } from "../domain/aid-policy.ts";
import { confidences } from "../domain/base-rate.ts";
import { aidForms, aidStandings, declarationManners } from "../domain/declaration.ts";
import { findingKinds, noticeKinds } from "../domain/finding.ts";
import { grantEquivalentMethods } from "../domain/grant-equivalent.ts";
import { aidKinds } from "../domain/granted-aid.ts";
import { aidRegimes, windowRules } from "../domain/regulation.ts";
import { undertakingLinkKinds } from "../domain/single-undertaking.ts";

export const Policy = z.object({
  /** Null: the programme's own. */
  fromOn: PlainDate$.nullable(),
  enforcement: z.enum(enforcements),
  method: z.enum(grantEquivalentMethods),
  margin: BasisPoints$,
  declarationDays: z.int(),
  calendar: z.enum(aidCalendars),
});

const ceiling = {
  regime: z.enum(aidRegimes),
  from: PlainDate$,
  until: PlainDate$.nullable(),
  ceiling: Cents$,
  window: z.enum(windowRules),
  regulation: z.string(),
  source: z.string(),
  isConfirmed: z.boolean(),
};

const computation = {
  method: z.enum(grantEquivalentMethods),
  baseRate: BasisPoints$,
  baseRateFrom: PlainDate$,
  baseRateSource: z.string(),
  margin: BasisPoints$,
  rates: z.object({ reference: BasisPoints$, discount: BasisPoints$ }),
  equivalent: Cents$,
  share: BasisPoints$,
  counted: Cents$,
};

const Fact = z.union([z.string(), z.number(), z.boolean(), z.null()]);

/** What stands against the aid, or a notice: its amounts in cents. */
const Finding = z.object({
  kind: z.enum([...findingKinds, ...noticeKinds]),
  isObjection: z.boolean(),
  facts: z.record(z.string(), Fact),
});

const Assessed = z.object({
  grantOn: PlainDate$,
  terms: z.object({
    principal: Cents$,
    instalments: z.int(),
    graceMonths: z.int(),
    frequency: z.enum(["monthly", "quarterly"]),
  }),
  policy: Policy,
  /** Of the regulation under which it would be granted. */
  ceiling: z.object(ceiling).nullable(),
  ceilings: z.array(
    z.object({
      ceiling: z.object(ceiling),
      window: z.object({ from: PlainDate$, to: PlainDate$ }),
      used: Cents$,
      headroom: Cents$,
    }),
  ),
  /** What other State aid on the same costs leaves. */
  costs: z.array(z.object({ expense: z.string(), allowed: Cents$, granted: Cents$, room: Cents$ })),
  window: z.object({ from: PlainDate$, to: PlainDate$ }).nullable(),
  undertaking: z.array(z.string()),
  counted: z.array(
    z.object({
      siren: z.string(),
      grantOn: PlainDate$,
      amount: Cents$,
      regime: z.enum(aidRegimes),
      from: z.enum(["declaration", "platform"]),
      body: z.string(),
      isComputed: z.boolean(),
    }),
  ),
  used: Cents$,
  headroomBefore: Cents$.nullable(),
  computation: z.object(computation).nullable(),
  headroomAfter: Cents$.nullable(),
  highestFitting: Cents$.nullable(),
  findings: z.array(Finding),
  verdict: z.enum(["clear", "warned", "blocked"]),
});

const DeclarationView = z.object({
  id: Id,
  version: z.int(),
  firm: z.object({ id: Id, name: z.string(), siren: z.string() }),
  declaredOn: PlainDate$,
  /** A decision may rest on it until then. */
  lastDay: PlainDate$,
  naf: z.string().nullable(),
  links: z.array(
    z.object({
      siren: z.string(),
      name: z.string(),
      kind: z.enum(undertakingLinkKinds),
      through: z.string().nullable(),
    }),
  ),
  aids: z.array(
    z.object({
      siren: z.string(),
      on: PlainDate$,
      body: z.string(),
      regime: z.enum(aidRegimes),
      form: z.enum(aidForms),
      amount: Cents$,
      standing: z.enum(aidStandings),
    }),
  ),
  sameCostsAids: z.array(
    z.object({
      expense: z.string(),
      eligibleCosts: Cents$,
      intensity: BasisPoints$,
      scheme: z.string(),
      body: z.string(),
      on: PlainDate$,
      amount: Cents$,
      standing: z.enum(aidStandings),
    }),
  ),
  isPerimeterWhole: z.boolean(),
  servesExcludedActivity: z.boolean(),
  isInsolvent: z.boolean(),
  signedBy: z.string(),
  signedAs: z.string(),
  manner: z.enum(declarationManners),
  madeBy: z.string(),
});

export const AidLine = z.object({
  id: Id,
  number: z.int(),
  kind: z.enum(aidKinds),
  application: Id,
  firm: z.object({ name: z.string(), siren: z.string().nullable() }),
  grantOn: PlainDate$,
  principal: Cents$,
  verdict: z.enum(["clear", "warned"]),
  /** Null while it waits for its base rate. */
  computation: z
    .object({
      ...computation,
      number: z.int(),
      headroomAfter: Cents$.nullable(),
      regulation: z.string(),
      reason: z.string().nullable(),
      computedOn: PlainDate$,
    })
    .nullable(),
  registration: z.object({ declaredOn: PlainDate$, receipt: z.string() }).nullable(),
  registerDueOn: PlainDate$,
  isToRegister: z.boolean(),
  isLate: z.boolean(),
  keptUntil: PlainDate$,
  withdrawnOn: PlainDate$.nullable(),
  snapshotHash: z.string().nullable(),
});

export const FileAid = z.object({
  on: PlainDate$,
  isOwn: z.boolean(),
  firm: z.object({ id: Id, name: z.string(), siren: z.string().nullable() }),
  /** As if it were granted today, as asked; null once it is granted. */
  assessment: Assessed.nullable(),
  /** Latest first. */
  declarations: z.array(DeclarationView),
  check: z.object({ checkedOn: PlainDate$, source: z.string(), isInsolvent: z.boolean() }).nullable(),
  granted: z.array(AidLine),
});

/** Null: found published, entered by nobody here. */
const EnteredBy = z.object({ on: PlainDate$, by: z.string() }).nullable();

export const AidSettings = z.object({
  on: PlainDate$,
  policy: Policy,
  policies: z.array(Policy),
  funds: z.array(
    z.object({
      id: Id,
      name: z.string(),
      share: BasisPoints$,
      shares: z.array(z.object({ fromOn: PlainDate$, share: BasisPoints$, reason: z.string() })),
    }),
  ),
  /** Null where today's is not known. */
  baseRate: z.object({ rate: BasisPoints$, from: PlainDate$, isStale: z.boolean() }).nullable(),
  baseRates: z.array(
    z.object({
      from: PlainDate$,
      lastDay: PlainDate$,
      rate: BasisPoints$,
      source: z.string(),
      confidence: z.enum(confidences),
      entered: EnteredBy,
    }),
  ),
  ceilings: z.array(z.object({ ...ceiling, isInForce: z.boolean(), entered: EnteredBy })),
});

export const AidTaskView = z.discriminatedUnion("kind", [
  z.object({
    kind: z.literal("aid-to-register"),
    aid: Id,
    firm: z.string(),
    grantOn: PlainDate$,
    dueOn: PlainDate$,
    isLate: z.boolean(),
  }),
  z.object({ kind: z.literal("aids-to-compute"), count: z.int(), dueOn: PlainDate$ }),
  z.object({ kind: z.literal("base-rate-to-check"), from: PlainDate$ }),
]);
