import type { PlainDate } from "#kernel/plain-date.ts";
import { nameOfTerritory } from "#network/index.ts";
import type { Transaction } from "#platform/database/transaction.ts";
import { queueMail } from "#platform/mail/queue-mail.ts";
import { correctionsAskedMail, correctionsSentMail } from "../domain/correction-mail.ts";
import type { Applications } from "./applications.ts";
import { filePath, type MessageReader, messageReaders } from "./message-readers.ts";
import type { OpenMessages, Talking } from "./open-messages.ts";

interface Telling extends OpenMessages, Talking {
  readonly publicAddress: string;
}

interface ToldRound {
  readonly id: string;
  readonly dueOn: PlainDate;
  readonly count: number;
  readonly isReminder: boolean;
}

/** One mail to each of those who run the firm or help with this file, which names no point: they are read in the file. */
export async function tellFirm(
  transaction: Transaction,
  told: Telling & { readonly readers: readonly MessageReader[]; readonly round: ToldRound },
): Promise<void> {
  const { territory, application, file, on, by, now, readers, round, publicAddress } = told;
  const { id: which, dueOn, count, isReminder } = round;
  const place = await nameOfTerritory(transaction, territory);
  const act = isReminder
    ? `application.remindCorrections/${which}/${on}`
    : `application.askCorrections/${which}`;
  for (const { id, name, email, language, page } of readers) {
    await queueMail(transaction, {
      territory,
      to: { person: id, name, address: email },
      act,
      language,
      ...correctionsAskedMail(language, {
        reader: name,
        writer: by.name,
        firm: file.firm.name,
        number: file.number,
        territory: place,
        count,
        dueOn,
        isReminder,
        link: `${publicAddress}${filePath(page, { territory, application })}`,
      }),
      now,
      object: { kind: "application", id: application },
    });
  }
}

/** Whoever holds the file, or every coordinator while nobody does, is told that the round came back. */
export async function tellDesk(
  applications: Applications,
  transaction: Transaction,
  told: Telling & { readonly round: string },
): Promise<void> {
  const { territory, application, file, by, now, round, publicAddress } = told;
  const place = await nameOfTerritory(transaction, territory);
  for (const { id, name, email, language } of await messageReaders(applications, transaction, told)) {
    await queueMail(transaction, {
      territory,
      to: { person: id, name, address: email },
      act: `application.sendCorrections/${round}`,
      language,
      ...correctionsSentMail(language, {
        reader: name,
        writer: by.name,
        firm: file.firm.name,
        number: file.number,
        territory: place,
        link: `${publicAddress}${filePath("dossiers", { territory, application })}`,
      }),
      now,
      object: { kind: "application", id: application },
    });
  }
}
