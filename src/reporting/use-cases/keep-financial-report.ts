import { z } from "zod";
import { accept, refuse } from "#kernel/outcome.ts";
import type { PlainDate } from "#kernel/plain-date.ts";
import { findOrganisations, findPeople } from "#network/index.ts";
import type { Transaction } from "#platform/database/transaction.ts";
import { newId } from "#platform/requests/id.ts";
import { FrozenFinancialReport } from "../contract/financial-report-shapes.ts";
import { canonicalJson } from "../domain/canonical-json.ts";
import { compareBudget, hasGap } from "../domain/financial-report/budget.ts";
import { drawMoneyTable } from "../domain/financial-report/money-table.ts";
import { checkNarrative } from "../domain/financial-report/narrative.ts";
import { yearsOf } from "../domain/financial-report/report-period.ts";
import { drawFinancialReport, fundersOf, type MoneyOffice } from "./draw-financial-report.ts";
import type {
  Certified,
  FinancialDraft,
  FrozenReportOfMoney,
  WhichFinancialReport,
} from "./financial-reports.ts";
import { hashOf } from "./freeze.ts";

type Acting = WhichFinancialReport & { readonly person: string; readonly now: string };

/** Keeps the words and what was planned, after a first drawing says that there is something to report. */
export async function saveFinancialDraft(
  office: MoneyOffice,
  transaction: Transaction,
  { person, now, narrative, planned, ...which }: Acting & FinancialDraft,
) {
  const drawn = await drawFinancialReport(office, transaction, which);
  if (!drawn.ok) return drawn;
  await office.financial.saveDraft(transaction, which, { narrative, planned, by: person, at: now });
  return drawFinancialReport(office, transaction, which);
}

/** Freezes the report as a named person certifies it: what was said that day stays, whatever the journal becomes. */
export async function certifyFinancialReport(
  office: MoneyOffice,
  transaction: Transaction,
  {
    person,
    now,
    certifiedBy,
    certifiedAs,
    certifiedOn,
    ...which
  }: Acting & {
    readonly certifiedBy: string;
    readonly certifiedAs: string;
    readonly certifiedOn: PlainDate;
  },
) {
  const drawn = await drawFinancialReport(office, transaction, which);
  if (!drawn.ok) return drawn;
  const { typed: _typed, years: _years, isOver, ...report } = drawn.value;
  const { on: today, endsOn } = report.about;
  if (!isOver) return refuse("period-not-over", { today });
  if (certifiedOn > today) return refuse("certified-in-the-future", { certifiedOn, today }, "certifiedOn");
  if (certifiedOn <= endsOn)
    return refuse("certified-before-its-end", { certifiedOn, endsOn }, "certifiedOn");
  const told = checkNarrative(report.narrative, { hasGap: hasGap(report.budget) });
  if (!told.ok) return told;

  const certification = { by: certifiedBy, as: certifiedAs, on: certifiedOn };
  const document = freezeReport({ format: 1, ...report, certification });
  const certified = {
    ...which,
    id: newId(now),
    readOn: today,
    certifiedBy,
    certifiedAs,
    certifiedOn,
    recordedBy: person,
    recordedAt: now,
    hash: hashOf(document),
    document,
  };
  const already = await office.financial.addCertified(transaction, certified);
  if (already !== null)
    return refuse("financial-report-already-certified", { certifiedOn: already.certifiedOn });
  return accept(await tellCertified(transaction, certified));
}

/** Whose reports the caller reads: all of them, or those of the organisations in whose name they sit. */
export type ReportReader = "all" | ReadonlySet<string>;

export async function readCertified(
  { financial }: Pick<MoneyOffice, "financial">,
  transaction: Transaction,
  {
    reader,
    ...which
  }: { readonly territory: string; readonly report: string; readonly reader: ReportReader },
) {
  const found = await financial.findCertified(transaction, which);
  if (found === null) return refuse("report-unknown");
  if (reader !== "all" && !reader.has(found.funder)) return refuse("not-your-organisation");
  return accept(await tellCertified(transaction, found));
}

export async function listFinancialReports(
  { reports, financial, readPage }: MoneyOffice,
  transaction: Transaction,
  { territory, reader }: { readonly territory: string; readonly reader: ReportReader },
) {
  const { businessDate } = await reports.getPlace(transaction, territory);
  const terms = await reports.listTerms(transaction, territory);
  const toDraw = [];
  for (const term of reader === "all" ? terms : []) {
    const page = await readPage(term.id);
    if (page === null) continue;
    toDraw.push({
      convention: { id: term.id, number: term.number },
      years: yearsOf(term, businessDate),
      funders: [...fundersOf(page)].map(([id, name]) => ({ id, name })),
    });
  }
  const all = await financial.listCertified(transaction, territory);
  const seen = all.filter(({ funder }) => reader === "all" || reader.has(funder));
  return { on: businessDate, toDraw, certified: await nameCertified(transaction, seen, terms) };
}

async function nameCertified(
  transaction: Transaction,
  certified: readonly Certified[],
  terms: readonly { readonly id: string; readonly number: number }[],
) {
  const names = await findOrganisations(
    transaction,
    certified.map(({ funder }) => funder),
  );
  const numbers = new Map(terms.map(({ id, number }) => [id, number]));
  return certified.map(({ id, convention, funder, year, certifiedBy, certifiedAs, certifiedOn }) => ({
    id,
    convention: { id: convention, number: numbers.get(convention) ?? 0 },
    funder: { id: funder, name: names.get(funder)?.name ?? "" },
    year,
    certifiedBy,
    certifiedAs,
    certifiedOn,
  }));
}

async function tellCertified(transaction: Transaction, certified: Certified & { readonly document: string }) {
  const frozen = thawReport(certified.document);
  const again = freezeReport(drawAgain(frozen));
  const { format: _format, moved: _moved, planned: _planned, ...report } = frozen;
  const { id, recordedBy, recordedAt, hash, document } = certified;
  const people = await findPeople(transaction, [recordedBy]);
  return {
    ...report,
    id,
    recordedBy: { id: recordedBy, name: people.get(recordedBy)?.name ?? "" },
    recordedAt,
    hash,
    isSame: again === document && hashOf(again) === hash,
  };
}

/** The same report from its own inputs. */
function drawAgain(frozen: FrozenReportOfMoney): FrozenReportOfMoney {
  return { ...frozen, budget: compareBudget(drawMoneyTable(frozen.moved), frozen.planned) };
}

function freezeReport(frozen: FrozenReportOfMoney): string {
  return canonicalJson(z.encode(FrozenFinancialReport, frozen));
}

function thawReport(document: string): FrozenReportOfMoney {
  return z.decode(FrozenFinancialReport, JSON.parse(document));
}
