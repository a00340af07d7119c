import { z } from "zod";
import { cents, centsToNumber, plus } from "#kernel/money.ts";
import { accept, refuse } from "#kernel/outcome.ts";
import type { PlainDate } from "#kernel/plain-date.ts";
import { businessDateOf, findUnitBySlug } from "#network/index.ts";
import { PlainDateField } from "#platform/calculator/fields.ts";
import type { CommandDesk, CommandRun } from "#platform/command/command.ts";
import { commandRun } from "#platform/command/command-run.ts";
import { lendingSentences } from "../domain/lending-sentences.ts";
import type { Advances } from "../use-cases/advances.ts";
import { closeDay, type NightWork } from "../use-cases/close-day.ts";
import { checkUntil } from "../use-cases/close-days.ts";

const Asked = z.strictObject({ territory: z.string().min(1), until: PlainDateField });

/** `alize close`: each day in a transaction of its own, so that a cut leaves whole days behind it. */
export function closeRun(advances: Advances, nightWork: NightWork): CommandRun {
  return commandRun({
    input: Asked,
    sentences: {
      "unit-unknown": ({ unit }) => `Aucun territoire n'a pour nom court « ${String(unit)} ».`,
      "amount-too-large": (facts) =>
        `Le total prélevé dépasse ce que JSON porte : ${String(facts["cents"])} centimes.`,
      "close-in-the-future": (facts) => lendingSentences["close-in-the-future"](facts, "fr"),
      "close-too-far": (facts) => lendingSentences["close-too-far"](facts, "fr"),
    },
    async run({ territory: slug, until }, desk) {
      const database = await desk.database();
      const unit = await database.transaction({ read: [] }, async (transaction) =>
        findUnitBySlug(transaction, slug),
      );
      if (unit?.level !== "territory") return refuse("unit-unknown", { unit: slug }, "territory");
      const today = await database.transaction({ read: [unit.id] }, async (transaction) =>
        businessDateOf(transaction, unit.id),
      );
      const checked = checkUntil(until, { today, now: desk.clock.now() });
      if (!checked.ok) return checked;

      const { amount, ...closed } = await closeEach(advances, desk, { territory: unit.id, until, nightWork });
      const amountCents = centsToNumber(amount);
      return amountCents.ok ? accept({ ...closed, amountCents: amountCents.value }) : amountCents;
    },
  });
}

async function closeEach(
  advances: Advances,
  desk: CommandDesk,
  { territory, until, nightWork }: { territory: string; until: PlainDate; nightWork: NightWork },
) {
  const database = await desk.database();
  const scope = { read: [territory], write: territory };
  const closed = { days: 0, debits: 0, amount: cents(0n) };
  for (;;) {
    const close = await database.transaction(scope, async (transaction) => {
      await advances.lockClose(transaction, territory);
      const today = await businessDateOf(transaction, territory);
      if (today >= until) return { today };
      const evening = { territory, now: desk.clock.now(), nightWork };
      return { close: await closeDay(advances, transaction, evening) };
    });
    if (close.close === undefined) return { ...closed, businessDate: close.today };
    closed.days += 1;
    closed.debits += close.close.debits;
    closed.amount = plus(closed.amount, close.close.amount);
  }
}
