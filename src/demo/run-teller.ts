import { addDays, type PlainDate } from "#kernel/plain-date.ts";
import type { Database } from "#platform/database/database.ts";
import { demoId } from "./demo-id.ts";
import { fundOf } from "./longwy-fund.ts";
import type { Handlers } from "./story.ts";
import { play, StoryBroken } from "./storyteller.ts";

const territory = demoId("longwy");
const [treasurer, coordinator] = ["Nadia Rossi", "Camille Perrin"];

type Banking = Pick<Handlers, "banking">;

/** What the treasurer and the coordinator do at the bank on a day: the runs under way leave, then a fortnight of debits. */
export async function workAtBank({ banking }: Banking, database: Database, on: PlainDate): Promise<void> {
  const bank = await readBank({ banking }, database, { on, from: on, until: addDays(on, 13) });
  // Without a key no account number is kept, and without an account the close presents the debits itself.
  if (bank.account === null) return;
  const begun = bank.runs.filter(
    ({ kind, status }) => kind === "collection" && (status === "drawn" || status === "approved"),
  );
  for (const { id, status } of begun)
    await finishRun({ banking }, database, { run: id, isApproved: status === "approved", on });
  await collect({ banking }, database, { on, from: on, until: addDays(on, 13) });
}

interface Window {
  readonly on: PlainDate;
  readonly from: PlainDate;
  readonly until: PlainDate;
}

/** Drawn by one, approved by another, given to the bank; nothing where nothing is due. */
export async function collect({ banking }: Banking, database: Database, window: Window): Promise<void> {
  const bank = await readBank({ banking }, database, window);
  if (!bank.debits?.ready.some(({ mandate }) => mandate.scheme === "CORE")) return;
  const { from, until, on } = window;
  const { id: run } = await play(database, {
    territory,
    on,
    by: treasurer,
    act: "banking.drawCollection",
    handler: banking.drawCollection,
    given: { params: { territory, fund: bank.fund.id }, body: { from, until, scheme: "CORE" } },
  });
  await giveRun({ banking }, database, { run, isApproved: false, on });
}

interface Begun {
  readonly run: string;
  readonly isApproved: boolean;
  readonly on: PlainDate;
}

async function giveRun({ banking }: Banking, database: Database, { run, isApproved, on }: Begun) {
  const given = { params: { territory, run }, body: {} };
  if (!isApproved) {
    const approving = { act: "banking.approveRun", handler: banking.approveRun, given };
    await play(database, { territory, on, by: coordinator, ...approving });
  }
  const sending = { act: "banking.sendRun", handler: banking.sendRun, given };
  await play(database, { territory, on, by: treasurer, ...sending });
}

/** A visitor's run, where the bank still has the time; else it is cancelled, and drawn again with the rest. */
async function finishRun({ banking }: Banking, database: Database, begun: Begun): Promise<void> {
  try {
    await giveRun({ banking }, database, begun);
  } catch (error) {
    if (!(error instanceof StoryBroken)) throw error;
    await play(database, {
      territory,
      on: begun.on,
      by: treasurer,
      act: "banking.cancelRun",
      handler: banking.cancelRun,
      given: {
        params: { territory, run: begun.run },
        body: { why: "Remis trop tard à la banque, ou changé depuis : le lot est refait." },
      },
    });
  }
}

/** The bank work as the treasurer reads it. */
export async function readBank({ banking }: Banking, database: Database, { on, from, until }: Window) {
  const fund = await fundOf(database);
  return play(database, {
    territory,
    on,
    by: treasurer,
    act: "banking.readBank",
    isReading: true,
    handler: banking.readBank,
    given: { params: { territory, fund }, query: { from, until }, body: undefined },
  });
}
