import { invariant } from "#kernel/invariant.ts";
import { accept, type Outcome, type Refusal, refuse } from "#kernel/outcome.ts";
import { businessDateOf, isOfDemonstration, nameOfTerritory, perimeterAt } from "#network/index.ts";
import type { Transaction } from "#platform/database/transaction.ts";
import { newId } from "#platform/requests/id.ts";
import type { Application } from "../domain/application.ts";
import {
  changedKeys,
  contentOf,
  contentText,
  type FileContent,
  fileOf,
  parseContent,
} from "../domain/file-content.ts";
import { isOpenToChange, statusOnceRevised } from "../domain/status.ts";
import type { Applications } from "./applications.ts";
import { hashOf } from "./link-token.ts";
import type { ConfirmationRequest } from "./owner-confirmations.ts";
import { dropHiddenAnswers } from "./question-lists.ts";
import { tellConfirmation } from "./tell-confirmation.ts";

/** Whoever holds the link of a request to confirm. */
export interface HeldRequest {
  readonly territory: string;
  readonly request: string;
  readonly token: string | undefined;
  readonly now: string;
}

type OpeningRefusal = Refusal<"confirmation-unknown" | "confirmation-expired" | "confirmation-not-open">;

/** The file that an owner is asked to confirm, or what came of it. */
export async function readRequest(applications: Applications, transaction: Transaction, held: HeldRequest) {
  const opened = await openRequest(applications, transaction, held);
  if (!opened.ok) return opened;
  return accept(await tellRequest(applications, transaction, held.territory, opened.value));
}

async function openRequest(
  applications: Applications,
  transaction: Transaction,
  { territory, request: id, token, now }: HeldRequest,
): Promise<Outcome<ConfirmationRequest, OpeningRefusal>> {
  if (token === undefined) return refuse("confirmation-not-open");
  const asked = { territory, request: id, tokenHash: hashOf(token) };
  const request = await applications.findConfirmationRequest(transaction, asked);
  if (request === null) return refuse("confirmation-unknown");
  if (Date.parse(request.expiresAt) <= Date.parse(now)) return refuse("confirmation-expired");
  return accept(request);
}

async function tellRequest(
  applications: Applications,
  transaction: Transaction,
  territory: string,
  request: ConfirmationRequest,
) {
  const which = { territory, application: request.application };
  const file = await applications.find(transaction, which);
  invariant(file !== null, "what is confirmed is a file");
  const told = {
    territory: { id: territory, name: await nameOfTerritory(transaction, territory) },
    name: request.name,
    askedBy: request.askedBy.name,
    number: file.number,
  };
  if (request.endedHow !== null) {
    const confirmations = await applications.listConfirmations(transaction, which);
    const given = confirmations.find((one) => one.request === request.id);
    return {
      ...told,
      state: "ended" as const,
      endedHow: request.endedHow,
      content: given === undefined ? null : parseContent(given.content),
      hash: given?.hash ?? null,
    };
  }
  const content = contentOf(file);
  const perimeter = await perimeterAt(transaction, territory, await businessDateOf(transaction, territory));
  return {
    ...told,
    state: "asked" as const,
    isDemonstration: await isOfDemonstration(transaction, territory),
    expiresAt: new Date(request.expiresAt).toISOString(),
    content,
    hash: hashOf(contentText(content)).toString("hex"),
    communes: perimeter?.communes.map(({ insee, name }) => ({ insee, name })) ?? [],
    mayCorrect: isOpenToChange(file.status),
  };
}

/** The file held, its request still open: two answers at once are one. */
async function holdRequest(
  applications: Applications,
  transaction: Transaction,
  held: HeldRequest,
): Promise<
  Outcome<
    { readonly request: ConfirmationRequest; readonly file: Application },
    OpeningRefusal | Refusal<"confirmation-ended" | "file-out-of-your-hands">
  >
