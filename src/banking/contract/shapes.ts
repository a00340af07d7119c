import { z } from "zod";
import { Cents$, Id, PlainDate$ } from "#platform/contract/fields.ts";
import { runKinds, runStatuses } from "../domain/bank-run.ts";
import { recallStates } from "../domain/debit-recall.ts";
import { lateKinds } from "../domain/late-debits.ts";
import {
  accountChecks,
  mandateKinds,
  mandateSignatures,
  mandateStates,
  schemes,
  standings,
} from "../domain/mandate.ts";
import { collectionVersions } from "../domain/messages/collection.ts";
import { transferVersions } from "../domain/messages/transfer.ts";
import { apartReasons, sequences } from "../domain/pick-debits.ts";

const Person = z.object({ id: Id, name: z.string() });
const Firm = z.object({ id: Id, name: z.string() });

export const Profile = z.object({
  leadDays: z.int().min(1).max(10),
  cutOff: z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/),
  collectionVersion: z.enum(collectionVersions),
  transferVersion: z.enum(transferVersions),
  batchBooking: z.boolean(),
  b2bAllowed: z.boolean(),
  noticeDays: z.int().min(1).max(60),
  scheduleIsNotice: z.boolean(),
  /** What the bank may keep as its fee beyond a debit that it takes back; above it, the line waits for a person. */
  returnFeeLimit: Cents$.refine((limit) => limit >= 0n),
});

const Account = z.object({
  id: Id,
  holder: z.string(),
  /** Its ends alone. */
  iban: z.string(),
  bic: z.string().nullable(),
  creditorId: z.string().nullable(),
  fromOn: PlainDate$,
  profile: Profile,
  checkedHow: z.string(),
  proposedBy: Person,
});

const Step = z.object({ by: Person, at: z.string() });

export const RunLine = z.object({
  id: Id,
  kind: z.enum(runKinds),
  status: z.enum(runStatuses),
  messageId: z.string(),
  firstOn: PlainDate$,
  count: z.int(),
  total: Cents$,
  drawn: Step,
  approved: Step.nullable(),
  sent: Step.extend({ on: PlainDate$ }).nullable(),
  cancelled: Step.extend({ why: z.string() }).nullable(),
  file: z.object({ name: z.string(), sha256: z.string() }).nullable(),
});

/** Of a run that has not left: the last day on which the bank still takes it, before its hour. */
const Deadline = { sendBy: z.object({ on: PlainDate$, at: z.string(), isPast: z.boolean() }).nullable() };

const Due = {
  advance: Id,
  number: z.int(),
  firm: Firm,
  amount: Cents$,
  payOn: PlainDate$,
};
const Debit = z.object({ ...Due, instalment: z.int(), dueOn: PlainDate$ });
const Transfer = z.object({ ...Due, order: Id });
const Held = { mandate: z.object({ scheme: z.enum(schemes), reference: z.string() }) };

export const BankPage = z.object({
  territory: Id,
  fund: z.object({ id: Id, name: z.string() }),
  on: PlainDate$,
  /** Whether this server may keep account numbers. */
  hasKey: z.boolean(),
  account: Account.nullable(),
  waiting: Account.nullable(),
  window: z.object({ from: PlainDate$, until: PlainDate$ }),
  debits: z
    .object({
      firstDay: PlainDate$,
      /** Whether the bank's hour of today has gone by. */
      isPastCutOff: z.boolean(),
      ready: z.array(Debit.extend({ ...Held, on: PlainDate$, sequence: z.enum(sequences) })),
      apart: z.array(z.object({ debit: Debit, why: z.enum(apartReasons) })),
      /** What the days before left unpaid and no run carries. */
      late: z.object({
        firstDay: PlainDate$,
        ready: z.array(Debit.extend({ ...Held, on: PlainDate$, kind: z.enum(lateKinds) })),
        apart: z.array(z.object({ debit: Debit, why: z.enum(apartReasons), kind: z.enum(lateKinds) })),
      }),
    })
    .nullable(),
  transfers: z
    .object({
      firstDay: PlainDate$,
      ready: z.array(Transfer.extend({ on: PlainDate$ })),
      apart: z.array(z.object({ transfer: Transfer, why: z.enum(["no-mandate", "account-to-confirm"]) })),
    })
    .nullable(),
  /** `returned` are the orders of a run that the bank refused or that came back. */
  runs: z.array(RunLine.extend({ ...Deadline, returned: z.int() })),
  /** Debits that left before their advance's transfer came back, and what became of each. */
  recalls: z.array(
    z.object({
      item: Id,
      run: Id,
      messageId: z.string(),
      advance: Id,
      firm: z.string(),
      instalment: z.int(),
      on: PlainDate$,
      amount: Cents$,
      endToEnd: z.string(),
      rum: z.string(),
      creditorId: z.string(),
      because: z.object({ on: PlainDate$, why: z.string().nullable() }),
      state: z.enum(recallStates),
      recall: z.object({ on: PlainDate$, how: z.string(), by: Person, at: z.string() }).nullable(),
    }),
  ),
});

