import { accept, refuse } from "#kernel/outcome.ts";
import type { Transaction } from "#platform/database/transaction.ts";
import { type FirmYear, lastYears } from "../domain/firm-accounts.ts";
import type { Applications } from "./applications.ts";
import { type AtDesk, type OpenFile, openForDesk } from "./open-for-desk.ts";

/** What the use cases ask of storage about the accounts of firms. */
export interface FirmAccounts {
  listYears(
    transaction: Transaction,
    which: { readonly territory: string; readonly firm: string },
  ): Promise<FirmYear[]>;
  /** A year of the same closing day is replaced. */
  keepYear(
    transaction: Transaction,
    kept: {
      readonly territory: string;
      readonly firm: string;
      readonly year: FirmYear;
      readonly person: string;
      readonly recordedAt: string;
    },
  ): Promise<void>;
}

/** The last three years of the file's firm, with their ratios. */
export async function readAccounts(applications: Applications, transaction: Transaction, asked: AtDesk) {
  const opened = await openForDesk(applications, transaction, asked);
  return opened.ok ? accept(await showAccounts(applications, transaction, asked, opened.value)) : opened;
}

/** Enters a year of the firm's accounts, or corrects it. */
export async function enterAccounts(
  applications: Applications,
  transaction: Transaction,
  { year, ...asked }: AtDesk & { readonly year: Omit<FirmYear, "by" | "on"> },
) {
  const opened = await openForDesk(applications, transaction, asked, "lock");
  if (!opened.ok) return opened;
  const { on, by, file } = opened.value;
  const { territory, now } = asked;
  if (year.closedOn > on) return refuse("date-in-the-future", { on: year.closedOn, today: on }, "closedOn");
  if (Object.values(year.figures).every((figure) => figure === null)) return refuse("accounts-empty");
  const kept = { ...year, by: by.name, on };
  const { person } = by;
  await applications.keepYear(transaction, {
    territory,
    firm: file.firm.id,
    year: kept,
    person,
    recordedAt: now,
  });
  return accept(await showAccounts(applications, transaction, asked, opened.value));
}

export async function showAccounts(
  applications: Applications,
  transaction: Transaction,
  { territory }: Pick<AtDesk, "territory">,
  { file }: Pick<OpenFile, "file">,
) {
  const years = await applications.listYears(transaction, { territory, firm: file.firm.id });
  return {
    years: lastYears(years).map(({ ratios, ...year }) => ({
      ...year,
      ratios: ratios.map(({ missing, ...ratio }) => ({ ...ratio, missing: [...missing] })),
    })),
  };
}
