import { accept, type Outcome, type Refusal, refuse } from "#kernel/outcome.ts";
import type { PlainDate } from "#kernel/plain-date.ts";
import { businessDateOf } from "#network/index.ts";
import type { Transaction } from "#platform/database/transaction.ts";
import type { AidOffice, WhichFile } from "./aids.ts";

/** A loan is transparent aid only where the borrower is in no insolvency proceedings: Reg. (EU) 2023/2831 art. 4(3)(a). */
export async function checkInsolvency(
  { aids, files }: AidOffice,
  transaction: Transaction,
  request: WhichFile & {
    readonly checkedOn: PlainDate;
    readonly source: string;
    readonly isInsolvent: boolean;
    readonly person: string;
    readonly now: string;
  },
): Promise<Outcome<null, Refusal<"file-unknown" | "checked-in-the-future">>> {
  const { territory, application, checkedOn, source, isInsolvent, person, now } = request;
  if ((await files.find(transaction, { territory, application })) === null) return refuse("file-unknown");
  const today = await businessDateOf(transaction, territory);
  if (checkedOn > today) return refuse("checked-in-the-future", { on: checkedOn, today }, "checkedOn");
  const check = { application, checkedOn, source, isInsolvent };
  await aids.addCheck(transaction, check, { territory, person, now });
  return accept(null);
}
