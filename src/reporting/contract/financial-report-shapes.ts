import { z } from "zod";
import { BasisPoints$, Instant } from "#fund/contract.ts";
import { Cents$, HalfDays$, Id, Name, PlainDate$ } from "#platform/contract/fields.ts";
import { type RowKind, rowClasses } from "../domain/financial-report/money-table.ts";
import { narrativeFields } from "../domain/financial-report/narrative.ts";

const rowKinds = Object.keys(rowClasses) as [RowKind, ...RowKind[]];
const Named = z.object({ id: Id, name: z.string() });

const line = { side: z.enum(["resource", "use"]), kind: z.enum(rowKinds), funder: Id.nullable() };

export const PlannedRow$ = z.object({ ...line, planned: Cents$ });

const BudgetRow$ = z.object({
  ...line,
  account: z.string(),
  /** Null where nobody planned it. */
  planned: Cents$.nullable(),
  actual: Cents$,
  gap: Cents$.nullable(),
  share: BasisPoints$.nullable(),
});

const Budget$ = z.object({
  opening: Cents$,
  resources: z.array(BudgetRow$).readonly(),
  uses: z.array(BudgetRow$).readonly(),
  totalResources: Cents$,
  totalUses: Cents$,
  plannedResources: Cents$,
  plannedUses: Cents$,
  closing: Cents$,
});

const texts = Object.fromEntries(
  narrativeFields.map((field) => [field, z.string().trim().max(5000)]),
) as Record<(typeof narrativeFields)[number], z.ZodString>;

export const Narrative$ = z.object(texts);

/** What the funder promised here, and what became of its euros since the fund opened. */
const OwnMoney$ = z.object({
  promised: Cents$,
  called: Cents$,
  paid: Cents$,
  released: Cents$,
  paidIn: Cents$,
  returned: Cents$,
  /** Come from the other funds of the territory, less gone to them. */
  moved: Cents$,
  lost: Cents$,
  recovered: Cents$,
  costs: Cents$,
  /** Paid in − returned + moved − lost + recovered − costs. */
  capital: Cents$,
  /** In advances that firms still owe. */
  lent: Cents$,
  /** Capital − lent. */
  available: Cents$,
});

const InKind$ = z.object({
  plannedHalfDays: HalfDays$,
  givenHalfDays: HalfDays$,
  planned: Cents$,
  given: Cents$,
  /** Null where two conventions of the period count a day at two rates. */
  dayRate: Cents$.nullable(),
});

const about = {
  territory: Named,
  operator: z.string(),
  fund: Named,
  convention: z.object({ id: Id, number: z.int(), signedOn: PlainDate$ }),
  funder: Named,
  year: z.int().nullable(),
  startsOn: PlainDate$,
  endsOn: PlainDate$,
  /** The business date on which the figures were read. */
  on: PlainDate$,
  isDemonstration: z.boolean(),
};

const MoneyMoved$ = z.object({
  opening: Cents$,
  flows: z.array(z.object({ part: z.string(), kind: z.string(), amount: Cents$ })).readonly(),
  ofFunders: z
    .array(z.object({ funder: Id, isReturn: z.boolean(), capital: Cents$, operation: Cents$ }))
    .readonly(),
});

const figures = {
  about: z.object(about),
  budget: Budget$,
  /** Those whose names the lines need. */
  funders: z.array(Named).readonly(),
  own: OwnMoney$,
  inKind: InKind$,
  narrative: Narrative$,
};

const Certification$ = z.object({ by: z.string(), as: z.string(), on: PlainDate$ });

export const FinancialReportDraft = z.object({
  ...figures,
  /** Typed by a person, in place of what the conventions say. */
  typed: z.array(PlannedRow$).readonly(),
  isOver: z.boolean(),
  years: z.array(z.int()),
});

/** What is frozen: the journal's movements, what was planned, the words, and what was made of them. */
export const FrozenFinancialReport = z.object({
  format: z.literal(1),
  ...figures,
  moved: MoneyMoved$,
  planned: z.array(PlannedRow$).readonly(),
  certification: Certification$,
});

export const CertifiedLine = z.object({
  id: Id,
  convention: z.object({ id: Id, number: z.int() }),
  funder: Named,
  year: z.int().nullable(),
  certifiedBy: z.string(),
  certifiedAs: z.string(),
  certifiedOn: PlainDate$,
});

export const CertifiedReport = z.object({
  ...figures,
  id: Id,
  certification: Certification$,
  recordedBy: Named,
  recordedAt: Instant,
  hash: z.string(),
  /** Drawn again from its own inputs, the text is the same to the byte. */
  isSame: z.boolean(),
});

export const FinancialReportList = z.object({
  on: PlainDate$,
  /** Those of whom the caller may draw a report; none for a funder, who reads what is certified. */
  toDraw: z.array(
    z.object({
      convention: z.object({ id: Id, number: z.int() }),
      years: z.array(z.int()),
      funders: z.array(Named),
    }),
  ),
  certified: z.array(CertifiedLine),
});

/** Null: the convention whole. */
const year = z.int().min(1600).max(9999).nullable();

export const SavingDraft = z.object({ year, narrative: Narrative$, planned: z.array(PlannedRow$).max(100) });

export const Certifying = z.object({
  year,
  certifiedBy: Name,
  certifiedAs: Name,
  certifiedOn: PlainDate$,
});
