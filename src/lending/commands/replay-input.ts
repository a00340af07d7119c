import { z } from "zod";
import { cents } from "#kernel/money.ts";
import { exactlyOne } from "#platform/calculator/alternatives.ts";
import { CentsField, CountField, NameField, PlainDateField } from "#platform/calculator/fields.ts";
import { prepaymentRules } from "../domain/advance-event.ts";

const PositiveCents = z.int().min(1).transform(cents);
const PositiveCount = z.int().min(1);

const Loan = z.strictObject({
  principalCents: CentsField,
  instalments: CountField,
  graceMonths: CountField,
  frequency: z.enum(["monthly", "quarterly"]),
  disbursedOn: PlainDateField,
  firstDueOn: PlainDateField.exactOptional(),
  roundingCents: CentsField.exactOptional(),
  rounding: z.enum(["down", "nearest", "up"]).exactOptional(),
});

const PlannedRow = z.strictObject({ dueOn: PlainDateField, principalCents: PositiveCents });

const money = { on: PlainDateField, amountCents: PositiveCents, ref: NameField.exactOptional() };
const takeBack = { on: PlainDateField, ref: NameField };

const Event = z.discriminatedUnion("type", [
  z.strictObject({ type: z.literal("disbursement"), ...money }),
  z.strictObject({ type: z.literal("repayment"), ...money }),
  z.strictObject({ type: z.literal("recovery"), ...money }),
  z.strictObject({ type: z.literal("write-off"), ...money }),
  z.strictObject({ type: z.literal("return"), ...takeBack }),
  z.strictObject({ type: z.literal("reversal"), ...takeBack }),
  z.strictObject({
    type: z.literal("defer"),
    on: PlainDateField,
    from: PositiveCount,
    count: PositiveCount,
    keepTerm: z.boolean(),
  }),
  z.strictObject({
    type: z.literal("extend"),
    on: PlainDateField,
    from: PositiveCount,
    terms: PositiveCount,
  }),
  z.strictObject({
    type: z.literal("replan"),
    on: PlainDateField,
    terms: PositiveCount,
    firstDueOn: PlainDateField,
  }),
  z.strictObject({
    type: z.literal("due-date-change"),
    on: PlainDateField,
    number: PositiveCount,
    dueOn: PlainDateField,
    shiftFollowing: z.boolean(),
  }),
]);

export const ReplayRequest = z
  .strictObject({
    loan: Loan.exactOptional(),
    plan: z.array(PlannedRow).exactOptional(),
    prepayment: z.enum(prepaymentRules),
    events: z.array(Event),
    asOf: PlainDateField,
  })
  .superRefine(exactlyOne("loan", "plan"));

export type ReplayRequest = z.output<typeof ReplayRequest>;
export type ToldEvent = z.output<typeof Event>;
