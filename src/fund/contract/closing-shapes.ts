import { z } from "zod";
import { Cents$, HalfDays$, Id, PlainDate$ } from "#platform/contract/fields.ts";
import { frozenKeys } from "../domain/figure-keys.ts";
import { BasisPoints$, Instant } from "./shapes.ts";

export const ClosingKind = z.enum(["month", "year"]);

export const ProvisionLine = z.object({
  advance: Id,
  number: z.int(),
  firm: z.object({ id: Id, name: z.string() }),
  fund: Id,
  outstanding: Cents$,
  late: Cents$,
  daysLate: z.int(),
  inLiquidation: z.boolean(),
  rate: BasisPoints$,
  amount: Cents$,
  /** 0 is the programme's own table. */
  policyVersion: z.int(),
});

/** What a closing froze of a fund; a figure that nobody measured is absent. */
export const ClosedFund = z.object({
  id: Id,
  name: z.string(),
  figures: z.partialRecord(z.enum(frozenKeys), Cents$),
});

/** A period that is over, and its control totals. */
export const ClosedPeriod = z.object({
  kind: ClosingKind,
  startsOn: PlainDate$,
  until: PlainDate$,
  closedBy: z.string(),
  closedAt: Instant,
  entries: z.int(),
  debitsEuros: Cents$,
  debitsHalfDays: HalfDays$,
  headNumber: z.int(),
  headHash: z.string(),
  funds: z.array(ClosedFund),
});

export const NextPeriod = z.object({
  kind: ClosingKind,
  startsOn: PlainDate$,
  until: PlainDate$,
  /** The territory's day has passed its end. */
  isOver: z.boolean(),
  /** For a year: its months are closed. */
  isComplete: z.boolean(),
});

/** A month that waits, and what closing it would freeze. */
export const MonthToClose = z.object({
  startsOn: PlainDate$,
  until: PlainDate$,
  entries: z.int(),
  /** Null where nobody lends. */
  late: z.object({ advances: z.int(), amount: Cents$ }).nullable(),
  provisioned: Cents$,
});

export const Policy = z.object({
  version: z.int(),
  fromOn: PlainDate$.nullable(),
  steps: z.array(z.object({ fromDays: z.int(), rate: BasisPoints$ })).readonly(),
  liquidation: BasisPoints$,
});

/** What there is to know before closing: facts, and what would be set aside. */
export const ClosingPreview = z.object({
  today: PlainDate$,
  closedUntil: PlainDate$.nullable(),
  month: NextPeriod.nullable(),
  year: NextPeriod.nullable(),
  entries: z.int(),
  /** The day on which what is late is measured: the end of the period once it is over. */
  measuredOn: PlainDate$,
  /** Null where nobody lends. */
  late: z.object({ advances: z.int(), amount: Cents$ }).nullable(),
  policy: Policy,
  provisions: z.array(ProvisionLine),
  provisioned: Cents$,
});

export const BooksCheck = z.object({
  entries: z.int(),
  headHash: z.string().nullable(),
  faults: z.array(z.object({ fault: z.string(), number: z.int().nullable() })),
});

export const SampledEntry = z.object({
  number: z.int(),
  id: Id,
  effectiveOn: PlainDate$,
  askedOn: PlainDate$.nullable(),
  recordedAt: Instant,
  kind: z.string(),
  act: z.string(),
  reason: z.string().nullable(),
  hash: z.string(),
  /** Who did what at that very instant, by the audit trail: one nearly always, none for what no person did. */
  doneBy: z.array(z.object({ name: z.string(), act: z.string() })),
  lines: z.array(z.object({ account: z.string(), unit: z.enum(["EUR", "HALF-DAY"]), amount: z.int() })),
});

/** A sample drawn from a closed period, beside its control totals. */
export const AuditSample = z.object({
  seed: z.string(),
  size: z.int(),
  period: ClosedPeriod,
  /** The end of the chain today. */
  head: z.object({ number: z.int(), hash: z.string() }),
  population: z.int(),
  /** Drawn, and not shown to who must not see the file. */
  withheld: z.int(),
  entries: z.array(SampledEntry),
});
