import { addDays } from "#kernel/plain-date.ts";
import { businessDateOf } from "#network/index.ts";
import type { Transaction } from "#platform/database/transaction.ts";
import { askedSignatories, signatoryState, standingSignatories } from "../domain/course.ts";
import type { RequestFile } from "../domain/request.ts";
import type { SignatureOffice } from "./office.ts";
import { refusalOf } from "./take-turn.ts";

interface TaskReader {
  readonly territory: string;
  readonly person: string;
  /** Whether they follow the requests of the territory. */
  readonly follows: boolean;
  readonly isDenied: (file: RequestFile) => boolean;
}

const daysBeforeDue = 3;

/** What waits for the reader: their own signature; for those who follow, a refusal, or a day that comes near. */
export async function listTasks({ book }: SignatureOffice, transaction: Transaction, reader: TaskReader) {
  const on = await businessDateOf(transaction, reader.territory);
  const files = (await book.listOpen(transaction, reader.territory)).filter((file) => !reader.isDenied(file));
  return files.flatMap((file) => {
    const { id: request, title, asker, dueOn } = file.request;
    const about = { request, title, dueOn };
    const own = askedSignatories(file).find(({ person }) => person === reader.person);
    const toSign =
      own === undefined || on > dueOn
        ? []
        : [{ kind: "to-sign" as const, ...about, signatory: own.id, asker }];
    if (!reader.follows) return toSign;
    const refused = standingSignatories(file)
      .filter((signatory) => signatoryState(file, signatory) === "refused")
      .map((signatory) => ({
        kind: "signing-refused" as const,
        ...about,
        name: signatory.name,
        why: refusalOf(file, signatory),
      }));
    const missing = askedSignatories(file).map(({ name }) => name);
    const isNear = addDays(on, daysBeforeDue) >= dueOn && missing.length > 0;
    const late = isNear
      ? [{ kind: "signature-late" as const, ...about, names: missing, isPast: on > dueOn }]
      : [];
    return [...toSign, ...refused, ...late];
  });
}
