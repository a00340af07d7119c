import { z } from "zod";
import { conventionContract } from "#convention/contract.ts";
import { Bilingual, Instant } from "#fund/contract.ts";
import { Id, PlainDate$ } from "#platform/contract/fields.ts";
import { units } from "../domain/indicator.ts";
import { indicatorKeys } from "../domain/indicators.ts";
import { Cell$, Measure$, Totals$, Whole$ } from "./totals.ts";

export const IndicatorDefinition = z.object({
  key: z.enum(indicatorKeys),
  unit: z.enum(units),
  name: Bilingual,
  definition: Bilingual,
  formula: Bilingual,
  source: z.array(z.string()),
  version: z.int(),
});

/** In the unit of each indicator: cents, half-days, hundredths, basis points. */
const Figures$ = z.record(z.enum(indicatorKeys), Measure$);

const seen = {
  figures: Figures$,
  /** Those that this reader may not see. */
  hidden: z.array(z.enum(indicatorKeys)),
  bySize: z.array(Cell$),
  byActivity: z.array(Cell$),
};

const Named = z.object({ id: Id, name: z.string() });

export const TerritoryFigures = z.object({ on: PlainDate$, ...seen });

export const PublicFigures = z.object({ territory: Named, on: PlainDate$, ...seen });

/** The matching as signed, line by line, with both shares. */
export const Matching$ = conventionContract.routes.readConvention.response.shape.planned;

const about = {
  kind: z.enum(["convention", "year"]),
  territory: Named,
  convention: z.object({ id: Id, number: z.int(), extension: z.string().nullable() }).nullable(),
  year: z.int().nullable(),
  startsOn: PlainDate$,
  endsOn: PlainDate$,
  /** The business date on which the figures were read. */
  on: PlainDate$,
  /** Whether this is the demonstration of the published case, whose article may then stand beside. */
  isFoundingCase: z.boolean(),
};

export const ReportPage = z.object({
  ...about,
  ...seen,
  matching: Matching$.nullable(),
  /** Of how many rows each part is made. */
  rows: z.record(z.string(), Whole$),
});

const Publication = z.object({
  id: Id,
  kind: z.enum(["convention", "year"]),
  convention: z.object({ id: Id, number: z.int() }).nullable(),
  year: z.int().nullable(),
  readOn: PlainDate$,
  publishedBy: Named,
  publishedAt: Instant,
  /** SHA-256 of the frozen text. */
  hash: z.string(),
});

export const PublishedReport = z.object({
  publication: Publication,
  report: ReportPage,
  /** Computed again from the frozen inputs, the text is the same to the byte. */
  isSame: z.boolean(),
  /** What changed in the data since: programme §10. */
  differences: z.array(z.object({ key: z.enum(indicatorKeys), frozen: Measure$, today: Measure$ })),
});

export const ReportList = z.object({
  on: PlainDate$,
  conventions: z.array(
    z.object({
      id: Id,
      number: z.int(),
      extension: z.string().nullable(),
      startsOn: PlainDate$,
      endsOn: PlainDate$,
    }),
  ),
  /** Latest first. */
  years: z.array(z.int()),
  published: z.array(Publication),
});

export const Publishing = z.object({
  report: z.discriminatedUnion("kind", [
    z.strictObject({ kind: z.literal("convention"), convention: Id }),
    z.strictObject({ kind: z.literal("year"), year: z.int().min(1600).max(9999) }),
  ]),
});

/** What is frozen: what it is about, its inputs, its figures, and the version of each definition. */
export const FrozenReport = z.object({
  format: z.literal(1),
  about: z.object(about),
  inputs: Totals$,
  matching: Matching$.nullable(),
  figures: z.record(z.string(), Measure$),
  versions: z.record(z.string(), z.int()),
});

/** "2010" in an address. */
export const Year$ = z.codec(z.string().regex(/^\d{4}$/), z.int(), {
  decode: (text) => Number(text),
  encode: (year) => String(year),
});
