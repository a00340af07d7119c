import { accept, refuse } from "#kernel/outcome.ts";
import type { PlainDate } from "#kernel/plain-date.ts";
import { businessDateOf } from "#network/index.ts";
import type { Transaction } from "#platform/database/transaction.ts";
import { newId } from "#platform/requests/id.ts";
import { nextClosing } from "../domain/accounts-asked.ts";
import type { LendingOffice, WhichAdvance } from "./advances.ts";
import { keepPaper } from "./papers.ts";
import { readAccountsAsked } from "./read-warnings.ts";

type Office = Pick<LendingOffice, "advances">;

interface By {
  readonly person: string;
  readonly now: string;
}

/** The yearly accounts that the firm of an advance owes, and those that came, the oldest first. */
export async function readAccounts({ advances }: Office, transaction: Transaction, which: WhichAdvance) {
  const { territory } = which;
  const advance = await advances.find(transaction, which);
  if (advance === null) return refuse("advance-unknown");
  const on = await businessDateOf(transaction, territory);
  const asked = await readAccountsAsked({ advances }, transaction, { territory, on, lines: [advance] });
  const told = await advances.warnings.listYearEnds(transaction, territory, [advance.firm.id]);
  return accept({
    on,
    nextClosingOn: nextClosing(
      on,
      told.map(({ closesOn }) => closesOn),
    ),
    accounts: (asked.get(advance.id) ?? []).map(({ received, ...one }) => ({
      ...one,
      receivedOn: received?.receivedOn ?? null,
    })),
  });
}

/** The accounts of a year came: they are received with their paper, once. */
export async function recordAccounts(
  office: LendingOffice,
  transaction: Transaction,
  request: WhichAdvance &
    By & {
      readonly closedOn: PlainDate;
      readonly receivedOn: PlainDate;
      readonly name: string;
      readonly file: Uint8Array;
    },
) {
  const { territory, closedOn, receivedOn, person, now } = request;
  const { warnings } = office.advances;
  const advance = await office.advances.find(transaction, request);
  if (advance === null) return refuse("advance-unknown");
  const { firm } = advance;
  // Handed in twice at once, through two advances or one: the second reads that they are there.
  await warnings.lockFirm(transaction, territory, firm.id);
  const read = await readAccounts(office, transaction, request);
  if (!read.ok) return read;
  const { on: today, accounts } = read.value;
  if (receivedOn > today) return refuse("date-in-the-future", { on: receivedOn, today }, "receivedOn");
  const asked = accounts.find((one) => one.closedOn === closedOn);
  if (asked === undefined) return refuse("accounts-not-asked", { closedOn }, "closedOn");
  if (asked.receivedOn !== null)
    return refuse("accounts-already-received", { closedOn, receivedOn: asked.receivedOn }, "closedOn");
  if (receivedOn < closedOn) return refuse("accounts-before-closing", { closedOn, receivedOn }, "receivedOn");
  const kept = await keepPaper(transaction, { ...request, kind: "annual-accounts" });
  if (!kept.ok) return kept;
  await warnings.addReceived(
    transaction,
    territory,
    { id: newId(now), firm: firm.id, advance: advance.id, closedOn, receivedOn, file: kept.value },
    { by: person, at: now },
  );
  return readAccounts(office, transaction, request);
}

/** Says when the firm's year ends from now on: what was asked before stays asked. */
export async function setYearEnd(
  office: LendingOffice,
  transaction: Transaction,
  request: WhichAdvance & By & { readonly closesOn: PlainDate },
) {
  const { territory, closesOn, person: by, now } = request;
  const advance = await office.advances.find(transaction, request);
  if (advance === null) return refuse("advance-unknown");
  const end = { id: newId(now), firm: advance.firm.id, closesOn };
  await office.advances.warnings.addYearEnd(transaction, territory, end, { by, at: now });
  return readAccounts(office, transaction, request);
}
