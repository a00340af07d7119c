import { accept } from "#kernel/outcome.ts";
import type { Transaction } from "#platform/database/transaction.ts";
import { printDocument } from "#platform/documents/print-document.ts";
import { printLetter } from "#platform/documents/print-letter.ts";
import { decisionLetterDocument, decisionLetterTemplate } from "../documents/decision-letter.document.ts";
import { minutesDocument, minutesTemplate } from "../documents/minutes.document.ts";
import { readOfferRules, setOfferRule } from "../use-cases/offer-rules.ts";
import type { CommitteeOffice } from "../use-cases/office.ts";
import { readExtract, readLetter, readMinutesPaper } from "../use-cases/read-paper.ts";
import { type PrintLetter, writeLetter } from "../use-cases/write-letter.ts";
import type { CommitteeHandlers } from "./committee-handler.ts";

type PaperHandlers = Pick<
  CommitteeHandlers,
  "readMinutesPaper" | "readExtract" | "writeLetter" | "readLetter" | "readOfferRules" | "setOfferRule"
>;

function letterPrinter(transaction: Transaction, territory: string): PrintLetter {
  return async (facts) =>
    printLetter(
      transaction,
      territory,
      { letter: "decision", template: decisionLetterTemplate },
      decisionLetterDocument(facts),
    );
}

/** The committee on paper: minutes, extracts, letters. */
export function paperRoutes(office: CommitteeOffice): PaperHandlers {
  return {
    readMinutesPaper: async ({ params, transaction, actor, now }) => {
      const paper = await readMinutesPaper(office, transaction, { ...params, actor, now });
      if (!paper.ok) return paper;
      const content = await printDocument(
        transaction,
        params.territory,
        minutesTemplate,
        minutesDocument(paper.value),
      );
      return accept({ name: `Procès-verbal ${paper.value.sitting.heldOn}.pdf`, content });
    },

    readExtract: async ({ params, transaction, actor, now }) => {
      const paper = await readExtract(office, transaction, { ...params, actor, now });
      if (!paper.ok) return paper;
      const content = await printDocument(
        transaction,
        params.territory,
        minutesTemplate,
        minutesDocument(paper.value, "extract"),
      );
      return accept({ name: `Extrait du procès-verbal ${paper.value.sitting.heldOn}.pdf`, content });
    },

    writeLetter: async ({ params, transaction, actor, now }) =>
      writeLetter(office, transaction, {
        ...params,
        actor,
        now,
        print: letterPrinter(transaction, params.territory),
      }),

    readLetter: async ({ params, transaction, actor, now }) => {
      const letter = await readLetter(office, transaction, { ...params, actor, now });
      if (!letter.ok) return letter;
      const { writtenOn } = letter.value.letter;
      const content = await letterPrinter(transaction, params.territory)(letter.value);
      return accept({ name: `Décision du comité ${writtenOn}.pdf`, content });
    },

    readOfferRules: async ({ params: { territory }, transaction }) =>
      accept(await readOfferRules(office, transaction, territory)),

    setOfferRule: async ({ params, body, transaction, now }) =>
      setOfferRule(office, transaction, { ...params, ...body, now }),
  };
}
