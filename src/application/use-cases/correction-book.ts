import type { PlainDate } from "#kernel/plain-date.ts";
import type { Transaction } from "#platform/database/transaction.ts";
import type { CorrectionAnswer, CorrectionEnd, CorrectionRound } from "../domain/correction-round.ts";

interface WhichFile {
  readonly territory: string;
  readonly application: string;
}

interface WhichRound {
  readonly territory: string;
  readonly round: string;
}

/** Who did it, on which day of the territory, at which instant. */
export interface Stamp {
  readonly by: { readonly person: string; readonly name: string };
  readonly on: PlainDate;
  readonly at: string;
}

/** What the use cases ask of storage about the corrections asked of owners. */
export interface CorrectionBook {
  /** First asked first. */
  listCorrections(transaction: Transaction, which: WhichFile): Promise<CorrectionRound[]>;
  /** In a file that is held; numbered after those before it. */
  addCorrections(
    transaction: Transaction,
    asked: WhichFile & { readonly round: Omit<CorrectionRound, "number"> },
  ): Promise<void>;
  /** All the answers of a round, with who sent them. */
  keepCorrections(
    transaction: Transaction,
    sent: WhichRound & {
      readonly sent: Stamp;
      readonly answers: readonly { readonly position: number; readonly answer: CorrectionAnswer }[];
    },
  ): Promise<void>;
  endCorrections(
    transaction: Transaction,
    ended: WhichRound & { readonly how: CorrectionEnd; readonly ended: Stamp },
  ): Promise<void>;
  keepReminder(transaction: Transaction, reminded: WhichRound & { readonly on: PlainDate }): Promise<void>;
}
