import { businessDateOf, findPeople, nameOfTerritory } from "#network/index.ts";
import type { Transaction } from "#platform/database/transaction.ts";
import { queueMail } from "#platform/mail/queue-mail.ts";
import type { Application } from "../domain/application.ts";
import { confirmationToldMail } from "../domain/confirmation-mail.ts";
import type { Applications } from "./applications.ts";
import { isTiedToFile } from "./is-tied-to-file.ts";
import type { ConfirmationRequest } from "./owner-confirmations.ts";

interface Told {
  readonly territory: string;
  readonly file: Application;
  readonly request: Pick<ConfirmationRequest, "id" | "name" | "askedBy">;
  readonly answer: "confirmed" | "corrected" | "contested";
  readonly publicAddress: string;
  readonly now: string;
}

/** Writes to whoever asked for the owner's word that it came; to nobody who stepped back from the file since. */
export async function tellConfirmation(
  applications: Applications,
  transaction: Transaction,
  { territory, file, request, answer, publicAddress, now }: Told,
): Promise<void> {
  const asker = (await findPeople(transaction, [request.askedBy.person])).get(request.askedBy.person);
  if (asker === undefined) return;
  const { id: person, name: reader, email: address, language } = asker;
  const on = await businessDateOf(transaction, territory);
  if (await isTiedToFile(applications, transaction, { territory, person, file, on, now })) return;
  await queueMail(transaction, {
    territory,
    to: { person, name: reader, address },
    act: `application.${answer === "contested" ? "contestFile" : "confirmFile"}/${request.id}`,
    language,
    ...confirmationToldMail(language, {
      reader,
      name: request.name,
      firm: file.firm.name,
      number: file.number,
      territory: await nameOfTerritory(transaction, territory),
      link: `${publicAddress}/territoires/${territory}/dossiers/${file.id}`,
      answer,
    }),
    now,
    object: { kind: "application", id: file.id },
  });
}
