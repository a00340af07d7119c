import { accept } from "#kernel/outcome.ts";
import { findPeople } from "#network/index.ts";
import type { Transaction } from "#platform/database/transaction.ts";
import { mayBeAccompanied, mostAdvisers } from "../domain/file-adviser.ts";
import type { Applications } from "./applications.ts";
import { documentReaders } from "./open-documents.ts";
import { type OpenMessages, openTo, type Talking } from "./open-messages.ts";
import { ownersOf } from "./owned-firms.ts";

/** Who accompanies a file, to those who run its firm, those who read files, and the advisers themselves. */
export async function listAdvisers(applications: Applications, transaction: Transaction, asked: Talking) {
  const opened = await openTo(documentReaders, applications, transaction, { ...asked, admits: "adviser" });
  if (!opened.ok) return opened;
  return accept(await showAdvisers(applications, transaction, { ...asked, ...opened.value }));
}

export async function showAdvisers(
  applications: Applications,
  transaction: Transaction,
  shown: OpenMessages & Talking,
) {
  const { territory, file, side, on, adviser: self, by } = shown;
  const advisers = await applications.listAdvisers(transaction, shown);
  const owners = await ownersOf(applications, transaction, { territory, firm: file.firm.id });
  const people = await findPeople(transaction, [...owners, ...advisers.map(({ person }) => person)]);
  const nameOf = (id: string) => people.get(id)?.name ?? "";
  const isHelper = self !== undefined;
  return {
    side: isHelper ? ("adviser" as const) : side,
    on,
    most: mostAdvisers,
    isOpen: mayBeAccompanied(file.status),
    /** Among whom the coordinator says who asked. */
    owners: isHelper ? [] : [...owners].map((id) => ({ id, name: nameOf(id) })),
    advisers: advisers
      // What is over is for those who keep the file and those who run its firm.
      .filter(({ ended, person }) => ended === null || !isHelper || person === by.person)
      .map(({ id, person, quality, qualityWord, askedBy, invitedBy, invitedOn, ended }) => ({
        id,
        name: nameOf(person),
        quality,
        qualityWord,
        isSelf: person === by.person,
        askedBy: askedBy.name,
        invitedBy: invitedBy.name,
        invitedOn,
        ended: ended === null ? null : { on: ended.on, by: ended.by.name, side: ended.side },
      })),
  };
}
