import { createHash } from "node:crypto";
import { accept, type Outcome, type Refusal, refuse } from "#kernel/outcome.ts";
import { presentDebits } from "#lending/index.ts";
import { businessDateOf } from "#network/index.ts";
import type { Transaction } from "#platform/database/transaction.ts";
import { type BankRun, runStatus } from "../domain/bank-run.ts";
import { checkRun } from "./check-run.ts";
import { giveNotice } from "./give-notice.ts";
import type { BankingOffice } from "./office.ts";
import { writeRunFile } from "./write-run-file.ts";

interface Moving {
  readonly territory: string;
  readonly run: string;
  readonly person: string;
  readonly now: string;
}

/** The second of the two people: the file is made, once; nothing in it changes afterwards. */
export async function approveRun(office: BankingOffice, transaction: Transaction, request: Moving) {
  const { person, now } = request;
  if (office.vault === null) return refuse("no-secret-key");
  const opened = await openRun(office, transaction, request, "drawn");
  if (!opened.ok) return opened;
  const run = opened.value;
  if (run.drawn.by === person) return refuse("same-person-run", { total: run.total });
  const items = await office.runs.listItems(transaction, request);
  const checked = await checkRun(office, transaction, { run, items, now, mustNotice: true });
  if (!checked.ok) return checked;

  const written = await writeRunFile(office, transaction, {
    run,
    items,
    account: checked.value,
    vault: office.vault,
    // Its day is the territory's, as those of its orders are.
    createdAt: `${await businessDateOf(transaction, run.territory)}${now.slice(10)}`,
  });
  if (!written.ok) return written;
  const { name, content } = written.value;
  await office.runs.approve(transaction, run, {
    by: person,
    at: now,
    name,
    sealed: office.vault.seal(content, run.id),
    sha256: createHash("sha256").update(content).digest("hex"),
  });
  await giveNotice(office, transaction, { run, items, account: checked.value, now });
  return accept(run);
}

/** Given to the bank, once: from then on its debits are presumed made on their day. */
export async function sendRun(office: BankingOffice, transaction: Transaction, request: Moving) {
  const { territory, person, now } = request;
  const opened = await openRun(office, transaction, request, "approved");
  if (!opened.ok) return opened;
  const run = opened.value;
  const items = await office.runs.listItems(transaction, request);
  const checked = await checkRun(office, transaction, { run, items, now, mustNotice: false });
  if (!checked.ok) return checked;

  const on = await businessDateOf(transaction, territory);
  await office.runs.send(transaction, run, { by: person, at: now, on });
  const debits = items.flatMap(({ instalment, endToEnd: reference, ...item }) =>
    instalment === null ? [] : [{ ...item, instalment, reference }],
  );
  await presentDebits(transaction, territory, debits);
  return accept(run);
}

/** Before it is sent, and with a reason: what it carried may be drawn again. */
export async function cancelRun(
  office: BankingOffice,
  transaction: Transaction,
  request: Moving & { readonly why: string },
) {
  const opened = await openRun(office, transaction, request, "drawn", "approved");
  if (!opened.ok) return opened;
  await office.runs.cancel(transaction, opened.value, {
    by: request.person,
    at: request.now,
    why: request.why,
  });
  return accept(opened.value);
}

type Standing = Parameters<typeof runStatus>[0] & BankRun;

async function openRun(
  { runs }: BankingOffice,
  transaction: Transaction,
  which: Moving,
  ...expected: readonly ReturnType<typeof runStatus>[]
): Promise<
  Outcome<
    Standing,
    Refusal<
      "run-unknown" | "run-already-sent" | "run-cancelled" | "run-already-approved" | "run-not-approved"
    >
  >
> {
  const run = await runs.lock(transaction, which);
  if (run === null) return refuse("run-unknown");
  const status = runStatus(run);
  if (expected.includes(status)) return accept(run);
  switch (status) {
    case "sent":
      return refuse("run-already-sent", { on: run.sent?.on ?? null, total: run.total });
    case "cancelled":
      return refuse("run-cancelled", { why: run.cancelled?.why ?? "" });
    case "approved":
      return refuse("run-already-approved", { total: run.total });
    case "drawn":
      return refuse("run-not-approved", { total: run.total });
  }
}
