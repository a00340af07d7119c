import type { EntryBooks } from "../use-cases/entry-books.ts";
import { correctionBook } from "./correction-book.ts";
import { fileDrafts } from "./file-drafts.ts";
import { ownerConfirmations } from "./owner-confirmations.ts";
import { questionBook } from "./question-book.ts";
import { relatedBook } from "./related-book.ts";

export const entryBooks: EntryBooks = {
  ...fileDrafts,
  ...ownerConfirmations,
  ...correctionBook,
  ...relatedBook,
  ...questionBook,
};
