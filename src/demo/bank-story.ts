import { cents } from "#kernel/money.ts";
import { plainDate } from "#kernel/plain-date.ts";
import type { Database } from "#platform/database/database.ts";
import { creditorId, firmAccount, fundAccount } from "./bank-accounts.ts";
import { demoId } from "./demo-id.ts";
import { fundOf } from "./longwy-fund.ts";
import { takeNotice } from "./notice-teller.ts";
import { collect } from "./run-teller.ts";
import type { Handlers, Scene } from "./story.ts";
import { play } from "./storyteller.ts";

const territory = demoId("longwy");
const [treasurer, coordinator, chair] = ["Nadia Rossi", "Camille Perrin", "Bernard Lambert"];
const [proposedOn, confirmedOn, drawnOn] = [
  plainDate("2011-01-24"),
  plainDate("2011-01-25"),
  plainDate("2011-01-26"),
];
const today = plainDate("2011-02-08");

/**
 * The fund's debits go through its bank from the last days of January 2011: an account behind which two people stand, a mandate for
 * each firm that repays, a first run until the day one comes in.
 */
export function bankScenes(handlers: Handlers): Scene[] {
  return [
    { on: proposedOn, run: async (database) => proposeAccount(handlers, database) },
    {
      on: confirmedOn,
      run: async (database) => {
        await confirmAccount(handlers, database);
        await takeMandates(handlers, database);
      },
    },
    {
      on: drawnOn,
      run: async (database) => collect(handlers, database, { on: drawnOn, from: drawnOn, until: today }),
    },
    { on: today, run: async (database) => takeNotice(handlers, database, { from: drawnOn, on: today }) },
  ];
}

async function proposeAccount({ banking }: Handlers, database: Database): Promise<void> {
  const fund = await fundOf(database);
  const profile = {
    leadDays: 2,
    cutOff: "16:00",
    collectionVersion: "pain.008.001.02",
    transferVersion: "pain.001.001.03",
    batchBooking: false,
    b2bAllowed: false,
    noticeDays: 14,
    scheduleIsNotice: true,
    returnFeeLimit: cents(30_00n),
  } as const;
  await play(database, {
    territory,
    on: proposedOn,
    by: treasurer,
    act: "banking.proposeAccount",
    handler: banking.proposeAccount,
    given: {
      params: { territory, fund },
      body: {
        holder: "Fonds Alizé du bassin de Longwy",
        iban: fundAccount,
        bic: null,
        creditorId,
        fromOn: proposedOn,
        profile,
        checkedHow: "Relevé d’identité remis en agence par la Banque du Pays-Haut.",
      },
    },
  });
}

async function confirmAccount({ banking }: Handlers, database: Database): Promise<void> {
  const fund = await fundOf(database);
  const { waiting } = await play(database, {
    territory,
    on: confirmedOn,
    by: chair,
    act: "banking.readBank",
    isReading: true,
    handler: banking.readBank,
    given: { params: { territory, fund }, body: undefined },
  });
  await play(database, {
    territory,
    on: confirmedOn,
    by: chair,
    act: "banking.confirmAccount",
    handler: banking.confirmAccount,
    given: { params: { territory, account: waiting?.id ?? "" }, body: {} },
  });
}

/** Signed by each firm that repays, its account confirmed by a second person. */
async function takeMandates({ lending, banking }: Handlers, database: Database): Promise<void> {
  const { advances } = await play(database, {
    territory,
    on: confirmedOn,
    by: treasurer,
    act: "lending.listAdvances",
    isReading: true,
    handler: lending.listAdvances,
    given: { params: { territory }, body: undefined },
  });
  for (const { id: advance, number, firm } of advances.filter(({ outstanding }) => outstanding > 0n)) {
    const { mandates } = await play(database, {
      territory,
      on: confirmedOn,
      by: coordinator,
      act: "banking.signMandate",
      handler: banking.signMandate,
      given: { params: { territory, advance }, body: mandateOf(firm.name, number) },
    });
    const [signed] = mandates;
    await play(database, {
      territory,
      on: confirmedOn,
      by: chair,
      act: "banking.confirmMandateAccount",
      handler: banking.confirmMandateAccount,
      given: {
        params: { territory, mandate: signed?.id ?? "", account: signed?.waiting?.id ?? "" },
        body: {},
      },
    });
  }
}

function mandateOf(firm: string, number: number) {
  return {
    reference: null,
    scheme: "CORE" as const,
    kind: "recurrent" as const,
    signedOn: confirmedOn,
    signedAt: "Longwy",
    signature: "paper" as const,
    formerReference: null,
    formerCreditorId: null,
    account: {
      debtor: firm,
      iban: firmAccount(number),
      bic: null,
      checkedBy: "document" as const,
      checkedHow: "Relevé d’identité bancaire inventé, joint au mandat.",
    },
  };
}
