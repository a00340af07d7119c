import type { PlainDate } from "#kernel/plain-date.ts";
import type { Transaction } from "#platform/database/transaction.ts";
import type {
  CorrectionAnswer,
  CorrectionEnd,
  CorrectionRound,
  PreparedCorrections,
} from "../domain/correction-round.ts";

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

/** What was typed of a round and not sent back, by whom; each writing over the one before is another version, from 1. */
export interface Preparation extends PreparedCorrections {
  readonly version: number;
  readonly by: Stamp["by"];
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
  findPreparation(transaction: Transaction, which: WhichRound): Promise<Preparation | null>;
  /** In a file that is held, over the one before. */
  keepPreparation(
    transaction: Transaction,
    kept: WhichRound & { readonly preparation: Preparation },
  ): Promise<void>;
}
