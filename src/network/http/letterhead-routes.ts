import { accept, refuse } from "#kernel/outcome.ts";
import type { Transaction } from "#platform/database/transaction.ts";
import { pictureOf, printOn } from "#platform/documents/print-document.ts";
import { renderDocument } from "#platform/documents/render-document.ts";
import { letterheadSample, letterheadSampleTemplate } from "../documents/letterhead-sample.document.ts";
import { adoptLetterhead, isLogo, keepLogo, readLetterheads, type TryOut } from "../use-cases/letterheads.ts";
import type { FrontDesk } from "../use-cases/office.ts";
import { caller, type NetworkHandlers } from "./network-handler.ts";

/** The paper on which a territory prints: tried before it is adopted. */
export function letterheadRoutes(
  desk: FrontDesk,
): Pick<NetworkHandlers, "readLetterhead" | "previewLetterhead" | "keepLogo" | "adoptLetterhead"> {
  return {
    readLetterhead: async ({ params: { territory }, transaction }) =>
      accept(await readLetterheads(desk, transaction, territory)),

    previewLetterhead: async ({ params: { territory }, query, transaction }) => {
      const { logo, alt = "", ...words } = query;
      if (logo !== undefined && alt === "") return refuse("logo-without-words", {}, "alt");
      if (logo !== undefined && !(await isLogo(transaction, { territory, file: logo })))
        return refuse("logo-unknown", {}, "logo");
      const letterhead = { ...words, logo: logo === undefined ? null : { file: logo, alt } };
      const sample = await sampleOf(desk, transaction, territory);
      const on = { territory, letterhead };
      const content = await printOn(transaction, on, letterheadSampleTemplate, sample);
      return accept({ name: "Essai du papier à lettres.pdf", content });
    },

    keepLogo: async ({ params: { territory }, query, file, transaction, actor, now }) => {
      const sample = await sampleOf(desk, transaction, territory);
      const { person } = caller(actor);
      return keepLogo(transaction, { territory, ...query, file, person, now, tryOut: triedOn(sample) });
    },

    adoptLetterhead: async ({ params, body, transaction, actor, now }) =>
      adoptLetterhead(desk, transaction, { ...params, ...body, person: caller(actor).person, now }),
  };
}

/** A letter dated today that says nothing. */
export async function sampleOf(desk: FrontDesk, transaction: Transaction, territory: string) {
  const { businessDate: on } = await desk.settings.get(transaction, territory);
  const unit = await desk.units.find(transaction, territory);
  return letterheadSample({
    on,
    territory: unit?.name ?? "",
    isDemonstration: unit?.isDemonstration === true,
  });
}

/** Whether Typst prints the picture: what it says of it teaches nobody more than that. */
function triedOn(sample: ReturnType<typeof letterheadSample>): TryOut {
  return async (found) => {
    const picture = pictureOf("trial", found);
    const logo = { path: picture.path, alt: "Logo" };
    const letterhead = { name: "", address: "", contact: "", footer: "", logo };
    return renderDocument(letterheadSampleTemplate, { ...sample, letterhead }, [picture]).then(
      () => true,
      () => false,
    );
  };
}
