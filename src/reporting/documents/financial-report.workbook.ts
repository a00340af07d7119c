import writeExcelFile from "write-excel-file/node";
import type { HalfDays } from "#kernel/days.ts";
import type { Cents } from "#kernel/money.ts";
import type { BudgetRow } from "../domain/financial-report/budget.ts";
import type { CertifiedFinancialReport } from "../domain/financial-report/certified-report.ts";
import { narrativeFields } from "../domain/financial-report/narrative.ts";
import { rowTold } from "./financial-report.document.ts";
import { narrativeTitles } from "./financial-report-words.ts";

export const workbookType = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

type Cell =
  | { readonly value: string; readonly fontWeight?: "bold" }
  | { readonly value: number; readonly format: string }
  | null;

/** The figures of a certified report: amounts are numbers that a spreadsheet adds up. */
export async function financialReportWorkbook(report: CertifiedFinancialReport): Promise<Uint8Array> {
  const sheets = [
    { sheet: "Ressources et emplois", data: moneyCells(report), columns: widths(10, 60, 18, 18, 18) },
    { sheet: "Argent du financeur", data: ownCells(report), columns: widths(48, 18) },
    { sheet: "Textes", data: wordCells(report), columns: widths(40, 120) },
  ];
  return writeExcelFile(
    sheets.map(({ data, ...sheet }) => ({ ...sheet, data: data.map((row) => [...row]) })),
  ).toBuffer();
}

function moneyCells(report: CertifiedFinancialReport): Cell[][] {
  const { budget, inKind } = report;
  const headings = ["Compte", "Ligne", "Prévu", "Constaté", "Écart"].map(bold);
  const line = (row: BudgetRow): Cell[] => [
    text(row.account),
    text(rowTold(report, row)),
    amount(row.planned),
    amount(row.actual),
    amount(row.gap),
  ];
  const total = (name: string, planned: Cents, actual: Cents): Cell[] => [
    null,
    bold(name),
    amount(planned),
    amount(actual),
  ];
  return [
    headings,
    [null, text("Trésorerie au début"), null, amount(budget.opening)],
    ...budget.resources.map(line),
    total("Total des ressources", budget.plannedResources, budget.totalResources),
    ...budget.uses.map(line),
    total("Total des emplois", budget.plannedUses, budget.totalUses),
    [null, text("Trésorerie à la fin"), null, amount(budget.closing)],
    [],
    [text("86 / 87"), text("Journées d'experts, valorisées"), amount(inKind.planned), amount(inKind.given)],
    [null, text("Journées d'experts"), days(inKind.plannedHalfDays), days(inKind.givenHalfDays)],
  ];
}

function ownCells({ own, about }: CertifiedFinancialReport): Cell[][] {
  const rows: readonly (readonly [string, Cents])[] = [
    ["Promis par la convention", own.promised],
    ["Appelé", own.called],
    ["Versé", own.paid],
    ["Abandonné", own.released],
    ["Versé au fonds depuis l'origine", own.paidIn],
    ["Rendu", own.returned],
    ["Venu d'autres fonds", own.moved],
    ["Part des pertes", own.lost],
    ["Part recouvrée ensuite", own.recovered],
    ["Part des frais", own.costs],
    ["Reste dans le fonds", own.capital],
    ["Prêté à des entreprises", own.lent],
    ["Disponible", own.available],
  ];
  return [
    [bold(about.funder.name), bold("Montant")],
    ...rows.map(([name, value]): Cell[] => [text(name), amount(value)]),
  ];
}

function wordCells({ narrative, certification, about }: CertifiedFinancialReport): Cell[][] {
  return [
    [bold("Période"), text(`${about.startsOn} – ${about.endsOn}`)],
    ...narrativeFields.map((field): Cell[] => [text(narrativeTitles[field]), text(narrative[field])]),
    [bold("Certifié par"), text(`${certification.by}, ${certification.as}, le ${certification.on}`)],
  ];
}

const text = (value: string): Cell => ({ value });
const bold = (value: string): Cell => ({ value, fontWeight: "bold" });

/** A spreadsheet counts in euros: a cent of our amounts is well within what it holds exactly to the second decimal. */
function amount(value: Cents | null): Cell {
  return value === null ? null : { value: Number(value) / 100, format: "#,##0.00" };
}

function days(count: HalfDays): Cell {
  return { value: Number(count) / 2, format: "0.0" };
}

function widths(...all: readonly number[]) {
  return all.map((width) => ({ width }));
}
