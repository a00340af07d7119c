import { accept, refuse } from "#kernel/outcome.ts";
import type { PlainDate } from "#kernel/plain-date.ts";
import { roles } from "#kernel/role.ts";
import { findPeople, holdersOf, nameOfTerritory, type Person } from "#network/index.ts";
import type { Transaction } from "#platform/database/transaction.ts";
import { queueMail } from "#platform/mail/queue-mail.ts";
import { secretMarks } from "#platform/mail/secret-marks.ts";
import { newId } from "#platform/requests/id.ts";
import {
  type AskedOpinion,
  type AskedQuestion,
  closingOf,
  isAwaited,
  opinionState,
  type ShownPart,
} from "../domain/asked-opinion.ts";
import { opinionMail } from "../domain/opinion-mail.ts";
import type { Applications } from "./applications.ts";
import { isTiedToFile } from "./is-tied-to-file.ts";
import { type AtDesk, type OpenFile, openForDesk } from "./open-for-desk.ts";
import { drawOpinionToken } from "./opinion-token.ts";

const refereeRoles = ["partner-referent", "expert"] as const;

/** The opinions asked on a file, with their answers. */
export async function listOpinions(applications: Applications, transaction: Transaction, asked: AtDesk) {
  const opened = await openForDesk(applications, transaction, asked);
  return opened.ok ? accept(await showOpinions(applications, transaction, asked, opened.value.on)) : opened;
}

/** The referenced people among whom a coordinator chooses: those who hold a referent's or an expert's seat. */
export async function listReferees(transaction: Transaction, { territory }: { readonly territory: string }) {
  const holders = await holdersOf(transaction, { territory, roles: refereeRoles });
  return { people: holders.map(({ id, name }) => ({ id, name })) };
}

type Asking = AtDesk & {
  readonly publicAddress: string;
  readonly asked:
    | { readonly person: string }
    | { readonly name: string; readonly email: string; readonly language: "fr" | "en" };
  readonly quality: string;
  readonly shows: readonly ShownPart[];
  readonly word: string;
  readonly dueOn: PlainDate;
  readonly questions: readonly Pick<AskedQuestion, "question" | "kind">[];
};

/** Asks someone's opinion by a mail with a link of their own. */
export async function askOpinion(applications: Applications, transaction: Transaction, asking: Asking) {
  const opened = await openForDesk(applications, transaction, asking, "lock");
  if (!opened.ok) return opened;
  const { on, by, file } = opened.value;
  const { territory, application, now, quality, shows, word, dueOn, questions } = asking;
  if (dueOn <= on) return refuse("due-not-after-today", { dueOn, today: on }, "dueOn");
  const whom = await whoIsAsked(applications, transaction, asking, opened.value);
  if (!whom.ok) return whom;
  const known = await applications.listOpinions(transaction, { territory, application });
  const twice = known.find(
    (one) => isAwaited(opinionState(one, on)) && one.email.toLowerCase() === whom.value.email.toLowerCase(),
  );
  if (twice !== undefined) return refuse("opinion-already-asked", { name: twice.name, dueOn: twice.dueOn });
  const { token, tokenHash } = drawOpinionToken();
  const opinion: AskedOpinion = {
    ...whom.value,
    id: newId(now),
    application,
    quality,
    shows,
    word,
    askedBy: by,
    askedOn: on,
    dueOn,
    closesOn: closingOf(dueOn),
    tokenHash,
    remindedOn: null,
    withdrawnOn: null,
    interest: null,
    answeredOn: null,
    questions: questions.map((question) => ({ ...question, answer: null, why: null })),
  };
  await applications.addOpinion(transaction, { territory, opinion, now });
  await sendLink(transaction, asking, { opinion, firm: file.firm.name, token, isReminder: false });
  return accept(await showOpinions(applications, transaction, asking, on));
}

/** Reminds once of an opinion that is awaited, by a new link: the one before opens nothing any more. */
export async function remindOpinion(
  applications: Applications,
  transaction: Transaction,
  { opinion: id, ...asked }: AtDesk & { readonly opinion: string; readonly publicAddress: string },
) {
  const held = await holdOpinion(applications, transaction, { ...asked, opinion: id });
  if (!held.ok) return held;
  const { opinion, opened } = held.value;
  const { on, file } = opened;
  if (opinion.remindedOn !== null)
    return refuse("opinion-already-reminded", { name: opinion.name, on: opinion.remindedOn });
  const { token, tokenHash } = drawOpinionToken();
  const { territory } = asked;
  await applications.remindOpinion(transaction, { territory, opinion: id, tokenHash, on });
  await sendLink(transaction, asked, { opinion, firm: file.firm.name, token, isReminder: true });
  return accept(await showOpinions(applications, transaction, asked, on));
}

