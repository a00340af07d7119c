import type { Locale } from "#kernel/format.ts";
import { accept, refuse } from "#kernel/outcome.ts";
import { findPeople, holdersOf, nameOfTerritory } from "#network/index.ts";
import type { Transaction } from "#platform/database/transaction.ts";
import { queueMail } from "#platform/mail/queue-mail.ts";
import { secretMarks } from "#platform/mail/secret-marks.ts";
import { newId } from "#platform/requests/id.ts";
import { confirmationMail } from "../domain/confirmation-mail.ts";
import { dayOf, linkExpiry } from "../domain/file-draft.ts";
import { isOpenToChange } from "../domain/status.ts";
import type { Applications } from "./applications.ts";
import { type Act, type Begun, beginAct } from "./begin-act.ts";
import { drawLinkToken } from "./link-token.ts";
import { showConfirmations } from "./show-confirmations.ts";

interface Asking extends Omit<Act, "on"> {
  readonly name: string;
  readonly email: string;
  readonly language: Locale;
  readonly publicAddress: string;
}

/** Sends the owner a link to the whole file; asked again, the link before opens nothing. */
export async function askConfirmation(
  applications: Applications,
  transaction: Transaction,
  { name, email, language, publicAddress, ...act }: Asking,
) {
  const begun = await beginAct(applications, transaction, act, isOpenToChange);
  if (!begun.ok) return begun;
  const { territory, application, now } = act;
  const { application: file, on, by } = begun.value;
  const address = email.trim();
  if (await isOfDesk(applications, transaction, { territory, address, begun: begun.value }))
    return refuse("confirmation-by-the-desk", { email: address }, "email");
  await applications.endConfirmationRequest(transaction, act, { how: "replaced", at: now, why: null });
  const { token, tokenHash } = drawLinkToken();
  const id = newId(now);
  const expiresAt = linkExpiry(now);
  await applications.addConfirmationRequest(transaction, territory, {
    id,
    application,
    name,
    email: address,
    language,
    tokenHash,
    askedBy: by,
    askedOn: on,
    askedAt: now,
    expiresAt,
    endedAt: null,
    endedHow: null,
    contestedWhy: null,
  });
  await queueMail(transaction, {
    territory,
    to: { person: null, name, address },
    act: `application.askConfirmation/${id}`,
    language,
    ...confirmationMail(language, {
      name,
      asker: by.name,
      firm: file.firm.name,
      number: file.number,
      territory: await nameOfTerritory(transaction, territory),
      link: secretMarks[language],
      until: dayOf(expiresAt),
    }),
    secret: `${publicAddress}/confirmer/${territory}/${id}#${token}`,
    object: { kind: "application", id: application },
    now,
  });
  return accept(await showConfirmations(applications, transaction, { territory, file }));
}

/** Whether this is the address of someone who keeps files here: the owner's word is not theirs to give, but where they run the firm. */
async function isOfDesk(
  applications: Applications,
  transaction: Transaction,
  {
    territory,
    address,
    begun,
  }: { readonly territory: string; readonly address: string; readonly begun: Begun },
): Promise<boolean> {
  const { application: file, on } = begun;
  const coordinators = await holdersOf(transaction, { territory, roles: ["coordinator"], on });
  const people = await findPeople(
    transaction,
    coordinators.map(({ id }) => id),
  );
  const own = [...people.values()].find(({ email }) => email.toLowerCase() === address.toLowerCase());
  if (own === undefined) return false;
  const owned = await applications.listOwned(transaction, { territory, person: own.id, on });
  return !owned.has(file.firm.id);
}
