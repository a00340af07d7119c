import type { Cents } from "#kernel/money.ts";
import type { PlainDate } from "#kernel/plain-date.ts";
import type { Transaction } from "#platform/database/transaction.ts";
import type { InsolvencyCheck } from "../domain/aid-case.ts";
import type { AidPolicy, FundShare } from "../domain/aid-policy.ts";
import type { BaseRate } from "../domain/base-rate.ts";
import type { Declaration } from "../domain/declaration.ts";
import type { AidFirm, FollowedAid, GrantedAid, WrittenComputation } from "../domain/granted-aid.ts";
import type { AidCeiling } from "../domain/regulation.ts";
import type { LoanTerms } from "../domain/repayment-flow.ts";

export interface WhichFile {
  readonly territory: string;
  readonly application: string;
}

export interface WhichAid {
  readonly territory: string;
  readonly aid: string;
}

/** Who entered a row, and when it was recorded. */
export interface Entered {
  readonly territory: string;
  readonly person: string;
  readonly now: string;
}

/** What a territory entered itself: who, and on which of its days. */
export type EnteredRow<Row> = Row & { readonly enteredOn: PlainDate; readonly enteredBy: string };

/** An aid that some territory granted to a firm: the little that others may know of it. */
export interface KnownAid {
  readonly aid: string;
  readonly siren: string;
  readonly grantOn: PlainDate;
  /** Null until it is computed. */
  readonly counted: Cents | null;
  readonly body: string;
}

/** What the use cases ask of storage; each method works inside the transaction it is given. */
export interface Aids {
  /** In order of their first day. */
  listPolicies(transaction: Transaction, territory: string): Promise<AidPolicy[]>;
  /** False when one already begins that day. */
  addPolicy(
    transaction: Transaction,
    policy: AidPolicy & { fromOn: PlainDate },
    by: Entered,
  ): Promise<boolean>;
  /** In order of their first day. */
  listShares(transaction: Transaction, territory: string): Promise<FundShare[]>;
  addShare(transaction: Transaction, share: FundShare, by: Entered): Promise<boolean>;
  /** In the order in which they were entered. */
  listBaseRates(transaction: Transaction, territory: string): Promise<EnteredRow<BaseRate>[]>;
  addBaseRate(
    transaction: Transaction,
    rate: BaseRate & { enteredOn: PlainDate },
    by: Entered,
  ): Promise<void>;
  listCeilings(transaction: Transaction, territory: string): Promise<EnteredRow<AidCeiling>[]>;
  addCeiling(
    transaction: Transaction,
    ceiling: AidCeiling & { enteredOn: PlainDate },
    by: Entered,
  ): Promise<void>;

  /** Latest version first. */
  listDeclarations(transaction: Transaction, which: WhichFile): Promise<Declaration[]>;
  addDeclaration(transaction: Transaction, territory: string, declaration: Declaration): Promise<void>;
  /** The last one made by that day. */
  findCheck(transaction: Transaction, which: WhichFile, on: PlainDate): Promise<InsolvencyCheck | null>;
  addCheck(
    transaction: Transaction,
    check: InsolvencyCheck & { application: string },
    by: Entered,
  ): Promise<void>;

  /** Whoever else decides on these firms, in any territory, waits. */
  lockFirms(transaction: Transaction, sirens: readonly string[]): Promise<void>;
  /** Whoever else numbers something there waits. */
  lock(transaction: Transaction, territory: string): Promise<void>;
  /** In any territory; those whose right is gone are left out. */
  listKnown(
    transaction: Transaction,
    asked: { readonly sirens: readonly string[]; readonly since: PlainDate; readonly until: PlainDate },
  ): Promise<KnownAid[]>;
  /** Latest grant first. */
  list(transaction: Transaction, territory: string): Promise<FollowedAid[]>;
  /** First granted first. */
  listByFile(transaction: Transaction, which: WhichFile): Promise<FollowedAid[]>;
  listByDecision(
    transaction: Transaction,
    which: { readonly territory: string; readonly decision: string },
  ): Promise<FollowedAid[]>;
  find(transaction: Transaction, which: WhichAid): Promise<FollowedAid | null>;
  /** The number that the next one takes; to be asked under the lock. */
  nextNumber(transaction: Transaction, territory: string): Promise<number>;
  add(transaction: Transaction, aid: GrantedAid): Promise<void>;
  addComputation(
    transaction: Transaction,
    which: WhichAid,
    computation: WrittenComputation,
    by: { readonly person: string | null; readonly now: string },
  ): Promise<void>;
  /** False when it is registered already. */
  addRegistration(
    transaction: Transaction,
    registered: WhichAid & {
      readonly declaredOn: PlainDate;
      readonly receipt: string;
      readonly person: string;
      readonly now: string;
    },
  ): Promise<boolean>;
  addWithdrawal(
    transaction: Transaction,
    which: WhichAid,
    withdrawn: { readonly on: PlainDate; readonly now: string },
  ): Promise<void>;
}

/** What aid needs of a firm's file, which a higher room keeps. */
export interface AidFile {
  readonly firm: AidFirm;
  readonly terms: LoanTerms;
}

export interface AidFiles {
  find(transaction: Transaction, which: WhichFile): Promise<AidFile | null>;
  /** The firms that a person runs. */
  ownedFirms(
    transaction: Transaction,
    which: { readonly territory: string; readonly person: string },
  ): Promise<ReadonlySet<string>>;
}

export interface AidOffice {
  readonly aids: Aids;
  readonly files: AidFiles;
}
