import type { conventionContract } from "#convention/contract.ts";
import { findFund, useOfFunders } from "#fund/index.ts";
import { type HalfDays, halfDays, sumHalfDays } from "#kernel/days.ts";
import { invariant } from "#kernel/invariant.ts";
import { cents, sum } from "#kernel/money.ts";
import { accept, refuse } from "#kernel/outcome.ts";
import type { PlainDate } from "#kernel/plain-date.ts";
import { findOrganisations } from "#network/index.ts";
import type { Result } from "#platform/contract/route.ts";
import type { Transaction } from "#platform/database/transaction.ts";
import { compareBudget, type PlannedRow } from "../domain/financial-report/budget.ts";
import { worthOf } from "../domain/financial-report/in-kind.ts";
import type { MoneyMoved } from "../domain/financial-report/money-moved.ts";
import { drawMoneyTable } from "../domain/financial-report/money-table.ts";
import { emptyNarrative } from "../domain/financial-report/narrative.ts";
import { planFrom, replacePlanned } from "../domain/financial-report/plan.ts";
import { periodOf, type ReportPeriod, yearsOf } from "../domain/financial-report/report-period.ts";
import type { FinancialReports, FrozenReportOfMoney, WhichFinancialReport } from "./financial-reports.ts";
import type { Reports } from "./reports.ts";

type Convention = Result<(typeof conventionContract)["routes"]["readConvention"]>;

/** A convention's own page as of a day, or of today; asked in the same call. */
export type ReadConventionPage = (convention: string, on?: PlainDate) => Promise<Convention | null>;

export interface MoneyOffice {
  readonly reports: Reports;
  readonly financial: FinancialReports;
  readonly readPage: ReadConventionPage;
}

export type DrawnReport = Omit<FrozenReportOfMoney, "format" | "certification"> & {
  readonly typed: readonly PlannedRow[];
  readonly isOver: boolean;
  readonly years: number[];
};

/** The financial report of a funder's money as the journal stands, beside what was planned, with its draft. */
export async function drawFinancialReport(
  office: MoneyOffice,
  transaction: Transaction,
  which: WhichFinancialReport,
) {
  const { territory, year } = which;
  const place = await office.reports.getPlace(transaction, territory);
  const page = await office.readPage(which.convention);
  if (page === null) return refuse("convention-unknown");
  const funder = page.parties.find(({ id }) => id === which.funder);
  if (funder === undefined || !fundersOf(page).has(funder.id)) return refuse("funder-unknown");
  const whole = periodOf(page.convention, year);
  if (!whole.ok) return whole;
  const isOver = whole.value.endsOn < place.businessDate;
  const period = isOver ? whole.value : { ...whole.value, endsOn: place.businessDate };
  const fund = page.convention.fund;

  const asked = { territory, fund: fund.id, ...period };
  const moved = await office.financial.readMoneyMoved(transaction, asked);
  const draft = await office.financial.findDraft(transaction, which);
  const pages = await pagesOfFund(office, transaction, { territory, fund: fund.id });
  const planned = replacePlanned(planFrom(pages, whole.value), draft?.planned ?? []);
  const drawn: DrawnReport = {
    about: {
      territory: { id: place.id, name: place.name },
      operator: await operatorOf(transaction, { territory, fund: fund.id }),
      fund,
      convention: {
        id: page.convention.id,
        number: page.convention.number,
        signedOn: page.convention.signedOn,
      },
      funder: { id: funder.id, name: funder.name },
      year,
      ...period,
      on: place.businessDate,
      isDemonstration: place.isDemonstration,
    },
    moved,
    planned,
    budget: compareBudget(drawMoneyTable(moved), planned),
    funders: await nameFunders(transaction, moved, planned),
    own: await ownMoney(transaction, {
      page: (await office.readPage(which.convention, period.endsOn)) ?? page,
      funder: funder.id,
      asked,
    }),
    inKind: await inKindOf(office, transaction, { territory, pages, whole: whole.value, period }),
    narrative: draft?.narrative ?? emptyNarrative,
    typed: draft?.planned ?? [],
    isOver,
    years: yearsOf(page.convention, place.businessDate),
  };
  return accept(drawn);
}

/** Those who promised money, by their names. */
export function fundersOf({ pledges }: Convention): Map<string, string> {
  return new Map(
    pledges.flatMap(({ unit, holder }) => (unit === "EUR" ? [[holder.id, holder.name] as const] : [])),
  );
}

