import type { Transaction } from "#platform/database/transaction.ts";
import type { MinutesCorrection } from "../domain/minutes-correction.ts";

/** What the use cases ask of storage for the corrections of minutes. */
export interface Corrections {
  /** In order. */
  listCorrections(
    transaction: Transaction,
    which: { readonly territory: string; readonly sitting: string },
  ): Promise<MinutesCorrection[]>;
  addCorrection(
    transaction: Transaction,
    corrected: {
      readonly territory: string;
      readonly sitting: string;
      readonly at: string;
    } & MinutesCorrection,
  ): Promise<void>;
}
