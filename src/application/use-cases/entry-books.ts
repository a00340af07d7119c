import type { FileDrafts } from "./file-drafts.ts";
import type { OwnerConfirmations } from "./owner-confirmations.ts";
import type { RelatedBook } from "./related-book.ts";

/** What the use cases ask of storage about what comes before a file, what its owner confirmed, and what looks like it. */
export interface EntryBooks extends FileDrafts, OwnerConfirmations, RelatedBook {}
