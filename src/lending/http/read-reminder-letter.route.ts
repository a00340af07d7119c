import { accept, refuse } from "#kernel/outcome.ts";
import type { LendingOffice } from "../use-cases/advances.ts";
import type { LendingHandlers } from "./lending-handler.ts";
import { refusedReading } from "./open-file.ts";

/** The bytes that left, not made again: whatever the house's letters become, this one stays. */
export function readReminderLetterRoute(office: LendingOffice): LendingHandlers["readReminderLetter"] {
  return async (call) => {
    const { transaction, params } = call;
    const { cases } = office.advances;
    const found = await cases.find(transaction, params);
    if (found === null) return refuse("case-unknown");
    const refused = await refusedReading(office, call, { ...params, advance: found.advance });
    if (refused !== null) return refused;
    const letter = await cases.findLetter(transaction, params);
    if (letter === null) return refuse("letter-unknown", { number: params.number });
    return accept({ name: `Relance ${found.since} ${params.number}.pdf`, content: letter.content });
  };
}
