import { findPeople, nameOfTerritory, type Person } from "#network/index.ts";
import type { Transaction } from "#platform/database/transaction.ts";
import { queueMail } from "#platform/mail/queue-mail.ts";
import { adviserEndedMail, adviserInvitedMail, adviserNamedMail } from "../domain/adviser-mails.ts";
import { type FileAdviser, qualityName } from "../domain/file-adviser.ts";
import type { Applications } from "./applications.ts";
import { filePath } from "./message-readers.ts";
import type { OpenMessages, Talking } from "./open-messages.ts";
import { ownersOf } from "./owned-firms.ts";

interface Telling extends OpenMessages, Talking {
  readonly adviser: FileAdviser;
  /** The adviser themselves. */
  readonly person: Person;
  readonly publicAddress: string;
}

/** To someone who has an account already: which file, and what they may do in it. */
export async function tellInvited(transaction: Transaction, told: Telling): Promise<void> {
  const { territory, application, adviser, person, now, publicAddress } = told;
  const { language } = person;
  await queueMail(transaction, {
    territory,
    to: addressOf(person),
    act: `application.inviteAdviser/${adviser.id}`,
    language,
    ...adviserInvitedMail(language, {
      ...(await factsOf(transaction, told, person)),
      quality: qualityName(adviser, language),
      link: `${publicAddress}${filePath("dossiers-accompagnes", { territory, application })}`,
    }),
    now,
    object: { kind: "application", id: application },
  });
}

/** To those who run the firm: the coordinator did it in their name. */
export async function tellNamed(
  applications: Applications,
  transaction: Transaction,
  told: Telling,
): Promise<void> {
  const { territory, application, adviser, person, now, publicAddress } = told;
  for (const owner of await ownersToTell(applications, transaction, told)) {
    const { language } = owner;
    await queueMail(transaction, {
      territory,
      to: addressOf(owner),
      act: `application.inviteAdviser/${adviser.id}`,
      language,
      ...adviserNamedMail(language, {
        ...(await factsOf(transaction, told, owner)),
        adviser: person.name,
        quality: qualityName(adviser, language),
        asker: adviser.askedBy.name,
        link: `${publicAddress}${filePath("mon-dossier", { territory, application })}`,
      }),
      now,
      object: { kind: "application", id: application },
    });
  }
}

/** To the adviser and to those who run the firm, less whoever ended it. The adviser's says nothing that they may not keep: it has no link. */
export async function tellEnded(
  applications: Applications,
  transaction: Transaction,
  told: Telling,
): Promise<void> {
  const { territory, application, adviser, person, by, now } = told;
  const owners = await ownersToTell(applications, transaction, told);
  for (const reader of [person, ...owners].filter(({ id }) => id !== by.person)) {
    const { language } = reader;
    await queueMail(transaction, {
      territory,
      to: addressOf(reader),
      act: `application.endAdviser/${adviser.id}`,
      language,
      ...adviserEndedMail(language, {
        ...(await factsOf(transaction, told, reader)),
        adviser: person.name,
      }),
      now,
      object: { kind: "application", id: application },
    });
  }
}

async function ownersToTell(
  applications: Applications,
  transaction: Transaction,
  { territory, file }: Telling,
): Promise<Person[]> {
  const owners = await ownersOf(applications, transaction, { territory, firm: file.firm.id });
  return [...(await findPeople(transaction, [...owners])).values()];
}

async function factsOf(transaction: Transaction, { territory, file, by }: Telling, reader: Person) {
  return {
    reader: reader.name,
    person: by.name,
    firm: file.firm.name,
    number: file.number,
    territory: await nameOfTerritory(transaction, territory),
  };
}

function addressOf({ id, name, email }: Person) {
  return { person: id, name, address: email };
}
