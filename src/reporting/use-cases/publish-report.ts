import { accept, refuse } from "#kernel/outcome.ts";
import type { Transaction } from "#platform/database/transaction.ts";
import { newId } from "#platform/requests/id.ts";
import type { Sight } from "../domain/sight.ts";
import { type Asked, gatherInputs, type Subject } from "./draw-report.ts";
import { freeze, hashOf } from "./freeze.ts";
import { tellPublished } from "./read-published.ts";
import type { Reports } from "./reports.ts";

/** Freezes a report with its inputs: what was said that day stays, whatever the data become. */
export async function publishReport(
  reports: Reports,
  transaction: Transaction,
  { person, now, sight, ...asked }: Asked & { subject: Subject; person: string; now: string; sight: Sight },
) {
  const gathered = await gatherInputs(reports, transaction, asked);
  if (!gathered.ok) return gathered;

  const { about } = gathered.value;
  const document = freeze(gathered.value);
  const published = {
    territory: asked.territory,
    id: newId(now),
    kind: about.kind,
    convention: about.convention?.id ?? null,
    year: about.year,
    readOn: about.on,
    publishedBy: person,
    publishedAt: now,
    hash: hashOf(document),
    document,
  };
  const already = await reports.addPublication(transaction, published);
  if (already !== null) return refuse("report-already-published", { publishedOn: already.readOn });
  return accept(await tellPublished(reports, transaction, { ...asked, sight, published }));
}
