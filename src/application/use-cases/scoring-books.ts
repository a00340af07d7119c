import type { Transaction } from "#platform/database/transaction.ts";
import type { ScoreSheet, ScoringGrid } from "../domain/scoring.ts";
import type { WhichFile } from "./appraisal-books.ts";

/** What the use cases ask of storage about grids and scores. */
export interface ScoringBooks {
  /** First set first. */
  listGrids(transaction: Transaction, territory: string): Promise<ScoringGrid[]>;
  /** Numbered after those before it; false when another begins that day. */
  addGrid(
    transaction: Transaction,
    added: {
      readonly territory: string;
      readonly grid: Omit<ScoringGrid, "version">;
      readonly by: string;
      readonly recordedAt: string;
    },
  ): Promise<boolean>;
  /** The version that the file keeps since its first score. */
  findFileGrid(transaction: Transaction, which: WhichFile): Promise<number | null>;
  /** First given first. */
  listSheets(transaction: Transaction, which: WhichFile): Promise<ScoreSheet[]>;
  /** In a file that is held; the file keeps the grid from its first sheet on. */
  addSheet(
    transaction: Transaction,
    added: WhichFile & {
      readonly grid: ScoringGrid;
      readonly sheet: ScoreSheet;
      readonly recordedAt: string;
    },
  ): Promise<void>;
}
