import { accept, type Outcome, type Refusal, refuse } from "#kernel/outcome.ts";
import type { PlainDate } from "#kernel/plain-date.ts";
import { businessDateOf, findPeople, nameOfTerritory } from "#network/index.ts";
import type { Transaction } from "#platform/database/transaction.ts";
import { queueMail } from "#platform/mail/queue-mail.ts";
import type { Application } from "../domain/application.ts";
import { type AskedOpinion, checkAnswers, type GivenAnswer, opinionState } from "../domain/asked-opinion.ts";
import { balanceOf } from "../domain/financing-plan.ts";
import { opinionToldMail } from "../domain/opinion-mail.ts";
import type { Applications } from "./applications.ts";
import { isTiedToFile } from "./is-tied-to-file.ts";
import { showAccounts } from "./keep-accounts.ts";
import type { WhichOpinion } from "./opinion-books.ts";
import { hashOfOpinionToken } from "./opinion-token.ts";

/** Whoever holds the link of an opinion. */
export interface HeldOpinion extends WhichOpinion {
  readonly token: string | undefined;
  readonly now: string;
}

export type OpinionLinkRefusal = Refusal<
  "opinion-link-unknown" | "opinion-link-not-open" | "opinion-withdrawn" | "opinion-closed" | "file-denied"
>;

interface OpenOpinion {
  readonly opinion: AskedOpinion;
  readonly file: Application;
  readonly on: PlainDate;
}

/** What a link opens: never to someone who was recused from the file since, or who runs its firm by now. */
export async function openOpinion(
  applications: Applications,
  transaction: Transaction,
  { token, now, ...asked }: HeldOpinion,
  find: "findOpinion" | "lockOpinion" = "findOpinion",
): Promise<Outcome<OpenOpinion, OpinionLinkRefusal>> {
  if (token === undefined) return refuse("opinion-link-not-open");
  const opinion = await applications[find](transaction, asked);
  if (opinion === null || opinion.tokenHash !== hashOfOpinionToken(token))
    return refuse("opinion-link-unknown");
  const { territory } = asked;
  const { application, person, withdrawnOn, closesOn } = opinion;
  const on = await businessDateOf(transaction, territory);
  const file = await applications.find(transaction, { territory, application });
  if (file === null) return refuse("opinion-link-unknown");
  if (
    person !== null &&
    (await isTiedToFile(applications, transaction, { territory, person, file, on, now }))
  )
    return refuse("file-denied");
  if (withdrawnOn !== null) return refuse("opinion-withdrawn", { on: withdrawnOn });
  if (on >= closesOn) return refuse("opinion-closed", { on: closesOn });
  return accept({ opinion, file, on });
}

/** The page of a link: whose opinion is asked on whom; the rest once they said that nothing ties them to the firm. */
export async function readOpinion(applications: Applications, transaction: Transaction, held: HeldOpinion) {
  const opened = await openOpinion(applications, transaction, held);
  return opened.ok ? accept(await showOpinion(applications, transaction, held, opened.value)) : opened;
}

/** Says, before anything else, what ties one to the firm; said, no opinion is asked any more. */
export async function declareInterest(
  applications: Applications,
  transaction: Transaction,
  {
    words,
    publicAddress,
    ...held
  }: HeldOpinion & { readonly words: string | null; readonly publicAddress: string },
) {
  const opened = await openOpinion(applications, transaction, held, "lockOpinion");
  if (!opened.ok) return opened;
  const { opinion, file } = opened.value;
  if (opinion.interest !== null) return refuse("interest-already-said");
  const { now } = held;
  await applications.keepInterest(transaction, { ...which(held), words, at: now });
  if (words !== null)
    await tellAsker(applications, transaction, held, { opinion, file, publicAddress, hasInterest: true });
  return readOpinion(applications, transaction, held);
}

