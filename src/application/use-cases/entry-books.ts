import type { CorrectionBook } from "./correction-book.ts";
import type { FileDrafts } from "./file-drafts.ts";
import type { OwnerConfirmations } from "./owner-confirmations.ts";
import type { QuestionBook } from "./question-book.ts";
import type { RelatedBook } from "./related-book.ts";

/** What the use cases ask of storage about what comes before a file, what its owner confirmed, what looks like it, and the territory's own questions. */
export interface EntryBooks
  extends FileDrafts,
    OwnerConfirmations,
    CorrectionBook,
    RelatedBook,
    QuestionBook {}
