import { z } from "zod";
import { BasisPoints$ } from "#fund/contract.ts";
import { Cents$, Id, Name, PlainDate$ } from "#platform/contract/fields.ts";
import { aidCalendars, enforcements } from "../domain/aid-policy.ts";
import { confidences } from "../domain/base-rate.ts";
import { aidForms, aidStandings } from "../domain/declaration.ts";
import { grantEquivalentMethods } from "../domain/grant-equivalent.ts";
import { aidRegimes, windowRules } from "../domain/regulation.ts";
import { undertakingLinkKinds } from "../domain/single-undertaking.ts";

const Digits = z.string().trim().min(1).max(40);
const Words = z.string().trim().min(1).max(2000);
const Points = (least: number, most: number) => z.int().min(least).max(most).pipe(BasisPoints$);
const NotNegativeCents = z.int().min(0).pipe(Cents$);

export const Declaring = z.object({
  siren: Digits,
  declaredOn: PlainDate$,
  /** "10.71C", as Sirene writes it. */
  naf: z
    .string()
    .trim()
    .regex(/^\d{2}\.\d{2}[A-Z]$/)
    .nullable()
    .default(null),
  links: z
    .array(
      z.object({
        siren: Digits,
        name: Name,
        kind: z.enum(undertakingLinkKinds),
        through: Digits.nullable().default(null),
      }),
    )
    .max(50),
  aids: z
    .array(
      z.object({
        siren: Digits,
        on: PlainDate$,
        body: Name,
        regime: z.enum(aidRegimes),
        form: z.enum(aidForms),
        amount: NotNegativeCents,
        standing: z.enum(aidStandings),
      }),
    )
    .max(200),
  /** State aids that are no de minimis aid, on what the advance pays for. */
  sameCostsAids: z
    .array(
      z.object({
        expense: Name,
        eligibleCosts: z.int().min(1).pipe(Cents$),
        /** Of these costs, what all aids together may reach. */
        intensity: Points(1, 10_000),
        scheme: Name,
        body: Name,
        on: PlainDate$,
        amount: NotNegativeCents,
        standing: z.enum(aidStandings),
      }),
    )
    .max(50)
    .default([]),
  isPerimeterWhole: z.boolean(),
  servesExcludedActivity: z.boolean(),
  isInsolvent: z.boolean(),
  isCommitted: z.boolean(),
  signedBy: Name,
  signedAs: Name,
});

export const Checking = z.object({ checkedOn: PlainDate$, source: Name, isInsolvent: z.boolean() });

export const SettingPolicy = z.object({
  fromOn: PlainDate$,
  enforcement: z.enum(enforcements),
  method: z.enum(grantEquivalentMethods),
  margin: Points(60, 1000),
  declarationDays: z.int().min(1).max(366),
  calendar: z.enum(aidCalendars),
});

export const SettingShare = z.object({
  fund: Id,
  fromOn: PlainDate$,
  share: Points(0, 10_000),
  reason: Words,
});

export const EnteringRate = z.object({
  from: PlainDate$,
  until: PlainDate$.nullable().default(null),
  rate: Points(-1000, 5000),
  source: Words,
  confidence: z.enum(confidences),
});

export const EnteringCeiling = z.object({
  regime: z.enum(aidRegimes),
  from: PlainDate$,
  until: PlainDate$.nullable().default(null),
  ceiling: NotNegativeCents,
  window: z.enum(windowRules),
  regulation: Name,
  source: Words,
});

export const Computing = z.object({ reason: Words.nullable().default(null) });

export const Registering = z.object({ declaredOn: PlainDate$, receipt: Name });