/** Asks no more: the link opens nothing any more. */
export async function withdrawOpinion(
  applications: Applications,
  transaction: Transaction,
  { opinion: id, ...asked }: AtDesk & { readonly opinion: string },
) {
  const held = await holdOpinion(applications, transaction, { ...asked, opinion: id });
  if (!held.ok) return held;
  const { on } = held.value.opened;
  const { territory } = asked;
  await applications.withdrawOpinion(transaction, { territory, opinion: id, on });
  return accept(await showOpinions(applications, transaction, asked, on));
}

/** An opinion of this file that is still awaited, held. */
async function holdOpinion(
  applications: Applications,
  transaction: Transaction,
  asked: AtDesk & { readonly opinion: string },
) {
  const opened = await openForDesk(applications, transaction, asked, "lock");
  if (!opened.ok) return opened;
  const opinion = await applications.lockOpinion(transaction, asked);
  if (opinion === null || opinion.application !== asked.application) return refuse("opinion-unknown");
  const state = opinionState(opinion, opened.value.on);
  if (!isAwaited(state)) return refuse("opinion-over", { name: opinion.name });
  return accept({ opinion, opened: opened.value });
}

async function whoIsAsked(
  applications: Applications,
  transaction: Transaction,
  { asked, territory, now }: Asking,
  { on, file }: OpenFile,
) {
  if (!("person" in asked)) {
    // A known address is that of its account: whoever may not read the file may not do so by a mail either.
    const known = await holderOfAddress(transaction, { territory, email: asked.email, on });
    if (known === null) return accept({ person: null, ...asked });
    if (await isTiedToFile(applications, transaction, { territory, person: known.id, file, on, now }))
      return refuse("referee-recused", { name: known.name }, "asked");
    return accept({ person: known.id, ...asked });
  }
  const { person: id } = asked;
  const holders = await holdersOf(transaction, { territory, roles: refereeRoles, on });
  const person = (await findPeople(transaction, [id])).get(id);
  if (person === undefined || !holders.some((holder) => holder.id === id))
    return refuse("not-a-referee", {}, "asked");
  const { name, email, language } = person;
  const isOut = await isTiedToFile(applications, transaction, { territory, person: id, file, on, now });
  return isOut ? refuse("referee-recused", { name }, "asked") : accept({ person: id, name, email, language });
}

/** Whoever sits in the territory, in any seat, under this address. */
async function holderOfAddress(
  transaction: Transaction,
  { territory, email, on }: { readonly territory: string; readonly email: string; readonly on: PlainDate },
): Promise<Person | null> {
  const holders = await holdersOf(transaction, { territory, roles, on });
  const people = await findPeople(
    transaction,
    holders.map(({ id }) => id),
  );
  const wanted = email.trim().toLowerCase();
  return [...people.values()].find((person) => person.email.toLowerCase() === wanted) ?? null;
}

async function sendLink(
  transaction: Transaction,
  { territory, application, now, publicAddress }: AtDesk & { readonly publicAddress: string },
  sent: { opinion: AskedOpinion; firm: string; token: string; isReminder: boolean },
): Promise<void> {
  const { opinion, firm, token, isReminder } = sent;
  const { id, person, name, email, language, dueOn, askedBy } = opinion;
  // The token stands after the #: no server, no log and no referrer ever sees that part of an address.
  const path = `${language === "fr" ? "" : "/en"}/avis/${territory}/${id}#${token}`;
  const facts = {
    reader: name,
    asker: askedBy.name,
    firm,
    dueOn,
    territory: await nameOfTerritory(transaction, territory),
    link: secretMarks[language],
  };
  await queueMail(transaction, {
    territory,
    to: { person, name, address: email },
    act: `application.${isReminder ? "remindOpinion" : "askOpinion"}/${id}`,
    language,
    ...opinionMail(language, facts, isReminder),
    secret: `${publicAddress}${path}`,
    now,
    object: { kind: "application", id: application },
  });
}

async function showOpinions(
  applications: Applications,
  transaction: Transaction,
  { territory, application }: AtDesk,
  on: PlainDate,
) {
  const opinions = await applications.listOpinions(transaction, { territory, application });
  return {
    on,
    opinions: opinions.map((opinion) => ({
      id: opinion.id,
      name: opinion.name,
      quality: opinion.quality,
      askedBy: opinion.askedBy.name,
      askedOn: opinion.askedOn,
      dueOn: opinion.dueOn,
      remindedOn: opinion.remindedOn,
      answeredOn: opinion.answeredOn,
      state: opinionState(opinion, on),
      interest: opinion.interest?.kind === "declared" ? opinion.interest.words : null,
      shows: [...opinion.shows],
      questions: opinion.questions.map((question) => ({ ...question })),
    })),
  };
}
