import { businessDateOf } from "#network/index.ts";
import type { Transaction } from "#platform/database/transaction.ts";
import { memberView } from "../domain/sitting-view.ts";
import type { CommitteeOffice } from "./office.ts";
import { namesIn } from "./tell.ts";

export async function listMembers(
  { committee }: CommitteeOffice,
  transaction: Transaction,
  territory: string,
) {
  const members = await committee.listMembers(transaction, territory);
  const names = await namesIn(transaction, members);
  return {
    on: await businessDateOf(transaction, territory),
    members: members.map((member) => memberView(member, names)),
  };
}
