/** The eighteen columns of a French accounting-entries file, in the order of the text (LPF, art. A47 A-1, VII). */
export const fecColumns = [
  "JournalCode",
  "JournalLib",
  "EcritureNum",
  "EcritureDate",
  "CompteNum",
  "CompteLib",
  "CompAuxNum",
  "CompAuxLib",
  "PieceRef",
  "PieceDate",
  "EcritureLib",
  "Debit",
  "Credit",
  "EcritureLet",
  "DateLet",
  "ValidDate",
  "Montantdevise",
  "Idevise",
] as const;

export type FecColumn = (typeof fecColumns)[number];

/** Debit and Credit, or one amount and its side: D or +1, C or -1. */
export type FecDialect = "debit-credit" | "amount-side";

const withoutValue: ReadonlySet<FecColumn> = new Set<FecColumn>([
  "JournalCode",
  "JournalLib",
  "CompteLib",
  "PieceRef",
  "PieceDate",
  "EcritureLib",
  "ValidDate",
]);

/** Without a value in these, the tax tool says the file does not conform (commercial and company tax). An empty amount is zero. */
const required: ReadonlySet<FecColumn> = new Set<FecColumn>([
  "EcritureNum",
  "EcritureDate",
  "CompteNum",
  "CompteLib",
  "EcritureLib",
  "Debit",
  "Credit",
]);

const amounts: ReadonlySet<FecColumn> = new Set<FecColumn>(["Debit", "Credit", "Montantdevise"]);

export const fecDateColumns = ["EcritureDate", "PieceDate", "DateLet", "ValidDate"] as const;
const dates: ReadonlySet<FecColumn> = new Set<FecColumn>(fecDateColumns);

export const isRequired = (column: FecColumn) => required.has(column);
export const isAmount = (column: FecColumn) => amounts.has(column);
export const isDate = (column: FecColumn) => dates.has(column);
/** The tax tool reports an empty one once for the whole file. */
export const isMissedWhenEmpty = (column: FecColumn) => withoutValue.has(column);

/** As the tax tool names it: "ECRITURELIB"; Montant and Sens keep their own names. */
export function shownColumn(column: FecColumn, dialect: FecDialect): string {
  if (dialect === "amount-side" && column === "Debit") return "MONTANT";
  if (dialect === "amount-side" && column === "Credit") return "SENS";
  return column.toUpperCase();
}
