import { findOrganisations, findPeople, type Organisation } from "#network/index.ts";
import type { Transaction } from "#platform/database/transaction.ts";
import type { Member } from "../domain/member.ts";
import { detectLink, type LinkKind, recusalSentence } from "../domain/recusal.ts";
import type { Recusal } from "../domain/sitting.ts";
import type { CommitteeOffice } from "./office.ts";
import type { Subject } from "./subjects.ts";

export type Detect = (subject: Subject) => Recusal[];

/** What the files show, and what earlier sittings recorded about the same files. */
export async function detector(
  { committee }: Pick<CommitteeOffice, "committee">,
  transaction: Transaction,
  about: { territory: string; members: readonly Member[]; subjects: readonly Subject[] },
): Promise<Detect> {
  const { territory, members, subjects } = about;
  const employers = members.flatMap(({ organisation }) => organisation ?? []);
  const organisations = await findOrganisations(transaction, [...new Set(employers)]);
  const earlier = await committee.listRecusals(
    transaction,
    territory,
    subjects.map(({ id }) => id),
  );
  const people = await findPeople(
    transaction,
    subjects.flatMap(({ owners, advisers }) => [...owners, ...advisers]),
  );
  return (subject) =>
    members.flatMap((member) => {
      const known = earlier.find(({ subject: id, person }) => id === subject.id && person === member.person);
      if (known !== undefined)
        return [{ member: member.id, manner: known.manner, link: known.link, reason: known.reason }];
      const owner = subject.owners.has(member.person) ? people.get(member.person) : undefined;
      if (owner !== undefined) return [detectedBy(member, { link: "owner", employer: owner.name }, subject)];
      const adviser = subject.advisers.has(member.person) ? people.get(member.person) : undefined;
      if (adviser !== undefined)
        return [detectedBy(member, { link: "adviser", employer: adviser.name }, subject)];
      const employer = organisations.get(member.organisation ?? "");
      return employer === undefined ? [] : detected(member, employer, subject);
    });
}

function detected(member: Member, employer: Organisation, subject: Subject): Recusal[] {
  const link = detectLink(employer, subject.pack.firm);
  return link === null ? [] : [detectedBy(member, { link, employer: employer.name }, subject)];
}

function detectedBy(
  member: Member,
  tie: { readonly link: LinkKind; readonly employer: string },
  { pack: { firm } }: Subject,
): Recusal {
  const reason = recusalSentence({ ...tie, firm: firm.name }, "fr");
  return { member: member.id, manner: "detected", link: tie.link, reason };
}
