import { cents } from "#kernel/money.ts";
import type { PlainDate } from "#kernel/plain-date.ts";
import { findAdvances } from "#lending/index.ts";
import type { Database } from "#platform/database/database.ts";
import { arrearsOf } from "./arrears-teller.ts";
import { demoId } from "./demo-id.ts";
import type { Handlers } from "./story.ts";
import { play } from "./storyteller.ts";

const territory = demoId("longwy");
const coordinator = "Camille Perrin";
const treasurer = "Nadia Rossi";

export type AdvanceTeller = ReturnType<typeof advanceTeller>;

/** What happens to one advance of the story, act by act, once its file is granted. */
export function advanceTeller({ lending }: Handlers, application: () => string) {
  const read: Read = async (database, on) =>
    readAdvance(lending, database, { application: application(), on });
  return { read, ...moneyOf(lending, read), ...hardshipOf(lending, read), ...arrearsOf({ lending }, read) };
}

type Read = (database: Database, on: PlainDate) => ReturnType<typeof readAdvance>;

/** What is paid out, and what comes back. */
function moneyOf(lending: Lending, read: Read) {
  const prepayLast = async (database: Database, on: PlainDate, count: number, receivedOn = on) => {
    const { id: advance, instalments } = await read(database, on);
    const amount = cents(instalments.slice(-count).reduce((sum, { left }) => sum + left, 0n));
    await play(database, {
      territory,
      on,
      by: treasurer,
      act: "lending.prepay",
      handler: lending.prepay,
      given: {
        params: { territory, advance },
        body: {
          amount,
          receivedOn,
          bankReference: `VIR ${receivedOn} anticipé`,
          rule: "last-first" as const,
        },
      },
    });
  };
  return {
    async sign(database: Database, on: PlainDate) {
      const { id: advance } = await read(database, on);
      await play(database, {
        territory,
        on,
        by: coordinator,
        act: "lending.signContract",
        handler: lending.signContract,
        given: { params: { territory, advance }, body: { signedOn: on, mandate: null } },
      });
    },
    async pay(database: Database, on: PlainDate) {
      const { id: advance } = await read(database, on);
      await payByTwo(lending, database, { advance, on });
    },
    async returnLast(database: Database, on: PlainDate, rank: string) {
      const { id: advance, events } = await read(database, on);
      const last = events.findLast(({ kind, on: day }) => kind === "repayment" && day < on);
      const body = {
        repayment: last?.id ?? "",
        reason: "AM04" as const,
        returnedOn: on,
        bankReference: `REJET ${on} ${rank}`,
      };
      await play(database, {
        territory,
        on,
        by: treasurer,
        act: "lending.returnRepayment",
        handler: lending.returnRepayment,
        given: { params: { territory, advance }, body },
      });
    },
    /** A transfer that makes up for all that is late. */
    async catchUp(database: Database, on: PlainDate, label: string) {
      const { id: advance, late: amount } = await read(database, on);
      await play(database, {
        territory,
        on,
        by: treasurer,
        act: "lending.recordRepayment",
        handler: lending.recordRepayment,
        given: {
          params: { territory, advance },
          body: { amount, receivedOn: on, bankReference: `VIR ${on} ${label}` },
        },
      });
    },
    prepayLast,
    async prepayAll(database: Database, on: PlainDate) {
      const { instalments } = await read(database, on);
      await prepayLast(database, on, instalments.length);
    },
  };
}

/** Delays, granted or asked for, and the end of a firm. */
function hardshipOf(lending: Lending, read: Read) {
  return {
    async defer(database: Database, on: PlainDate, { from, count }: { from: number; count: number }) {
      const { id: advance } = await read(database, on);
      const reason = "Creux de commandes de l’été 2010.";
      await play(database, {
        territory,
        on,
        by: coordinator,
        act: "lending.deferInstalments",
        handler: lending.deferInstalments,
        given: {
          params: { territory, advance },
          body: { from, count, keepTerm: false, decidedOn: on, reason },
        },
      });
    },
    async askDelay(
      database: Database,
      on: PlainDate,
      { by, from, count, reason }: { by: string; from: number; count: number; reason: string },
    ) {
      const { id: advance } = await read(database, on);
      await play(database, {
        territory,
        on,
        by,
        act: "lending.askDelay",
        handler: lending.askDelay,
        given: { params: { territory, advance }, body: { from, count, askedOn: on, reason } },
      });
    },
    async liquidate(database: Database, on: PlainDate) {
      const { id: advance } = await read(database, on);
      await play(database, {
        territory,
        on,
        by: treasurer,
        act: "lending.recordLiquidation",
        handler: lending.recordLiquidation,
        given: { params: { territory, advance }, body: { judgedOn: on, publishedOn: null } },
      });
    },
  };
}

type Lending = Handlers["lending"];

async function readAdvance(lending: Lending, database: Database, of: { application: string; on: PlainDate }) {
  const [opened] = await database.transaction({ read: [territory] }, async (transaction) =>
    findAdvances(transaction, { territory, application: of.application }),
  );
  if (opened === undefined) throw new Error("A granted file has its advance.");
  return play(database, {
    territory,
    on: of.on,
    by: treasurer,
    act: "lending.readAdvance",
    isReading: true,
    handler: lending.readAdvance,
    given: { params: { territory, advance: opened.id }, body: undefined },
  });
}

/** One proposes the transfer, another releases it. */
async function payByTwo(
  lending: Lending,
  database: Database,
  { advance, on }: { advance: string; on: PlainDate },
) {
  const params = { territory, advance };
  const proposed = await play(database, {
    territory,
    on,
    by: coordinator,
    act: "lending.proposeDisbursement",
    handler: lending.proposeDisbursement,
    given: { params, body: { payOn: on } },
  });
  await play(database, {
    territory,
    on,
    by: treasurer,
    act: "lending.releaseDisbursement",
    handler: lending.releaseDisbursement,
    given: { params, body: { order: proposed.order?.id ?? "" } },
  });
}
