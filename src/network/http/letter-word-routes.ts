import { accept } from "#kernel/outcome.ts";
import { printDocument } from "#platform/documents/print-document.ts";
import { inWords } from "#platform/documents/print-letter.ts";
import { letterheadSampleTemplate } from "../documents/letterhead-sample.document.ts";
import { adoptLetterWords, readLetterWords } from "../use-cases/letter-words.ts";
import type { FrontDesk } from "../use-cases/office.ts";
import { sampleOf } from "./letterhead-routes.ts";
import { caller, type NetworkHandlers } from "./network-handler.ts";

/** What a territory says in its letters besides: tried before it is adopted. */
export function letterWordRoutes(
  desk: FrontDesk,
): Pick<NetworkHandlers, "readLetterWords" | "previewLetterWords" | "adoptLetterWords"> {
  return {
    readLetterWords: async ({ params: { territory }, transaction }) =>
      accept(await readLetterWords(desk, transaction, territory)),

    previewLetterWords: async ({ params: { territory }, query, transaction }) => {
      const sample = inWords(await sampleOf(desk, transaction, territory), query);
      const content = await printDocument(transaction, territory, letterheadSampleTemplate, sample);
      return accept({ name: "Essai de lettre.pdf", content });
    },

    adoptLetterWords: async ({ params, body, transaction, actor, now }) =>
      adoptLetterWords(desk, transaction, { ...params, ...body, person: caller(actor).person, now }),
  };
}
