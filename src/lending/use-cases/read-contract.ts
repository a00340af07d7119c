import { findApplication } from "#application/index.ts";
import { findDecision } from "#committee/index.ts";
import { halfDays } from "#kernel/days.ts";
import { accept, type Outcome, type Refusal, refuse } from "#kernel/outcome.ts";
import { businessDateOf } from "#network/index.ts";
import type { Transaction } from "#platform/database/transaction.ts";
import { standingEvents } from "../domain/advance-event.ts";
import type { ContractFacts } from "../domain/contract-facts.ts";
import type { LendingOffice, WhichAdvance } from "./advances.ts";
import { readParties } from "./read-parties.ts";

type ContractRefusal = Refusal<"advance-unknown" | "decision-lapsed" | "contract-of-before">;

/** What the contract of an advance says: its schedule counts from the disbursement, or from the day it is planned for. */
export async function readContract(
  { advances }: Pick<LendingOffice, "advances">,
  transaction: Transaction,
  which: WhichAdvance,
): Promise<Outcome<ContractFacts, ContractRefusal>> {
  const { territory } = which;
  const advance = await advances.find(transaction, which);
  if (advance === null) return refuse("advance-unknown");
  const { firm, lapsedOn, application, decision } = advance;
  if (lapsedOn !== null) return refuse("decision-lapsed", { firm: firm.name, lapsedOn });

  const today = await businessDateOf(transaction, territory);
  const paid = standingEvents(await advances.listEvents(transaction, which)).find(
    ({ kind }) => kind === "disbursement",
  );
  if (paid?.kind === "disbursement" && paid.takenOver !== undefined)
    return refuse("contract-of-before", {
      firm: firm.name,
      reference: paid.takenOver.reference,
      on: paid.on,
    });
  const order = await advances.findOrder(transaction, which);
  const file = await findApplication(transaction, { territory, application });
  const made = await findDecision(transaction, { territory, decision });
  return accept({
    advance,
    parties: await readParties(transaction, advance),
    on: advance.signedOn ?? today,
    project: file?.title ?? null,
    disbursement: { on: paid?.on ?? order?.payOn ?? today, isDone: paid !== undefined },
    jobs: made?.grant?.jobs ?? { created: 0, kept: 0 },
    halfDays: made?.grant?.halfDays ?? halfDays(0),
    conditions: made?.conditions.map(({ text, liftedOn }) => ({ text, liftedOn })) ?? null,
  });
}
