import { accept, refuse } from "#kernel/outcome.ts";
import type { PlainDate } from "#kernel/plain-date.ts";
import type { Transaction } from "#platform/database/transaction.ts";
import { newId } from "#platform/requests/id.ts";
import type { Application } from "../domain/application.ts";
import {
  askedTwiceAt,
  type CorrectionSubject,
  mayBeCorrected,
  statusOnceAsked,
  subjectName,
  turnOf,
  valueOf,
} from "../domain/correction-round.ts";
import { contentOf } from "../domain/file-content.ts";
import type { Applications } from "./applications.ts";
import { messageReaders, ownersAmong } from "./message-readers.ts";
import { openForDesk } from "./open-for-desk.ts";
import type { OpenMessages, Talking } from "./open-messages.ts";
import { showCorrections } from "./show-corrections.ts";
import { tellFirm } from "./tell-corrections.ts";

interface Asking extends Talking {
  readonly dueOn: PlainDate;
  readonly items: readonly { readonly subject: CorrectionSubject; readonly word: string }[];
  readonly publicAddress: string;
}

/** The file, held for whoever keeps it: its corrections are settled one after the other. */
export async function holdForDesk(applications: Applications, transaction: Transaction, asked: Talking) {
  const opened = await openForDesk(applications, transaction, asked, "lock");
  return opened.ok ? accept({ ...opened.value, side: "desk" as const }) : opened;
}

/** Asks the owner to correct some points of their file, in one round; asked of what just came back, it asks again. */
export async function askCorrections(
  applications: Applications,
  transaction: Transaction,
  { dueOn, items, publicAddress, ...act }: Asking,
) {
  const opened = await holdForDesk(applications, transaction, act);
  if (!opened.ok) return opened;
  const { file, on, by } = opened.value;
  const { territory, application, now } = act;
  const { number, status } = file;
  if (!mayBeCorrected(status)) return refuse("status-does-not-allow", { number, status });
  if (dueOn < on) return refuse("due-before-today", { dueOn, today: on }, "dueOn");
  const checked = checkSubjects(file, items);
  if (!checked.ok) return checked;
  const readers = await messageReaders(applications, transaction, { ...act, ...opened.value });
  if (ownersAmong(readers).length === 0) return refuse("nobody-runs-the-firm", { firm: file.firm.name });

  const open = (await applications.listCorrections(transaction, act)).find((round) => turnOf(round) !== null);
  if (open !== undefined && turnOf(open) === "firm")
    return refuse("corrections-already-asked", { round: open.number, since: open.askedOn });
  const stamp = { by, on, at: now };
  if (open !== undefined) {
    const ended = { territory, round: open.id, how: "asked-again" as const, ended: stamp };
    await applications.endCorrections(transaction, ended);
  }
  const after = { ...file, status: statusOnceAsked(status) };
  await applications.update(transaction, { territory, application: after });
  const versions = await applications.listVersions(transaction, act);
  const state = { content: contentOf(file), versions };
  const id = newId(now);
  await applications.addCorrections(transaction, {
    territory,
    application,
    round: {
      id,
      askedBy: by,
      askedOn: on,
      askedAt: now,
      dueOn,
      remindedOn: null,
      sent: null,
      ended: null,
      items: items.map(({ subject, word }, index) => ({
        position: index + 1,
        subject,
        word,
        asked: valueOf(subject, state),
        answer: null,
      })),
    },
  });
  await writeInHistory(applications, transaction, {
    ...act,
    ...opened.value,
    kind: "corrections-asked",
    to: after.status,
    why: items.map(({ subject }) => subjectName(subject, file.documents, "fr")).join(", "),
  });
  const round = { id, dueOn, count: items.length, isReminder: false };
  await tellFirm(transaction, { ...act, ...opened.value, readers, round, publicAddress });
  return accept(await showCorrections(applications, transaction, { ...act, ...opened.value }));
}

function checkSubjects({ documents }: Application, items: Asking["items"]) {
  const subjects = items.map(({ subject }) => subject);
  const twice = askedTwiceAt(subjects);
  const again = subjects[twice];
  if (again !== undefined) {
    const nameFr = subjectName(again, documents, "fr");
    const nameEn = subjectName(again, documents, "en");
    return refuse("correction-asked-twice", { nameFr, nameEn }, `items.${twice}`);
  }
  const unknown = subjects.findIndex(
    (subject) => subject.kind === "document" && documents.every(({ id }) => id !== subject.document),
  );
  return unknown === -1 ? accept(null) : refuse("document-unknown", {}, `items.${unknown}`);
}

/** A step of a round, in the history of its file. */
export async function writeInHistory(
  applications: Applications,
  transaction: Transaction,
  {
    territory,
    application,
    file,
    on,
    by,
    now,
    kind,
    to,
    why,
  }: OpenMessages &
    Talking & {
      readonly kind:
        | "corrections-asked"
        | "corrections-sent"
        | "corrections-prepared"
        | "corrections-accepted"
        | "corrections-withdrawn";
      readonly to: Application["status"];
      readonly why: string | null;
    },
): Promise<void> {
  const event = { kind, from: file.status, to, on, by, why };
  await applications.addEvent(transaction, { territory, application, event, recordedAt: now });
}
