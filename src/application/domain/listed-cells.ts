import type { Cents } from "#kernel/money.ts";
import type { PlainDate } from "#kernel/plain-date.ts";
import { fraction, toFixedDecimals } from "#kernel/weight.ts";
import type { ToldAnswer } from "./answers.ts";
import type { FileColumn } from "./files-board.ts";
import type { NextStep } from "./next-step.ts";
import type { ApplicationStatus } from "./status.ts";
import { statusName } from "./status-names.ts";

interface Listed {
  readonly number: number;
  readonly status: ApplicationStatus;
  readonly firm: { readonly name: string; readonly commune: string };
  readonly title: string;
  readonly amount: Cents;
  readonly receivedOn: PlainDate;
  readonly assignedTo: { readonly name: string } | null;
  readonly labels: readonly string[];
  readonly stage: { readonly days: number };
  readonly nextStep: NextStep | null;
}

/** The titles of the exported file, which is French like the register that it leaves. */
export const exportTitles: Readonly<Record<FileColumn, string>> = {
  number: "N°",
  firm: "Entreprise",
  commune: "Commune",
  title: "Projet",
  status: "État",
  amount: "Demandé (euros)",
  received: "Reçu le",
  stage: "Jours dans cet état",
  assigned: "Suivi par",
  labels: "Étiquettes",
  next: "Prochaine étape",
};

/** After them, a column for each question of the territory that one of these files answers, in the order of its versions. */
export function answerColumns(
  answers: readonly (readonly ToldAnswer[])[],
): Pick<ToldAnswer, "key" | "label">[] {
  const columns = new Map<string, Pick<ToldAnswer, "key" | "label">>();
  for (const { key, label } of answers.flat()) columns.set(key, { key, label });
  return [...columns.values()];
}

/** What a column says of a file, in the exported list. */
export function exportCell(file: Listed, column: FileColumn): string | number {
  switch (column) {
    case "number":
      return file.number;
    case "firm":
      return file.firm.name;
    case "commune":
      return file.firm.commune;
    case "title":
      return file.title;
    case "status":
      return statusName(file.status, "fr");
    case "amount":
      return toFixedDecimals(fraction(file.amount, 100n), 2);
    case "received":
      return file.receivedOn;
    case "stage":
      return file.stage.days;
    case "assigned":
      return file.assignedTo?.name ?? "";
    case "labels":
      return file.labels.join(", ");
    case "next":
      return file.nextStep?.sentence.fr ?? "";
  }
}
