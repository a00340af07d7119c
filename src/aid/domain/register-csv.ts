import type { Cents } from "#kernel/money.ts";
import { fraction, toFixedDecimals } from "#kernel/weight.ts";
import type { FollowedAid } from "./granted-aid.ts";

/** An aid, with what others know of it: the register asks for who granted it and in which sector. */
export interface RegisterLine {
  readonly aid: FollowedAid;
  readonly grantedBy: string;
  /** Null where the firm did not tell its activity. */
  readonly naf: string | null;
}

const columns: readonly (readonly [string, (line: RegisterLine) => string])[] = [
  ["numero_aide", ({ aid }) => String(aid.number)],
  ["identifiant_beneficiaire", ({ aid }) => aid.firm.siren ?? ""],
  ["denomination_beneficiaire", ({ aid }) => aid.firm.name],
  ["montant_aide_eur", ({ aid }) => decimal(aid.computation?.counted)],
  ["date_octroi", ({ aid }) => aid.grantOn],
  ["autorite_octroi", ({ grantedBy }) => grantedBy],
  ["instrument", () => "avance remboursable à taux zéro"],
  ["montant_nominal_eur", ({ aid }) => decimal(aid.principal)],
  ["secteur_naf", ({ naf }) => naf ?? ""],
  ["reglement", ({ aid }) => aid.computation?.regulation ?? ""],
  ["nature", ({ aid }) => (aid.kind === "grant" ? "octroi" : "avenant")],
  ["date_limite_declaration", ({ aid }) => aid.registerDueOn],
  ["date_declaration", ({ aid }) => aid.registration?.declaredOn ?? ""],
  ["recepisse", ({ aid }) => aid.registration?.receipt ?? ""],
];

/** Reg. (EU) 2023/2831 art. 6 and decree 2025-1361 art. 4, one aid a line: semicolons, decimal points, UTF-8. */
export function registerCsv(lines: readonly RegisterLine[]): string {
  const rows = [
    columns.map(([name]) => name),
    ...lines.map((line) => columns.map(([, valueOf]) => cell(valueOf(line)))),
  ];
  return rows.map((cells) => `${cells.join(";")}\r\n`).join("");
}

function decimal(amount: Cents | undefined): string {
  return amount === undefined ? "" : toFixedDecimals(fraction(amount, 100n), 2);
}

/** What a spreadsheet would run as a formula is given as the text it is. */
function cell(text: string): string {
  const plain = /^[=+\-@\t\r]/.test(text) ? `'${text}` : text;
  return /[";\r\n]/.test(plain) ? `"${plain.replaceAll('"', '""')}"` : plain;
}
