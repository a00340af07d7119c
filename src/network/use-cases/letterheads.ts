import { accept, type Outcome, type Refusal, refuse } from "#kernel/outcome.ts";
import type { PlainDate } from "#kernel/plain-date.ts";
import type { Transaction } from "#platform/database/transaction.ts";
import { addLetterhead, type Letterhead, listLetterheads, logosOf } from "#platform/documents/letterheads.ts";
import { sniffType } from "#platform/files/sniff-type.ts";
import { addFile, findSameFile, readFile } from "#platform/files/stored-files.ts";
import { checkLogo, type LogoRefusal } from "../domain/logo.ts";
import type { Office } from "./office.ts";

export async function readLetterheads(office: Office, transaction: Transaction, territory: string) {
  return {
    on: (await office.settings.get(transaction, territory)).businessDate,
    versions: await listLetterheads(transaction, territory),
  };
}

type AdoptRefusal = Refusal<"logo-unknown" | "letterhead-in-the-past" | "letterhead-not-later">;

/** Adopts a letterhead from today or later: what is dated before keeps its paper. */
export async function adoptLetterhead(
  office: Office,
  transaction: Transaction,
  adopting: Letterhead & {
    readonly territory: string;
    readonly fromOn: PlainDate;
    readonly person: string;
    readonly now: string;
  },
): Promise<Outcome<Awaited<ReturnType<typeof readLetterheads>>, AdoptRefusal>> {
  const { territory, fromOn, logo, person: by } = adopting;
  const { on: today, versions } = await readLetterheads(office, transaction, territory);
  if (fromOn < today) return refuse("letterhead-in-the-past", { fromOn, today }, "fromOn");
  const last = versions.at(-1);
  if (last !== undefined && fromOn < last.fromOn)
    return refuse("letterhead-not-later", { fromOn, latest: last.fromOn }, "fromOn");
  if (logo !== null && !(await isLogo(transaction, { territory, file: logo.file })))
    return refuse("logo-unknown", {}, "logo");
  const version = (last?.version ?? 0) + 1;
  const added = await addLetterhead(transaction, { ...adopting, version, by });
  if (!added) return refuse("letterhead-not-later", { fromOn, latest: fromOn }, "fromOn");
  return accept(await readLetterheads(office, transaction, territory));
}

export async function isLogo(
  transaction: Transaction,
  { territory, file }: { readonly territory: string; readonly file: string },
): Promise<boolean> {
  return (await readFile(transaction, { subject: logosOf(territory), file })) !== null;
}

/** Prints something with the picture; false where it cannot be. */
export type TryOut = (picture: {
  readonly mediaType: string;
  readonly content: Uint8Array;
}) => Promise<boolean>;

/** Keeps a picture that was tried on paper: one that is damaged would stop every document. */
export async function keepLogo(
  transaction: Transaction,
  {
    territory,
    name,
    file: content,
    person: addedBy,
    now,
    tryOut,
  }: {
    readonly territory: string;
    readonly name: string;
    readonly file: Uint8Array;
    readonly person: string;
    readonly now: string;
    readonly tryOut: TryOut;
  },
): Promise<Outcome<{ logo: string }, LogoRefusal | Refusal<"file-type-refused">>> {
  const sniffed = await sniffType(content, name);
  if (!sniffed.ok) return sniffed;
  const picture = { mediaType: sniffed.value.mediaType, content };
  const checked = checkLogo(picture);
  if (!checked.ok) return checked;
  if (!(await tryOut(picture))) return refuse("logo-unreadable", {}, "file");
  const subject = logosOf(territory);
  const added = await addFile(transaction, { subject, purpose: "logo", name, content, addedBy, now });
  if (added.ok) return accept({ logo: added.value });
  const same = await findSameFile(transaction, { subject, content });
  return same === null ? refuse("logo-unreadable", {}, "file") : accept({ logo: same.id });
}