/** Gives the opinion: whole, once, and frozen. */
export async function giveOpinion(
  applications: Applications,
  transaction: Transaction,
  {
    answers,
    publicAddress,
    ...held
  }: HeldOpinion & { readonly answers: readonly GivenAnswer[]; readonly publicAddress: string },
) {
  const opened = await openOpinion(applications, transaction, held, "lockOpinion");
  if (!opened.ok) return opened;
  const { opinion, file, on } = opened.value;
  if (opinion.answeredOn !== null) return refuse("opinion-already-given", { on: opinion.answeredOn });
  if (opinion.interest === null) return refuse("interest-not-said");
  if (opinion.interest.kind === "declared") return refuse("interest-stands");
  const checked = checkAnswers(opinion.questions, answers);
  if (!checked.ok) return checked;
  await applications.keepAnswers(transaction, { ...which(held), answers, on, at: held.now });
  await tellAsker(applications, transaction, held, { opinion, file, publicAddress, hasInterest: false });
  return readOpinion(applications, transaction, held);
}

function which({ territory, opinion }: HeldOpinion): WhichOpinion {
  return { territory, opinion };
}

async function showOpinion(
  applications: Applications,
  transaction: Transaction,
  { territory }: HeldOpinion,
  { opinion, file, on }: OpenOpinion,
) {
  const { name, askedBy, dueOn, word, interest, answeredOn, shows, questions } = opinion;
  const { firm, title } = file;
  const isFree = interest?.kind === "none";
  return {
    territory: await nameOfTerritory(transaction, territory),
    name,
    askedBy: askedBy.name,
    dueOn,
    word,
    state: opinionState(opinion, on),
    answeredOn,
    interest: interest?.kind ?? null,
    firm: { name: firm.name, commune: firm.commune.name, activity: firm.activity },
    title,
    questions: isFree ? questions.map((question) => ({ ...question })) : null,
    file: isFree ? await limitedView(applications, transaction, territory, { file, shows }) : null,
  };
}

/** What of the file is shown: neither its links, nor its owners, nor what the desk says of it. */
async function limitedView(
  applications: Applications,
  transaction: Transaction,
  territory: string,
  { file, shows }: { readonly file: Application; readonly shows: AskedOpinion["shows"] },
) {
  const { description, requested, jobs, plan } = file;
  const accounts = shows.includes("accounts")
    ? await showAccounts(applications, transaction, { territory }, { file })
    : null;
  const { needs, resources, bankLeverage } = balanceOf(plan);
  return {
    description,
    amount: requested.amount,
    instalments: requested.instalments,
    jobs,
    plan: shows.includes("plan") ? { lines: [...plan], needs, resources, bankLeverage } : null,
    accounts,
  };
}

async function tellAsker(
  applications: Applications,
  transaction: Transaction,
  { territory, now }: HeldOpinion,
  told: { opinion: AskedOpinion; file: Application; publicAddress: string; hasInterest: boolean },
): Promise<void> {
  const { opinion, file, publicAddress, hasInterest } = told;
  const asker = (await findPeople(transaction, [opinion.askedBy.person])).get(opinion.askedBy.person);
  if (asker === undefined) return;
  const { id, name, email, language } = asker;
  const on = await businessDateOf(transaction, territory);
  // Whoever stepped back from the file since they asked is told nothing of it.
  if (await isTiedToFile(applications, transaction, { territory, person: id, file, on, now })) return;
  await queueMail(transaction, {
    territory,
    to: { person: id, name, address: email },
    act: `application.${hasInterest ? "declareInterest" : "giveOpinion"}/${opinion.id}`,
    language,
    ...opinionToldMail(language, {
      reader: name,
      name: opinion.name,
      firm: file.firm.name,
      territory: await nameOfTerritory(transaction, territory),
      link: `${publicAddress}/territoires/${territory}/dossiers/${file.id}`,
      hasInterest,
    }),
    now,
    object: { kind: "application", id: file.id },
  });
}