> {
  const seen = await openRequest(applications, transaction, held);
  if (!seen.ok) return seen;
  const { territory } = held;
  const { application } = seen.value;
  const file = await applications.lock(transaction, { territory, application });
  invariant(file !== null, "what is confirmed is a file");
  const opened = await openRequest(applications, transaction, held);
  if (!opened.ok) return opened;
  if (opened.value.endedHow !== null) return refuse("confirmation-ended");
  if (!isOpenToChange(file.status)) return refuse("file-out-of-your-hands");
  return accept({ request: opened.value, file });
}

interface Confirming extends HeldRequest {
  readonly hash: string;
  readonly corrected: FileContent | null;
  readonly address: string;
  readonly agent: string | null;
  readonly publicAddress: string;
}

/** The owner's word on what they read, with what they corrected; the SIREN and the plan are corrected with the coordinator. */
export async function confirmFile(
  applications: Applications,
  transaction: Transaction,
  { hash, corrected, address, agent, publicAddress, ...held }: Confirming,
) {
  const opened = await holdRequest(applications, transaction, held);
  if (!opened.ok) return opened;
  const { request, file } = opened.value;
  const { territory, now } = held;
  const read = contentOf(file);
  if (hashOf(contentText(read)).toString("hex") !== hash) return refuse("file-changed-meanwhile");
  const { siren, siret } = read;
  const said = corrected === null ? read : { ...corrected, siren, siret };
  const hasCorrected = changedKeys(read, said).length > 0;
  const after = hasCorrected ? correct(file, said) : accept(file);
  if (!after.ok) return after;
  const on = await businessDateOf(transaction, territory);
  if (hasCorrected)
    await keepCorrected(applications, transaction, {
      territory,
      before: file,
      after: after.value,
      name: request.name,
      on,
      now,
    });
  const which = { territory, application: file.id };
  await applications.endConfirmationRequest(transaction, which, { how: "confirmed", at: now, why: null });
  const { name, email, language } = request;
  await applications.addConfirmation(transaction, which, {
    id: newId(now),
    way: "link",
    request: request.id,
    name,
    email,
    language,
    content: contentText(contentOf(after.value)),
    hasCorrected,
    address,
    agent,
    on,
    at: now,
  });
  const answer = hasCorrected ? "corrected" : "confirmed";
  await tellConfirmation(applications, transaction, { territory, file, request, answer, publicAddress, now });
  return accept({});
}

function correct(file: Application, said: FileContent): Outcome<Application, Refusal<"content-incomplete">> {
  const told = fileOf(said);
  if (!told.ok) return told;
  const { siren, siret, id, links } = file.firm;
  const firm = { ...told.value.firm, siren, siret, id, links };
  return accept({ ...file, ...told.value.project, firm, status: statusOnceRevised(file.status) });
}

async function keepCorrected(
  applications: Applications,
  transaction: Transaction,
  {
    territory,
    before,
    after,
    name,
    on,
    now,
  }: {
    readonly territory: string;
    readonly before: Application;
    readonly after: Application;
    readonly name: string;
    readonly on: Awaited<ReturnType<typeof businessDateOf>>;
    readonly now: string;
  },
): Promise<void> {
  await applications.updateFirm(transaction, { territory, firm: after.firm, recordedAt: now });
  await applications.update(transaction, { territory, application: after });
  await dropHiddenAnswers(applications, transaction, { territory, file: after });
  const by = { person: null, name };
  const event = { kind: "revised", from: before.status, to: after.status, on, by, why: null } as const;
  await applications.addEvent(transaction, { territory, application: after.id, event, recordedAt: now });
}

/** The file is not so: whoever asked is told, and reads the reason in it. */
export async function contestFile(
  applications: Applications,
  transaction: Transaction,
  { why, publicAddress, ...held }: HeldRequest & { readonly why: string; readonly publicAddress: string },
) {
  const opened = await holdRequest(applications, transaction, held);
  if (!opened.ok) return opened;
  const { territory, now } = held;
  const { request, file } = opened.value;
  const which = { territory, application: file.id };
  await applications.endConfirmationRequest(transaction, which, { how: "contested", at: now, why });
  const answer = "contested" as const;
  await tellConfirmation(applications, transaction, { territory, file, request, answer, publicAddress, now });
  return accept({});
}
