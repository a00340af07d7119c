import { randomUUID } from "node:crypto";
import { openFund } from "#fund/index.ts";
import { euros } from "#kernel/money.ts";
import { type PlainDate, plainDate } from "#kernel/plain-date.ts";
import { capitalFrom, fundFree, moveEuros, postEntry } from "#ledger/index.ts";
import { enterTerritorySetting, enterUnit } from "#network/index.ts";
import type { Transaction } from "#platform/database/transaction.ts";
import { accepted } from "./convention-desk.ts";
import { foundry, id, place } from "./network.ts";

/** A territory of its own with a fund of 200 000 €, held by the chamber (45). */
export async function enterBankFund(
  transaction: Transaction,
  {
    territory,
    slug,
    businessDate,
    now,
  }: { territory: string; slug: string; businessDate: PlainDate; now: string },
): Promise<string> {
  const nowhere = { openedOn: null, closedOn: null, isDemonstration: false };
  const unit = { id: territory, level: "territory", parent: place.lorraine, name: slug, slug } as const;
  await enterUnit(transaction, { ...unit, ...nowhere });
  await enterTerritorySetting(transaction, { territory, businessDate, calendar: "FR" });
  const openedOn = plainDate("2007-12-01");
  const opened = accepted(
    await openFund(transaction, { territory, name: "Fonds", operator: id(45), openedOn, now }),
  );
  const entry = { id: randomUUID(), territory, effectiveOn: plainDate("2008-01-15"), recordedAt: now };
  const lines = moveEuros(euros("200000"), {
    from: capitalFrom({ fund: opened.id, funder: foundry }),
    to: fundFree(opened.id),
  });
  accepted(
    await postEntry(transaction, { ...entry, kind: "contribution", act: "test", isVoluntary: false, lines }),
  );
  return opened.id;
}
