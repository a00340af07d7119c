import type { PlainDate } from "#kernel/plain-date.ts";
import { businessDateOf, findPeople } from "#network/index.ts";
import type { Transaction } from "#platform/database/transaction.ts";
import { mobileOf } from "#platform/mail/texts/mobiles.ts";
import { requestStory } from "../domain/certificate-facts.ts";
import { consentOf, consentVersion } from "../domain/consent.ts";
import {
  isExpired,
  signatoryState,
  standingDocument,
  standingSignatories,
  standingSignature,
} from "../domain/course.ts";
import { mayRemind } from "../domain/reminding.ts";
import type { RequestFile, Signatory } from "../domain/request.ts";
import { asksCode } from "./confirm-code.ts";
import type { SignatureDesk } from "./office.ts";
import type { Visit } from "./open-link.ts";
import { refusalOf } from "./take-turn.ts";

/** A request as those who follow it read it; numbers of telephones are for those who may remind. */
export async function toldRequest(
  { takesTexts }: SignatureDesk,
  transaction: Transaction,
  file: RequestFile,
  { seesMobiles }: { readonly seesMobiles: boolean },
) {
  const { request } = file;
  const on = await businessDateOf(transaction, request.territory);
  const people = await findPeople(transaction, [request.askedBy]);
  const { name, sha256, version } = standingDocument(file);
  const signatories = [];
  for (const signatory of standingSignatories(file))
    signatories.push(await toldToFollowers(transaction, file, { signatory, on, seesMobiles }));
  return {
    id: request.id,
    subject: { ...request.subject },
    title: request.title,
    asker: request.asker,
    askedBy: people.get(request.askedBy)?.name ?? "",
    askedAt: request.askedAt,
    dueOn: request.dueOn,
    state: isExpired(request, on) ? ("expired" as const) : request.state,
    endedOn: request.endedOn,
    endedWhy: request.endedWhy,
    inTurn: request.inTurn,
    asksCode: request.asksCode,
    takesTexts,
    document: { name, sha256, version },
    signatories,
    story: requestStory(file).map((step) => ({
      at: step.at,
      kind: step.kind,
      names: step.kind === "asked" ? [...step.names] : "name" in step ? [step.name] : [],
      by: "by" in step ? step.by : null,
      why: "why" in step ? step.why : null,
    })),
  };
}

async function toldToFollowers(
  transaction: Transaction,
  file: RequestFile,
  {
    signatory,
    on,
    seesMobiles,
  }: { readonly signatory: Signatory; readonly on: PlainDate; readonly seesMobiles: boolean },
) {
  const { request } = file;
  const reminders = file.reminders.filter((reminder) => reminder.signatory === signatory.id);
  const texted = reminders.findLast(({ mobile }) => mobile !== null)?.mobile ?? null;
  const last = reminders.at(-1);
  return {
    ...toldSignatory(file, signatory),
    id: signatory.id,
    email: signatory.email,
    mobile: seesMobiles ? (texted ?? (await mobileOfSignatory(transaction, signatory))) : null,
    remindedOn: last?.on ?? null,
    remindedByText: last !== undefined && last.mobile !== null,
    reminders: reminders.length,
    mayBeReminded:
      signatoryState(file, signatory) === "asked" &&
      request.state === "open" &&
      !isExpired(request, on) &&
      mayRemind(file.reminders, { signatory: signatory.id, on }).ok,
  };
}

async function mobileOfSignatory(transaction: Transaction, { person }: Signatory): Promise<string | null> {
  return person === null ? null : mobileOf(transaction, person);
}

/** A request as a signatory reads it through their link. */
export function toldVisit(seen: Visit) {
  const { file, link, signatory } = seen;
  const { request } = file;
  const { name, sha256, version, essentials, changedWhy, madeOn } = standingDocument(file);
  return {
    title: request.title,
    asker: request.asker,
    dueOn: request.dueOn,
    isCompleted: request.state === "completed",
    way: link.way,
    me: toldSignatory(file, signatory),
    others: standingSignatories(file)
      .filter(({ id }) => id !== signatory.id)
      .map((other) => toldSignatory(file, other)),
    document: { name, sha256, version, essentials: [...essentials], changedWhy, madeOn },
    consent: { version: consentVersion, text: consentOf(consentVersion, signatory.language) },
    asksCode: asksCode(seen),
    codeSentAt: link.code.sentAt,
    mayDelegate: signatory.mayDelegate,
  };
}

function toldSignatory(file: RequestFile, signatory: Signatory) {
  const signature = standingSignature(file, signatory);
  const state = signatoryState(file, signatory);
  return {
    name: signatory.name,
    role: signatory.role,
    state,
    signedOn: signature?.signedOn ?? null,
    way: signature?.way ?? null,
    refusedWhy: state === "refused" ? refusalOf(file, signatory) : null,
  };
}
