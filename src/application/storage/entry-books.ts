import type { EntryBooks } from "../use-cases/entry-books.ts";
import { fileDrafts } from "./file-drafts.ts";
import { ownerConfirmations } from "./owner-confirmations.ts";
import { relatedBook } from "./related-book.ts";

export const entryBooks: EntryBooks = { ...fileDrafts, ...ownerConfirmations, ...relatedBook };
