import { accept, refuse } from "#kernel/outcome.ts";
import { findOrganisations, findPeople } from "#network/index.ts";
import type { Transaction } from "#platform/database/transaction.ts";
import { newId } from "#platform/requests/id.ts";
import { type Member, sits } from "../domain/member.ts";
import { memberView } from "../domain/sitting-view.ts";
import type { CommitteeOffice } from "./office.ts";
import { namesIn } from "./tell.ts";

/** Seats a person on the committee, in the name of an organisation or in their own. */
export async function appointMember(
  { committee }: CommitteeOffice,
  transaction: Transaction,
  { territory, now, ...wanted }: Omit<Member, "id"> & { readonly territory: string; readonly now: string },
) {
  const { person, organisation, fromOn, toOn } = wanted;
  if (toOn !== null && toOn <= fromOn) return refuse("dates-in-disorder", { fromOn }, "toOn");
  if (!(await findPeople(transaction, [person])).has(person)) return refuse("person-unknown", {}, "person");
  if (organisation !== null && !(await findOrganisations(transaction, [organisation])).has(organisation))
    return refuse("organisation-unknown", {}, "organisation");

  await committee.lock(transaction, territory);
  const sittings = await committee.listSittings(transaction, territory);
  const convened = sittings.find(
    ({ heldOn, status }) => status !== "cancelled" && sits({ fromOn, toOn }, heldOn),
  );
  // Members are those of a sitting's day: its quorum and its recusals were drawn from them.
  if (convened !== undefined)
    return refuse("sitting-already-convened", { heldOn: convened.heldOn }, "fromOn");

  const member = { ...wanted, id: newId(now) };
  if (!(await committee.addMember(transaction, { ...member, territory, recordedAt: now })))
    return refuse("already-a-member", {}, "person");
  return accept(memberView(member, await namesIn(transaction, [member])));
}