/** Every convention that feeds the fund: what is planned of a year may come from two of them. */
async function pagesOfFund(
  { reports, readPage }: MoneyOffice,
  transaction: Transaction,
  { territory, fund }: { readonly territory: string; readonly fund: string },
): Promise<Convention[]> {
  const terms = (await reports.listTerms(transaction, territory)).filter((one) => one.fund === fund);
  const pages: Convention[] = [];
  for (const { id } of terms) {
    const page = await readPage(id);
    if (page !== null) pages.push(page);
  }
  return pages;
}

/** Who holds the fund. */
export async function operatorOf(
  transaction: Transaction,
  which: { readonly territory: string; readonly fund: string },
): Promise<string> {
  const fund = await findFund(transaction, which);
  invariant(fund !== null, "a convention feeds a fund of its territory");
  return (await findOrganisations(transaction, [fund.operator])).get(fund.operator)?.name ?? "";
}

async function nameFunders(
  transaction: Transaction,
  { ofFunders }: MoneyMoved,
  planned: readonly PlannedRow[],
) {
  const ids = new Set([...ofFunders, ...planned].flatMap(({ funder }) => (funder === null ? [] : [funder])));
  const found = await findOrganisations(transaction, [...ids]);
  return [...ids].toSorted().map((id) => ({ id, name: found.get(id)?.name ?? "" }));
}

async function ownMoney(
  transaction: Transaction,
  {
    page,
    funder,
    asked: { territory, fund, endsOn },
  }: {
    readonly page: Convention;
    readonly funder: string;
    readonly asked: { readonly territory: string; readonly fund: string; readonly endsOn: PlainDate };
  },
) {
  const pledges = page.pledges.flatMap((pledge) =>
    pledge.unit === "EUR" && pledge.holder.id === funder ? [pledge] : [],
  );
  const uses = await useOfFunders(transaction, { territory, fund, on: endsOn });
  const { funder: _, ...use } = uses.find((one) => one.funder === funder) ?? nothingUsed;
  return {
    promised: sum(pledges.map(({ promised }) => promised)),
    called: sum(pledges.map(({ called }) => called)),
    paid: sum(pledges.map(({ honoured }) => honoured)),
    released: sum(pledges.map(({ released }) => released)),
    ...use,
  };
}

const zero = cents(0n);
const nothingUsed = {
  funder: null,
  paidIn: zero,
  returned: zero,
  moved: zero,
  lost: zero,
  recovered: zero,
  costs: zero,
  capital: zero,
  lent: zero,
  available: zero,
};

async function inKindOf(
  { financial }: MoneyOffice,
  transaction: Transaction,
  {
    territory,
    pages,
    whole,
    period,
  }: {
    readonly territory: string;
    readonly pages: readonly Convention[];
    readonly whole: ReportPeriod;
    readonly period: ReportPeriod;
  },
) {
  const conventions = pages.map(({ convention }) => convention.id);
  const given = await financial.readDaysGiven(transaction, { territory, conventions, ...period });
  const days = pages.map((page) => ({
    rate: page.planned.dayRate,
    planned: daysPlanned(page, whole),
    given: halfDays(given.get(page.convention.id) ?? 0n),
  }));
  const rates = new Set(days.filter((one) => one.planned > 0n || one.given > 0n).map(({ rate }) => rate));
  return {
    plannedHalfDays: sumHalfDays(days.map(({ planned }) => planned)),
    givenHalfDays: sumHalfDays(days.map((one) => one.given)),
    planned: sum(days.map(({ planned, rate }) => worthOf(planned, rate))),
    given: sum(days.map((one) => worthOf(one.given, one.rate))),
    /** Null where two conventions of the period count a day at two rates. */
    dayRate: rates.size === 1 ? ([...rates][0] ?? null) : null,
  };
}

function daysPlanned({ pledges }: Convention, { startsOn, endsOn }: ReportPeriod): HalfDays {
  return sumHalfDays(
    pledges.flatMap((pledge) =>
      pledge.unit === "HALF-DAY"
        ? pledge.tranches
            .filter(({ dueOn }) => startsOn <= dueOn && dueOn <= endsOn)
            .map(({ amount }) => amount)
        : [],
    ),
  );
}
