import { accept } from "#kernel/outcome.ts";
import type { Transaction } from "#platform/database/transaction.ts";
import { printDocument } from "#platform/documents/print-document.ts";
import { missionLetterDocument, missionLetterTemplate } from "../documents/mission-letter.document.ts";
import { missionLetterKind } from "../domain/letter-paper.ts";
import {
  askLetterSignature,
  type LetterDesk,
  type PrintLetter,
  renewLetterSignature,
  suggestSigners,
} from "../use-cases/letter-signature.ts";
import { findOwnMission } from "../use-cases/open-mission.ts";
import { readLetterPaper } from "../use-cases/read-letter-paper.ts";
import type { ExpertiseHandlers } from "./expertise-handler.ts";
import { readerIn } from "./reader-in.ts";

type LetterHandlers = Pick<
  ExpertiseHandlers,
  "readLetterFile" | "suggestSigners" | "askLetterSignature" | "renewLetterSignature"
>;

/** The letter of a mission on paper, sent to be signed by links; once sent, what is read is what was sent. */
export function letterRoutes(desk: LetterDesk): LetterHandlers {
  const { store, signatures } = desk;
  return {
    readLetterFile: async (call) => {
      const { transaction, params } = call;
      const found = await findOwnMission(store, transaction, { ...params, reader: await readerIn(call) });
      if (!found.ok) return found;
      const { territory } = params;
      const subject = { kind: missionLetterKind, id: found.value.id };
      const frozen = await signatures.readDocument(transaction, { territory, subject });
      if (frozen !== null) return accept(frozen);
      const paper = await readLetterPaper(store, transaction, { territory, mission: found.value });
      return accept(await printerIn(transaction, territory)(paper));
    },

    suggestSigners: async (call) =>
      suggestSigners(store, call.transaction, { ...call.params, reader: await readerIn(call) }),

    askLetterSignature: async (call) =>
      askLetterSignature(desk, call.transaction, {
        ...call.params,
        ...call.body,
        reader: await readerIn(call),
        print: printerIn(call.transaction, call.params.territory),
        now: call.now,
      }),

    renewLetterSignature: async (call) =>
      renewLetterSignature(desk, call.transaction, {
        ...call.params,
        ...call.body,
        reader: await readerIn(call),
        print: printerIn(call.transaction, call.params.territory),
        now: call.now,
      }),
  };
}

function printerIn(transaction: Transaction, territory: string): PrintLetter {
  return async (paper) => ({
    name: `Lettre de mission ${paper.number}.pdf`,
    content: await printDocument(transaction, territory, missionLetterTemplate, missionLetterDocument(paper)),
  });
}
