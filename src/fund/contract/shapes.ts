import { z } from "zod";
import { type BasisPoints, basisPoints } from "#kernel/basis-points.ts";
import { Cents$, Id, PlainDate$ } from "#platform/contract/fields.ts";
import { figureKeys, measuredKeys, unmeasuredKeys } from "../domain/figure-keys.ts";

/** Hundredths of a percent: 7967 is 79.67 %. */
export const BasisPoints$ = z.codec(z.int(), z.custom<BasisPoints>(), {
  decode: (number) => basisPoints(number),
  encode: (points) => points,
});

/** The same words for a French and for an English reader. */
export const Bilingual = z.object({ fr: z.string(), en: z.string() });

/** An instant in UTC, as it was recorded. */
export const Instant = z.iso.datetime({ precision: null });

export const Fund = z.object({
  id: Id,
  name: z.string(),
  operator: z.object({ id: Id, name: z.string() }),
  openedOn: PlainDate$,
});

export const FigureDefinition = z.object({
  key: z.enum(figureKeys),
  unit: z.enum(["EUR", "BASIS-POINTS"]),
  name: Bilingual,
  definition: Bilingual,
  /** Over the ledger's accounts: "fund:{fund}:free + fund:{fund}:earmark:* + fund:{fund}:held:*". */
  formula: z.string(),
  version: z.int(),
});

/** The fund as of a date, as known now or as known then. Missing figures are named apart: they are never zero. */
export const Position = z.object({
  fund: Fund,
  on: PlainDate$,
  knownAt: Instant.nullable(),
  figures: z.record(z.enum(measuredKeys), Cents$),
  /** Due and unpaid; null on another day than the territory's or a closed month's last: it is among what is not measured. */
  inArrears: Cents$.nullable(),
  /** Set aside at the last closing by then; null before the first. */
  provisioned: z.object({ amount: Cents$, until: PlainDate$ }).nullable(),
  notMeasured: z.array(z.enum(unmeasuredKeys)),
  /** (outstanding + held) / capital base; null without capital. */
  utilisation: BasisPoints$.nullable(),
  /** cash + in transit + outstanding = capital base + owed back to borrowers. */
  identity: z.object({ uses: Cents$, sources: Cents$, holds: z.boolean() }),
});

export const FigureEntry = z.object({
  /** Its place in the territory's journal; null for a promise, which the convention keeps. */
  number: z.int().nullable(),
  entry: Id.nullable(),
  effectiveOn: PlainDate$,
  recordedAt: Instant,
  kind: z.string(),
  act: z.string(),
  account: z.string(),
  /** What it adds to the figure. */
  amount: Cents$,
  /** The figure once this line is counted. */
  balance: Cents$,
});

export const FigureEntries = z.object({
  figure: FigureDefinition,
  on: PlainDate$,
  entries: z.array(FigureEntry),
  /** Give it as `after` for the next page. */
  next: z.string().nullable(),
});

export const HistoryPoint = z.object({
  on: PlainDate$,
  figures: z.record(z.enum(measuredKeys), Cents$),
  /** Frozen by the closing of that month; null where it is not closed. */
  inArrears: Cents$.nullable(),
  provisioned: Cents$.nullable(),
  utilisation: BasisPoints$.nullable(),
});
