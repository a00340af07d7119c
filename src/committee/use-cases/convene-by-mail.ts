import { invariant } from "#kernel/invariant.ts";
import type { Transaction } from "#platform/database/transaction.ts";
import { callMembers, type DrawInvitation } from "./call-members.ts";
import { type ConveningRequest, conveneSitting } from "./convene-sitting.ts";
import type { CommitteeOffice } from "./office.ts";

/** Convenes a sitting, and calls its members. */
export async function conveneByMail(
  office: CommitteeOffice,
  transaction: Transaction,
  { draw, ...request }: ConveningRequest & { readonly draw: DrawInvitation },
): ReturnType<typeof conveneSitting> {
  const convened = await conveneSitting(office, transaction, request);
  if (!convened.ok) return convened;
  const { territory, now } = request;
  const which = { territory, ...convened.value };
  const sitting = await office.committee.find(transaction, which);
  const call = (await office.convenings.callings.listCalls(transaction, which)).at(-1);
  invariant(sitting !== null && call !== undefined, "a sitting that was convened is there");
  await callMembers(office, transaction, { territory, sitting, call, draw, now });
  return convened;
}
