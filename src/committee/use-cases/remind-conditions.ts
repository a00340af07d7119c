import type { PlainDate } from "#kernel/plain-date.ts";
import type { Transaction } from "#platform/database/transaction.ts";
import { reminderOn } from "../domain/condition-evidence.ts";
import { conditionReminder } from "../domain/condition-mails.ts";
import type { CommitteeOffice } from "./office.ts";
import { paperHead } from "./paper-head.ts";
import { writeToOwners } from "./write-to-owners.ts";

/** Conditions that are still to be proved: whoever runs the firm is reminded once before the last day, and once after it. */
export async function remindConditions(
  { committee }: Pick<CommitteeOffice, "committee">,
  transaction: Transaction,
  { territory, on, now }: { readonly territory: string; readonly on: PlainDate; readonly now: string },
): Promise<void> {
  for (const open of await committee.listOpenConditions(transaction, territory)) {
    const { condition, decision: id, text, dueOn, givenBy, firmName: firm, fund } = open;
    if (dueOn === null || givenBy !== null) continue;
    const kind = reminderOn({ dueOn }, on);
    const decision =
      kind === null ? null : await committee.findDecision(transaction, { territory, decision: id });
    // A firm that was not told of the decision yet is not reminded of it.
    if (kind === null || decision === null || decision.letter === null) continue;
    const { operator } = await paperHead(transaction, { territory, fund });
    await writeToOwners(transaction, {
      territory,
      decision,
      act: `committee.remindCondition/${condition}/${kind}/${dueOn}`,
      now,
      words: ({ name, language }) =>
        conditionReminder(language, { owner: name, firm, operator, condition: text, dueOn, kind }),
    });
  }
}
