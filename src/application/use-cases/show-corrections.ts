import { accept } from "#kernel/outcome.ts";
import { perimeterAt } from "#network/index.ts";
import type { Transaction } from "#platform/database/transaction.ts";
import {
  type CorrectionItem,
  subjectName,
  turnOf,
  valueOf,
  wholeContent,
} from "../domain/correction-round.ts";
import { contentKeys, contentOf, contentText } from "../domain/file-content.ts";
import type { Applications } from "./applications.ts";
import type { Preparation } from "./correction-book.ts";
import { hashOf } from "./link-token.ts";
import { messageReaders, ownersAmong } from "./message-readers.ts";
import { openDocuments } from "./open-documents.ts";
import type { OpenMessages, Talking } from "./open-messages.ts";

/** What was asked to be corrected in a file and what came back, to those who read it and those who run its firm. */
export async function readCorrections(applications: Applications, transaction: Transaction, asked: Talking) {
  const opened = await openDocuments(applications, transaction, { ...asked, admits: "adviser" });
  if (!opened.ok) return opened;
  return accept(await showCorrections(applications, transaction, { ...asked, ...opened.value }));
}

export async function showCorrections(
  applications: Applications,
  transaction: Transaction,
  shown: OpenMessages & Talking,
) {
  const { territory, side, on } = shown;
  // What an act has just changed is read again.
  const file = (await applications.find(transaction, shown)) ?? shown.file;
  const rounds = await applications.listCorrections(transaction, shown);
  const versions = await applications.listVersions(transaction, shown);
  const perimeter = await perimeterAt(transaction, territory, on);
  const told = await messageReaders(applications, transaction, { ...shown, file, side: "desk" });
  const content = contentOf(file);
  const state = { content, versions };
  const names = ({ subject }: Pick<CorrectionItem, "subject">) => ({
    fr: subjectName(subject, file.documents, "fr"),
    en: subjectName(subject, file.documents, "en"),
  });
  const open = rounds.find((round) => turnOf(round) === "firm");
  const prepared =
    open === undefined || side === "desk"
      ? null
      : await applications.findPreparation(transaction, { territory, round: open.id });
  return {
    side,
    on,
    /** What is typed of the round that is with the firm, between its owner and those who help them. */
    preparation: prepared === null ? null : toldPreparation(prepared),
    isHelper: shown.adviser !== undefined,
    status: file.status,
    /** Who would be asked: those who run the firm. */
    told: ownersAmong(told).map(({ name }) => name),
    hash: hashOf(contentText(content)).toString("hex"),
    content: wholeContent(Object.fromEntries(contentKeys.map((key) => [key, content[key]]))),
    communes: perimeter?.communes.map(({ insee, name }) => ({ insee, name })) ?? [],
    documents: file.documents.map(({ id }) => {
      const subject = { kind: "document", document: id } as const;
      return { id, name: names({ subject }) };
    }),
    rounds: rounds.map(({ id, number, askedBy, askedOn, dueOn, remindedOn, items, sent, ended }) => ({
      id,
      number,
      askedBy: askedBy.name,
      askedOn,
      dueOn,
      remindedOn,
      turn: turnOf({ sent, ended }),
      sent: sent === null ? null : { by: sent.by.name, on: sent.on },
      ended: ended === null ? null : { how: ended.how, by: ended.by.name, on: ended.on },
      items: items.map((item) => ({
        ...item,
        name: names(item),
        now: valueOf(item.subject, state),
      })),
    })),
  };
}

function toldPreparation({ version, typed, lines, answers, by, at }: Preparation) {
  return {
    version,
    typed,
    lines: lines === null ? null : [...lines],
    answers: [...answers],
    by: by.name,
    at: new Date(at).toISOString(),
  };
}
