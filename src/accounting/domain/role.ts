/** What an account is for, whatever its number: a territory's accountant has their own. */
export const accountRoles = [
  "contributions-without-resumption",
  "contributions-with-resumption",
  "result-carried",
  "dedicated-funds",
  "advances",
  "advances-doubtful",
  "advances-depreciation",
  "subsidies-receivable",
  "contributions-called",
  "instalments-due",
  "owed-back",
  "other-funds",
  "debits-remitted",
  "bank-fund",
  "bank-operation",
  "bank-fees",
  "losses",
  "depreciation-charged",
  "dedicated-funds-carried",
  "subsidies",
  "recoveries",
  "depreciation-released",
  "dedicated-funds-used",
  "commitments-given",
  "commitments-given-counterpart",
  "commitments-received",
  "commitments-received-counterpart",
  "lent-days-used",
  "lent-days-given",
  "volunteers-used",
  "volunteers-given",
] as const;

export type AccountRole = (typeof accountRoles)[number];

/** Income and expense: what makes the result of a year. */
export const resultRoles = [
  "bank-fees",
  "losses",
  "depreciation-charged",
  "dedicated-funds-carried",
  "subsidies",
  "recoveries",
  "depreciation-released",
  "dedicated-funds-used",
] as const satisfies readonly AccountRole[];

/** Time given: told each year, never carried over. */
export const volunteerRoles = [
  "lent-days-used",
  "lent-days-given",
  "volunteers-used",
  "volunteers-given",
] as const satisfies readonly AccountRole[];

/** Promises, kept out of the balance sheet. */
export const commitmentRoles = [
  "commitments-given",
  "commitments-given-counterpart",
  "commitments-received",
  "commitments-received-counterpart",
] as const satisfies readonly AccountRole[];