export const RunPage = RunLine.extend({
  ...Deadline,
  fund: Id,
  sums: z.array(
    z.object({ on: PlainDate$, sequence: z.enum(sequences).nullable(), count: z.int(), total: Cents$ }),
  ),
  items: z.array(
    z.object({
      id: Id,
      advance: Id,
      firm: z.string(),
      instalment: z.int().nullable(),
      dueOn: PlainDate$.nullable(),
      on: PlainDate$,
      amount: Cents$,
      sequence: z.enum(sequences).nullable(),
      endToEnd: z.string(),
      isLate: z.boolean(),
      stands: z.boolean(),
      returned: z.object({ on: PlainDate$, code: z.string() }).nullable(),
      /** A transfer that came back, whose advance still counts as paid out. */
      isStillPaidOut: z.boolean(),
    }),
  ),
  /** Each time the file was taken away. */
  takings: z.array(z.object({ id: Id, by: Person, at: z.string(), sha256: z.string() })),
});

const ShownAccount = z.object({ debtor: z.string(), iban: z.string(), bic: z.string().nullable() });

export const ToldMandate = z.object({
  id: Id,
  advance: Id,
  creditorId: z.string(),
  reference: z.string(),
  scheme: z.enum(schemes),
  kind: z.enum(mandateKinds),
  signedOn: PlainDate$,
  signedAt: z.string(),
  signature: z.enum(mandateSignatures),
  state: z.enum(mandateStates),
  stateOn: PlainDate$,
  stateReason: z.string().nullable(),
  lastCollectedOn: PlainDate$.nullable(),
  standing: z.enum(standings),
  /** The last day on which a debit may rest on it. */
  lapsesAfter: PlainDate$,
  account: ShownAccount.nullable(),
  waiting: ShownAccount.extend({
    id: Id,
    checkedBy: z.enum(accountChecks),
    checkedHow: z.string(),
    proposedBy: Person,
    /** Other debtors known under the same account. */
    sharing: z.array(z.string()),
  }).nullable(),
});

export const BankingTask = z.discriminatedUnion("kind", [
  z.object({ kind: z.literal("account-to-confirm"), fund: Id, name: z.string(), proposedBy: z.string() }),
  z.object({ kind: z.literal("mandate-to-confirm"), advance: Id, firm: z.string(), proposedBy: z.string() }),
  z.object({
    kind: z.enum(["debits-to-draw", "debits-missed", "debits-to-recall"]),
    fund: Id,
    name: z.string(),
    count: z.int(),
    total: Cents$,
    on: PlainDate$,
  }),
  z.object({
    kind: z.literal("lines-to-match"),
    fund: Id,
    name: z.string(),
    count: z.int(),
    since: PlainDate$,
  }),
  z.object({
    kind: z.enum(["run-to-approve", "run-to-send"]),
    run: Id,
    count: z.int(),
    total: Cents$,
    on: PlainDate$,
    by: z.string(),
  }),
]);
