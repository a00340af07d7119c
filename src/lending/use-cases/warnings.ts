import type { PlainDate } from "#kernel/plain-date.ts";
import type { Transaction } from "#platform/database/transaction.ts";
import type { AccountsPolicy, AccountsReceived } from "../domain/accounts-asked.ts";
import type { LateSurvey, WarningKind } from "../domain/early-warning.ts";
import type { FirmNotice } from "../domain/firm-notice.ts";

/** A survey of jobs that the firm of a file left without an answer. */
export type LateSurveyOfFile = LateSurvey & { readonly application: string };

/** The surveys that are late on a day: told by whoever follows the jobs. */
export type LateSurveys = (
  transaction: Transaction,
  asked: { readonly territory: string; readonly on: PlainDate },
) => Promise<readonly LateSurveyOfFile[]>;

/** A warning that someone saw, and what they make of it. */
export interface SeenWarning {
  readonly advance: string;
  readonly kind: WarningKind;
  readonly cause: string;
  readonly on: PlainDate;
  readonly by: string;
  readonly note: string;
}

/** A notice with who wrote it down. */
export type ToldNotice = FirmNotice & {
  readonly by: string;
  readonly withdrawn: { readonly by: string; readonly why: string } | null;
};

interface Added {
  readonly by: string;
  readonly at: string;
}

/** What early warnings ask of storage; each method works inside the transaction it is given. */
export interface Warnings {
  /** In the order in which they were set. */
  listPolicies(transaction: Transaction, territory: string): Promise<AccountsPolicy[]>;
  /** Makes those who set a policy in this territory wait for each other. */
  lockPolicies(transaction: Transaction, territory: string): Promise<void>;
  addPolicy(transaction: Transaction, territory: string, policy: AccountsPolicy, added: Added): Promise<void>;

  /** The ends of firms' years, in the order in which they were told. */
  listYearEnds(transaction: Transaction, territory: string, firms: readonly string[]): Promise<YearEnd[]>;
  addYearEnd(
    transaction: Transaction,
    territory: string,
    end: YearEnd & { readonly id: string },
    added: Added,
  ): Promise<void>;
  /** Those whose paper was not withdrawn. */
  listReceived(
    transaction: Transaction,
    territory: string,
    firms: readonly string[],
  ): Promise<(AccountsReceived & { readonly firm: string; readonly advance: string })[]>;
  /** Makes those who record the accounts of a firm wait for each other. */
  lockFirm(transaction: Transaction, territory: string, firm: string): Promise<void>;
  addReceived(
    transaction: Transaction,
    territory: string,
    received: AccountsReceived & { readonly id: string; readonly firm: string; readonly advance: string },
    added: Added,
  ): Promise<void>;

  /** Those that stand, by the day of their publication. */
  listNotices(transaction: Transaction, territory: string, firms: readonly string[]): Promise<FirmNotice[]>;
  /** Those of a firm, withdrawn ones too, the latest first. */
  listToldNotices(transaction: Transaction, territory: string, firm: string): Promise<ToldNotice[]>;
  /** False when it is there already. */
  addNotice(
    transaction: Transaction,
    territory: string,
    notice: FirmNotice & { readonly advance: string },
    added: Added,
  ): Promise<boolean>;
  withdrawNotice(
    transaction: Transaction,
    territory: string,
    notice: string,
    withdrawn: Added & { readonly why: string },
  ): Promise<void>;

  listSeen(transaction: Transaction, territory: string, advances: readonly string[]): Promise<SeenWarning[]>;
  /** False when someone saw it meanwhile. */
  addSeen(
    transaction: Transaction,
    territory: string,
    seen: SeenWarning,
    recordedAt: string,
  ): Promise<boolean>;

  /** The day of the first transfer that stands, by advance. */
  listFirstTransfers(
    transaction: Transaction,
    territory: string,
    advances: readonly string[],
  ): Promise<ReadonlyMap<string, PlainDate>>;
}

export interface YearEnd {
  readonly firm: string;
  readonly closesOn: PlainDate;
}
