import { accept, refuse } from "#kernel/outcome.ts";
import type { PlainDate } from "#kernel/plain-date.ts";
import { businessDateOf } from "#network/index.ts";
import type { Transaction } from "#platform/database/transaction.ts";
import { checkPlan, planOn, type ReminderStep } from "../domain/reminder-plan.ts";
import type { Advances } from "./advances.ts";

/** The plan in force today, and every version, the latest first. */
export async function readReminderPlans({ cases }: Advances, transaction: Transaction, territory: string) {
  const on = await businessDateOf(transaction, territory);
  const plans = await cases.listPlans(transaction, territory);
  return {
    on,
    inForce: written(planOn(plans, on)),
    versions: plans.toReversed().map(written),
  };
}

/** From that day, the cases that open follow it; those that are open keep theirs. */
export async function setReminderPlan(
  { cases }: Advances,
  transaction: Transaction,
  request: {
    readonly territory: string;
    readonly validFrom: PlainDate;
    readonly steps: readonly Omit<ReminderStep, "number">[];
    readonly longestPromiseDays: number;
    readonly howToPay: string | null;
    readonly contactName: string | null;
    readonly contactTelephone: string | null;
    readonly person: string;
    readonly now: string;
  },
) {
  const { territory, validFrom, longestPromiseDays, howToPay, contactName, contactTelephone } = request;
  const numbered = request.steps.map(
    (step, index): ReminderStep => ({
      number: index + 1,
      kind: step.kind,
      afterDays: step.afterDays,
      cureDays: step.kind === "formal-notice" ? step.cureDays : null,
    }),
  );
  const steps = checkPlan(numbered);
  if (!steps.ok) return steps;
  const today = await businessDateOf(transaction, territory);
  if (validFrom < today) return refuse("plan-in-the-past", { validFrom, today }, "validFrom");
  if ((contactName === null) !== (contactTelephone === null))
    return refuse("contact-incomplete", {}, contactName === null ? "contactName" : "contactTelephone");

  await cases.lockPlans(transaction, territory);
  const plans = await cases.listPlans(transaction, territory);
  const plan = {
    version: 1 + Math.max(0, ...plans.map(({ version }) => version)),
    validFrom,
    steps: steps.value,
    longestPromiseDays,
    howToPay,
    contact:
      contactName === null || contactTelephone === null
        ? null
        : { name: contactName, telephone: contactTelephone },
  };
  await cases.addPlan(transaction, territory, plan, { person: request.person, at: request.now });
  return accept(written(plan));
}

function written<Plan extends { readonly steps: readonly ReminderStep[] }>(plan: Plan) {
  return { ...plan, steps: [...plan.steps] };
}
