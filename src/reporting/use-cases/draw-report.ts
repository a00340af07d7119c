import { accept, type Outcome, type Refusal, refuse } from "#kernel/outcome.ts";
import type { Transaction } from "#platform/database/transaction.ts";
import { type Figures, measure } from "../domain/indicators.ts";
import { type Scope, yearScope } from "../domain/scope.ts";
import { type Sight, seenBy } from "../domain/sight.ts";
import type { Inputs } from "./freeze.ts";
import type { About, Place, ReadMatching, Report, Reports, Terms } from "./reports.ts";

/** What a report is asked about. */
export type Subject =
  | { readonly kind: "convention"; readonly convention: string }
  | { readonly kind: "year"; readonly year: number };

export interface Asked {
  readonly territory: string;
  readonly readMatching: ReadMatching;
}

/** All that a report is computed from, as the data stand today. */
export async function gatherInputs(
  reports: Reports,
  transaction: Transaction,
  { subject, ...asked }: Asked & { readonly subject: Subject },
): Promise<Outcome<Inputs, Refusal<"convention-unknown" | "year-in-the-future">>> {
  return subject.kind === "year"
    ? gatherYear(reports, transaction, { ...asked, ...subject })
    : gatherConvention(reports, transaction, { ...asked, ...subject });
}

export async function gatherYear(
  reports: Reports,
  transaction: Transaction,
  { territory, year }: { readonly territory: string; readonly year: number },
): Promise<Outcome<Inputs, Refusal<"year-in-the-future">>> {
  const place = await reports.getPlace(transaction, territory);
  if (year > Number(place.businessDate.slice(0, 4)))
    return refuse("year-in-the-future", { year, today: place.businessDate }, "year");
  const scope = yearScope(year);
  const inputs = await reports.readTotals(transaction, territory, scope);
  return accept({ about: aboutYear(place, scope), inputs, matching: null });
}

export async function gatherConvention(
  reports: Reports,
  transaction: Transaction,
  { territory, convention, readMatching }: Asked & { readonly convention: string },
): Promise<Outcome<Inputs, Refusal<"convention-unknown">>> {
  const place = await reports.getPlace(transaction, territory);
  const terms = (await reports.listTerms(transaction, territory)).find(({ id }) => id === convention);
  if (terms === undefined) return refuse("convention-unknown");
  const inputs = await reports.readTotals(transaction, territory, conventionScope(terms));
  return accept({ about: aboutConvention(place, terms), inputs, matching: await readMatching(terms.id) });
}

function aboutYear(place: Place, { year, startsOn, endsOn }: ReturnType<typeof yearScope>): About {
  return {
    ...placed(place),
    kind: "year",
    convention: null,
    year,
    startsOn,
    endsOn,
    isFoundingCase: false,
  };
}

function aboutConvention(place: Place, { id, number, extension, startsOn, endsOn }: Terms): About {
  return {
    ...placed(place),
    kind: "convention",
    convention: { id, number, extension },
    year: null,
    startsOn,
    endsOn,
    // The published figures stand beside the demonstration's Longwy alone: they are of no other territory.
    isFoundingCase: place.isDemonstration && place.slug === "longwy" && number === 1,
  };
}

function placed({ id, name, businessDate }: Place) {
  return { territory: { id, name }, on: businessDate };
}

/** As the page shows it to this reader: with today's figures, or those that were frozen. */
export function tellReport(
  { about, inputs, matching }: Inputs,
  sight: Sight,
  figures: Figures = measure(inputs),
): Report {
  const rows = Object.entries(inputs).flatMap(([part, totals]) =>
    "rows" in totals ? [[part, totals.rows] as const] : [],
  );
  return {
    ...about,
    ...seenBy(sight, figures, inputs),
    matching,
    rows: Object.fromEntries(rows),
  };
}

export function conventionScope({ id, fund, startsOn, endsOn }: Terms): Scope {
  return { kind: "convention", convention: id, fund, startsOn, endsOn };
}
