import { businessDateOf, findPeople } from "#network/index.ts";
import type { Transaction } from "#platform/database/transaction.ts";
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
import type { Visit } from "./open-link.ts";
import { refusalOf } from "./take-turn.ts";

/** A request as those who follow it read it. */
export async function toldRequest(transaction: Transaction, file: RequestFile) {
  const { request } = file;
  const on = await businessDateOf(transaction, request.territory);
  const people = await findPeople(transaction, [request.askedBy]);
  const { name, sha256, version } = standingDocument(file);
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
    document: { name, sha256, version },
    signatories: standingSignatories(file).map((signatory) => ({
      ...toldSignatory(file, signatory),
      id: signatory.id,
      email: signatory.email,
      remindedOn: file.reminders.findLast((reminder) => reminder.signatory === signatory.id)?.on ?? null,
      reminders: file.reminders.filter((reminder) => reminder.signatory === signatory.id).length,
      mayBeReminded:
        signatoryState(file, signatory) === "asked" &&
        request.state === "open" &&
        !isExpired(request, on) &&
        mayRemind(file.reminders, { signatory: signatory.id, on }).ok,
    })),
    story: requestStory(file).map((step) => ({
      at: step.at,
      kind: step.kind,
      names: step.kind === "asked" ? [...step.names] : "name" in step ? [step.name] : [],
      by: "by" in step ? step.by : null,
      why: "why" in step ? step.why : null,
    })),
  };
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
