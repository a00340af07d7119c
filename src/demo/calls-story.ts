import { conventionHandlers } from "#convention/index.ts";
import { type Cents, cents } from "#kernel/money.ts";
import { addDays, plainDate } from "#kernel/plain-date.ts";
import type { Database } from "#platform/database/database.ts";
import longwy from "./cases/longwy.json" with { type: "json" };
import { association, localShares, localWeight, state } from "./convention-parties.ts";
import { demoId } from "./demo-id.ts";
import type { Scene } from "./story.ts";
import { play } from "./storyteller.ts";

const convention = conventionHandlers();

const forNothing = { waitsFor: null, waitsKind: "other" } as const;
const forDays = { waitsFor: "l’attestation signée des journées", waitsKind: "days-attestation" } as const;

export type Signed =
  Awaited<ReturnType<typeof convention.signConvention>> extends infer Outcome
    ? Outcome extends { ok: true; value: infer Page }
      ? Page
      : never
    : never;

/** Each yearly call, then its payments; the State's of 2010 waits for the attestation of days. */
export function callScenes(signed: () => Signed): Scene[] {
  const { calls, paidIn } = longwy.story.convention;
  return calls.flatMap((call, index) => {
    const payment = paidIn[index];
    let lines: Awaited<ReturnType<typeof callFunds>> = [];
    const called: Scene = {
      on: plainDate(call.on),
      run: async (database) => {
        lines = await callFunds(database, signed(), call, payment?.stateCents === 0);
      },
    };
    if (payment === undefined) return [called];
    const paid: Scene = {
      on: plainDate(payment.on),
      run: async (database) => {
        for (const line of lines) await recordPayment(database, signed(), line, payment);
      },
    };
    return [called, paid];
  });
}

type ToldCall = Shares & { on: string };

async function callFunds(database: Database, signed: Signed, call: ToldCall, stateWaits: boolean) {
  const territory = demoId("longwy");
  const asked = sharesOf(call);
  const lines = signed.pledges
    .filter(({ unit }) => unit === "EUR")
    .flatMap(({ id, holder }) => {
      const amount = asked.get(holder.id);
      const isWaiting = stateWaits && holder.id === demoId(state);
      return amount === undefined ? [] : [{ pledge: id, amount, ...(isWaiting ? forDays : forNothing) }];
    });
  const calledOn = plainDate(call.on);
  const made = await play(database, {
    territory,
    on: calledOn,
    by: "Nadia Rossi",
    act: "convention.callFunds",
    handler: convention.callFunds,
    given: {
      params: { territory, convention: signed.convention.id },
      body: { calledOn, dueOn: addDays(calledOn, 30), lines },
    },
  });
  return made.lines;
}

interface CalledLine {
  id: string;
  number: number;
  holder: { id: string };
}

async function recordPayment(
  database: Database,
  signed: Signed,
  line: CalledLine,
  payment: ToldCall,
): Promise<void> {
  const territory = demoId("longwy");
  const amount = sharesOf(payment).get(line.holder.id) ?? cents(0);
  if (amount === 0n) return;
  await play(database, {
    territory,
    on: plainDate(payment.on),
    by: "Nadia Rossi",
    act: "convention.recordPayment",
    handler: convention.recordPayment,
    given: {
      params: { territory, convention: signed.convention.id },
      body: {
        callLine: line.id,
        paidOn: plainDate(payment.on),
        amount,
        bankReference: `VIR ${payment.on} appel ${line.number}`,
      },
    },
  });
}

interface Shares {
  privateCents: number;
  localCents: number;
  stateCents: number;
}

function sharesOf({ privateCents, localCents, stateCents }: Shares): ReadonlyMap<string, Cents> {
  return new Map([
    [demoId(association), cents(privateCents)],
    ...localShares.map(({ name, weight }): [string, Cents] => [
      demoId(name),
      cents((localCents * weight) / localWeight),
    ]),
    [demoId(state), cents(stateCents)],
  ]);
}
