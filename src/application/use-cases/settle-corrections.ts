import { accept, type Outcome, type Refusal, refuse } from "#kernel/outcome.ts";
import type { Transaction } from "#platform/database/transaction.ts";
import { type CorrectionRound, turnOf } from "../domain/correction-round.ts";
import type { Applications } from "./applications.ts";
import { holdForDesk, writeInHistory } from "./ask-corrections.ts";
import { messageReaders, ownersAmong } from "./message-readers.ts";
import type { OpenMessages, Talking } from "./open-messages.ts";
import { showCorrections } from "./show-corrections.ts";
import { tellFirm } from "./tell-corrections.ts";

export interface Settling extends Talking {
  readonly round: string;
}

/** What came back is right: the round is closed, and the file goes on. */
export async function acceptCorrections(
  applications: Applications,
  transaction: Transaction,
  settling: Settling,
) {
  const held = await holdRound(applications, transaction, settling);
  if (!held.ok) return held;
  const { round } = held.value;
  if (turnOf(round) !== "desk") return refuse("correction-not-with-desk", { round: round.number });
  return endRound(applications, transaction, { ...settling, ...held.value, how: "accepted" });
}

/** Nothing is asked any more; what was asked stays in the file. */
export async function withdrawCorrections(
  applications: Applications,
  transaction: Transaction,
  settling: Settling,
) {
  const held = await holdRound(applications, transaction, settling);
  if (!held.ok) return held;
  const { round } = held.value;
  if (turnOf(round) !== "firm") return refuse("correction-not-with-firm", { round: round.number });
  return endRound(applications, transaction, { ...settling, ...held.value, how: "withdrawn" });
}

async function holdRound(
  applications: Applications,
  transaction: Transaction,
  { round: which, ...act }: Settling,
) {
  const opened = await holdForDesk(applications, transaction, act);
  if (!opened.ok) return opened;
  const found = await findRound(applications, transaction, act, which);
  return found.ok ? accept({ ...opened.value, round: found.value }) : found;
}

async function endRound(
  applications: Applications,
  transaction: Transaction,
  {
    how,
    round,
    ...ending
  }: OpenMessages & Talking & { readonly round: CorrectionRound; readonly how: "accepted" | "withdrawn" },
) {
  const { territory, now, file, on, by } = ending;
  await applications.endCorrections(transaction, {
    territory,
    round: round.id,
    how,
    ended: { by, on, at: now },
  });
  const kind = how === "accepted" ? "corrections-accepted" : "corrections-withdrawn";
  await writeInHistory(applications, transaction, { ...ending, kind, to: file.status, why: null });
  return accept(await showCorrections(applications, transaction, ending));
}

/** Writes again to those who run the firm, once a day at most. */
export async function remindCorrections(
  applications: Applications,
  transaction: Transaction,
  { publicAddress, ...settling }: Settling & { readonly publicAddress: string },
) {
  const held = await holdRound(applications, transaction, settling);
  if (!held.ok) return held;
  const { file, on, round: asked } = held.value;
  const { id, number, askedOn, remindedOn, dueOn, items } = asked;
  if (turnOf(asked) !== "firm") return refuse("correction-not-with-firm", { round: number });
  const last = remindedOn ?? askedOn;
  if (last >= on) return refuse("reminded-already", { on: last });
  const telling = { ...settling, ...held.value };
  const readers = await messageReaders(applications, transaction, telling);
  if (ownersAmong(readers).length === 0) return refuse("nobody-runs-the-firm", { firm: file.firm.name });
  await applications.keepReminder(transaction, { territory: settling.territory, round: id, on });
  const round = { id, dueOn, count: items.length, isReminder: true };
  await tellFirm(transaction, { ...telling, readers, round, publicAddress });
  return accept(await showCorrections(applications, transaction, telling));
}

/** A round of this file, and of no other. */
export async function findRound(
  applications: Applications,
  transaction: Transaction,
  which: Talking,
  round: string,
): Promise<Outcome<CorrectionRound, Refusal<"correction-unknown">>> {
  const rounds = await applications.listCorrections(transaction, which);
  const found = rounds.find(({ id }) => id === round);
  return found === undefined ? refuse("correction-unknown") : accept(found);
}
