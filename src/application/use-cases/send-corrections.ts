import { accept, type Outcome, type Refusal, refuse } from "#kernel/outcome.ts";
import { findPeople } from "#network/index.ts";
import type { Transaction } from "#platform/database/transaction.ts";
import { newId } from "#platform/requests/id.ts";
import type { Application } from "../domain/application.ts";
import {
  answerItems,
  contentCorrected,
  type SomeContent,
  subjectName,
  turnOf,
} from "../domain/correction-round.ts";
import {
  changedKeys,
  contentOf,
  contentText,
  type FileContent,
  fileOf,
  isSamePlan,
  missingKeys,
} from "../domain/file-content.ts";
import type { FinancingLine } from "../domain/financing-plan.ts";
import { statusOnceRevised } from "../domain/status.ts";
import type { Applications } from "./applications.ts";
import { writeInHistory } from "./ask-corrections.ts";
import { hashOf } from "./link-token.ts";
import { type OpenMessages, openMessages, type Talking } from "./open-messages.ts";
import { findRound } from "./settle-corrections.ts";
import { showCorrections } from "./show-corrections.ts";
import { tellDesk } from "./tell-corrections.ts";

interface Sending extends Talking {
  readonly round: string;
  /** The hash of the file as it was read. */
  readonly hash: string;
  readonly typed: SomeContent;
  readonly lines: readonly FinancingLine[] | null;
  readonly answers: readonly {
    readonly position: number;
    readonly isExact: boolean;
    readonly word: string;
  }[];
  readonly address: string;
  readonly agent: string | null;
  readonly publicAddress: string;
}

type Holding = OpenMessages & Talking;

/** The owner sends the round back, whole: what was asked is corrected or said to be right, or nothing is. */
export async function sendCorrections(
  applications: Applications,
  transaction: Transaction,
  { round: which, hash, typed, lines, answers, address, agent, publicAddress, ...act }: Sending,
) {
  const opened = await openMessages(applications, transaction, act, "lock");
  if (!opened.ok) return opened;
  const { file, side, on, by } = opened.value;
  if (side !== "firm") return refuse("not-your-firm");
  const found = await findRound(applications, transaction, act, which);
  if (!found.ok) return found;
  const { id, number, items } = found.value;
  if (turnOf(found.value) !== "firm") return refuse("correction-not-with-firm", { round: number });
  const before = contentOf(file);
  if (hashOf(contentText(before)).toString("hex") !== hash) return refuse("file-changed-meanwhile");
  const faulty = lines?.findIndex(({ amount }) => amount <= 0n) ?? -1;
  if (faulty !== -1) return refuse("amount-not-positive", {}, `lines.${faulty}.amount`);

  const exact = new Set(answers.filter(({ isExact }) => isExact).map(({ position }) => position));
  const plan = lines === null ? null : contentOf({ ...file, plan: lines }).plan;
  const said = contentCorrected(items, before, { typed, plan, exact });
  const isPlanNew = !isSamePlan(before.plan, said.plan);
  const isNew = changedKeys(before, said).length > 0 || isPlanNew;
  const after = isNew ? correct(file, said, isPlanNew && lines !== null ? lines : file.plan) : accept(file);
  if (!after.ok) return after;
  const versions = await applications.listVersions(transaction, act);
  const answered = answerItems(
    items,
    { content: contentOf(after.value), versions },
    {
      answers,
      nameOf: (subject, locale) => subjectName(subject, file.documents, locale),
    },
  );
  if (!answered.ok) return answered;

  const holding = { ...act, ...opened.value };
  if (isNew) await keepCorrected(applications, transaction, holding, after.value);
  const { territory, now } = act;
  await applications.keepCorrections(transaction, {
    territory,
    round: id,
    sent: { by, on, at: now },
    answers: answered.value,
  });
  const { status: to } = after.value;
  await writeInHistory(applications, transaction, { ...holding, kind: "corrections-sent", to, why: null });
  if (isNew) await followWord(applications, transaction, { ...holding, after: after.value, address, agent });
  await tellDesk(applications, transaction, { ...holding, round: id, publicAddress });
  return accept(await showCorrections(applications, transaction, holding));
}

function correct(
  file: Application,
  said: FileContent,
  plan: readonly FinancingLine[],
): Outcome<Application, Refusal<"content-incomplete">> {
  // What nobody asked for is not the owner's to fill here.
  const told = fileOf(said, missingKeys(contentOf(file)));
  if (!told.ok) return told;
  const { siren, siret, id, links } = file.firm;
  const firm = { ...told.value.firm, siren, siret, id, links };
  return accept({ ...file, ...told.value.project, firm, plan, status: statusOnceRevised(file.status) });
}

async function keepCorrected(
  applications: Applications,
  transaction: Transaction,
  { territory, application, file, now }: Holding,
  after: Application,
): Promise<void> {
  await applications.updateFirm(transaction, { territory, firm: after.firm, recordedAt: now });
  await applications.update(transaction, { territory, application: after });
  if (after.plan !== file.plan)
    await applications.replacePlan(transaction, { territory, application, lines: after.plan });
}

/** Where the owner had confirmed the file as it stood, their own correction is their word too; any other change asks again. */
async function followWord(
  applications: Applications,
  transaction: Transaction,
  {
    territory,
    application,
    file,
    on,
    by,
    now,
    after,
    address,
    agent,
  }: Holding & { readonly after: Application; readonly address: string; readonly agent: string | null },
): Promise<void> {
  const which = { territory, application };
  const last = (await applications.listConfirmations(transaction, which)).at(-1);
  if (last === undefined || last.content !== contentText(contentOf(file))) return;
  const person = (await findPeople(transaction, [by.person])).get(by.person);
  await applications.addConfirmation(transaction, which, {
    id: newId(now),
    way: "correction",
    request: null,
    name: by.name,
    email: person?.email ?? last.email,
    language: person?.language ?? last.language,
    content: contentText(contentOf(after)),
    hasCorrected: true,
    address,
    agent,
    on,
    at: now,
  });
}
