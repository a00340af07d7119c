import { invariant } from "#kernel/invariant.ts";
import { accept, refuse } from "#kernel/outcome.ts";
import type { PlainDate } from "#kernel/plain-date.ts";
import type { Transaction } from "#platform/database/transaction.ts";
import { queueMail } from "#platform/mail/queue-mail.ts";
import { newId } from "#platform/requests/id.ts";
import { identify } from "../domain/check-firm.ts";
import { depositMail } from "../domain/draft-mails.ts";
import { contentOf, contentText, fileOf } from "../domain/file-content.ts";
import type { Firm } from "../domain/firm.ts";
import { addFile } from "./add-file.ts";
import type { Applications } from "./applications.ts";
import { submittedForm } from "./draft-form.ts";
import type { FileDraft } from "./file-drafts.ts";
import { findRunning } from "./open-application.ts";
import { type HeldDraft, openDraft, tellDraft } from "./open-draft.ts";
import { openTerritory } from "./open-territory.ts";

interface Submitting extends HeldDraft {
  /** The one that was read again before it left. */
  readonly version: number;
  /** The version of the territory's questions that was read; null where none was. */
  readonly questionsFromOn?: PlainDate | null | undefined;
  readonly address: string;
  readonly agent: string | null;
}

/**
 * Makes a file of a request, once: asked again, it answers with the same file. What its owner wrote is kept as what they confirmed. A firm
 * that is known keeps what its files say of it: a stranger who types its number changes nothing, and reads nothing of it.
 */
export async function submitDraft(
  applications: Applications,
  transaction: Transaction,
  { version, questionsFromOn, address, agent, ...held }: Submitting,
) {
  const { territory, now } = held;
  const opened = await openDraft(applications, transaction, held, { isHeld: true });
  if (!opened.ok) return opened;
  const draft = opened.value;
  if (draft.content === null) return accept(await tellDraft(applications, transaction, territory, draft));
  if (draft.version !== version) return refuse("draft-changed-elsewhere", { version: draft.version });
  const open = await openTerritory(applications, transaction, territory);
  if (open === null) return refuse("territory-not-open");
  const file = fileOf(draft.content);
  if (!file.ok) return file;
  const identified = identify(file.value.firm);
  if (!identified.ok) return plainField(identified);
  const { on: receivedOn } = open;
  const day = { territory, on: receivedOn, readFromOn: questionsFromOn ?? null };
  const written = { ...draft, content: draft.content };
  const answered = await submittedForm(applications, transaction, day, written);
  if (!answered.ok) return answered;
  const { form } = answered.value;

  const number = await applications.takeNumber(transaction, territory);
  const { project } = file.value;
  const said = { ...file.value.firm, ...identified.value, links: [] };
  const kept = await keepFirm(applications, transaction, { territory, said, now });
  if (kept === null) return refuse("submission-needs-the-coordinator");
  const by = { person: null, name: draft.name };
  const added = { territory, number, firm: kept, project, assignedTo: null, receivedOn, by, now };
  const which = await addFile(applications, transaction, {
    ...added,
    situation: form?.situation,
    answers: form?.answers,
    status: "submitted",
  });
  await applications.addConfirmation(transaction, which, {
    id: newId(now),
    way: "deposit",
    request: null,
    name: draft.name,
    email: draft.email,
    language: draft.language,
    content: contentText(
      contentOf({ ...project, firm: { ...said, id: kept.id }, plan: [], ...(form === null ? {} : { form }) }),
    ),
    hasCorrected: false,
    address,
    agent,
    on: receivedOn,
    at: now,
  });
  await applications.submitDraft(transaction, { ...held, application: which.application, now });
  await acknowledge(transaction, {
    territory,
    name: open.name,
    draft,
    firm: said.name,
    number,
    application: which.application,
    receivedOn,
    now,
  });
  const after = await applications.findDraft(transaction, held);
  invariant(after !== null, "a draft that was submitted is there");
  return accept(await tellDraft(applications, transaction, territory, after));
}

/** The firm as its files know it, or entered now; null while another file of it is examined. */
async function keepFirm(
  applications: Applications,
  transaction: Transaction,
  { territory, said, now }: { territory: string; said: Omit<Firm, "id">; now: string },
): Promise<Firm | null> {
  const known =
    said.siren === null ? null : await applications.findFirmBySiren(transaction, territory, said.siren);
  if (known === null) {
    const firm = { ...said, id: newId(now) };
    await applications.addFirm(transaction, { territory, firm, recordedAt: now });
    return firm;
  }
  const running = await findRunning(applications, transaction, { territory, firm: known.id });
  return running === null ? known : null;
}

interface Acknowledged {
  readonly territory: string;
  readonly name: string;
  readonly draft: FileDraft;
  readonly firm: string;
  readonly number: number;
  readonly application: string;
  readonly receivedOn: PlainDate;
  readonly now: string;
}

async function acknowledge(
  transaction: Transaction,
  { territory, name, draft, firm, number, application, receivedOn: on, now }: Acknowledged,
): Promise<void> {
  const { language } = draft;
  await queueMail(transaction, {
    territory,
    to: { person: null, name: draft.name, address: draft.email },
    act: `application.submitDraft/${draft.id}`,
    language,
    ...depositMail(language, { name: draft.name, territory: name, firm, number, on }),
    now,
    object: { kind: "application", id: application },
  });
}

/** "firm.siren" is called "siren" in a request. */
export function plainField<Refused extends { ok: false; refusal: { field?: string | undefined } }>(
  refused: Refused,
): Refused {
  const field = refused.refusal.field?.replace(/^firm\./, "");
  return { ...refused, refusal: { ...refused.refusal, field } };
}
