import { createHash } from "node:crypto";
import { invariant } from "#kernel/invariant.ts";
import { accept, refuse } from "#kernel/outcome.ts";
import type { Transaction } from "#platform/database/transaction.ts";
import { newId } from "#platform/requests/id.ts";
import type { BankingOffice } from "./office.ts";

interface WhichRun {
  readonly territory: string;
  readonly run: string;
}

/** Notes who takes the file of a run away, and which bytes: the file is then given to them alone, for a moment. */
export async function takeRunFile(
  { runs, vault }: BankingOffice,
  transaction: Transaction,
  request: WhichRun & { readonly sha256: string; readonly person: string; readonly now: string },
) {
  const { territory, sha256, person: by, now: at } = request;
  if (vault === null) return refuse("no-secret-key");
  const run = await runs.lock(transaction, request);
  if (run === null) return refuse("run-unknown");
  if (run.cancelled !== null) return refuse("run-cancelled", { why: run.cancelled.why });
  if (run.file === null) return refuse("run-not-approved", { total: run.total });
  if (run.file.sha256 !== sha256) return refuse("other-file", { sha256: run.file.sha256 });
  const taking = { id: newId(at), by, at, sha256 };
  await runs.addTaking(transaction, { territory, run: run.id }, taking);
  return accept({ taking: taking.id });
}

/** The file as it was made, to the byte, for whoever has just said that they take it. */
export async function readRunFile(
  { runs, vault }: BankingOffice,
  transaction: Transaction,
  request: WhichRun & { readonly taking: string; readonly person: string; readonly now: string },
) {
  if (vault === null) return refuse("no-secret-key");
  const run = await runs.find(transaction, request);
  if (run === null) return refuse("run-unknown");
  const taking = (await runs.listTakings(transaction, request)).find(({ id }) => id === request.taking);
  if (taking === undefined || taking.by !== request.person || isOver(taking, request))
    return refuse("taking-unknown", { minutes: minutesOfTaking });
  const sealed = await runs.readFile(transaction, request);
  invariant(run.file !== null && sealed !== null, "what was taken was made");
  const content = vault.open(sealed, run.id);
  const sha256 = createHash("sha256").update(content).digest("hex");
  invariant(sha256 === taking.sha256, `the file of run ${run.id} is the one that was taken`);
  return accept({ name: run.file.name, content });
}

const minutesOfTaking = 10;

function isOver({ at }: { readonly at: string }, { now }: { readonly now: string }): boolean {
  return Date.parse(now) - Date.parse(at) > minutesOfTaking * 60_000;
}
