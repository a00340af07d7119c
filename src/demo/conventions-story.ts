import { conventionHandlers, promiseBook } from "#convention/index.ts";
import { fundHandlers } from "#fund/index.ts";
import { halfDays } from "#kernel/days.ts";
import { type Cents, cents } from "#kernel/money.ts";
import { addDays, type PlainDate, plainDate } from "#kernel/plain-date.ts";
import type { Database } from "#platform/database/database.ts";
import longwy from "./cases/longwy.json" with { type: "json" };
import toul from "./cases/toul.json" with { type: "json" };
import { demoId } from "./demo-id.ts";
import type { Scene } from "./story.ts";
import { play } from "./storyteller.ts";

const convention = conventionHandlers();
const fund = fundHandlers(promiseBook);

const association = "Association des entreprises du bassin";
const state = "État, aménagement du territoire (démonstration)";

/** The local authorities' line, carried by three of them: invented shares of a total that the case gives. */
const localShares = [
  { name: "Communauté de communes (démonstration)", weight: 5 },
  { name: "Département (démonstration)", weight: 3 },
  { name: "Région (démonstration)", weight: 2 },
];
const localWeight = localShares.reduce((total, { weight }) => total + weight, 0);

const publicParties = [
  ...localShares.map(({ name }) => ({
    organisation: demoId(name),
    college: "local-authorities" as const,
    role: "contributor" as const,
  })),
  { organisation: demoId(state), college: "state" as const, role: "contributor" as const },
];

const authorities = [
  ...localShares.map(({ name, weight }) => ({
    contributor: "local",
    organisation: demoId(name),
    weight,
    purpose: "fund" as const,
    nature: "gift" as const,
  })),
  {
    contributor: "state",
    organisation: demoId(state),
    weight: 1,
    purpose: "fund" as const,
    nature: "gift" as const,
  },
];

/** The fund and the two conventions of Longwy, their calls and what was paid, as the case tells them. */
export function longwyConventions(): Scene[] {
  const territory = demoId("longwy");
  const told = longwy.story.convention;
  const signedOn = plainDate(told.signedOn);
  let fundId = "";
  let first: Signed;

  const sign: Scene = {
    on: signedOn,
    run: async (database) => {
      fundId = await openFund(database, "longwy", "Fonds Alizé du bassin de Longwy", signedOn);
      first = await play(database, {
        territory,
        on: signedOn,
        by: "Camille Perrin",
        act: "convention.signConvention",
        handler: convention.signConvention,
        given: {
          params: { territory },
          body: signing(told, fundId, [
            {
              name: association,
              cash: told.pledges[0]?.cashCents ?? 0,
              halfDays: told.pledges[0]?.halfDays ?? 0,
            },
          ]),
        },
      });
    },
  };
  const renewal = longwy.story.renewal;
  const renew: Scene = {
    on: plainDate(renewal.signedOn),
    run: async (database) => {
      await play(database, {
        territory,
        on: plainDate(renewal.signedOn),
        by: "Camille Perrin",
        act: "convention.renewConvention",
        handler: convention.renewConvention,
        given: {
          params: { territory, convention: first.convention.id },
          body: {
            ...signing({ ...renewal, dayRateCents: told.dayRateCents }, fundId, [
              { name: association, cash: renewal.privateCents, halfDays: renewal.halfDays },
            ]),
            extension: renewal.extension,
          },
        },
      });
    },
  };
  return [sign, ...callScenes(() => first), renew];
}

type Signed =
  Awaited<ReturnType<typeof convention.signConvention>> extends infer Outcome
    ? Outcome extends { ok: true; value: infer Page }
      ? Page
      : never
    : never;

/** Each yearly call, then its payments; the State's of 2010 waits for the attestation of days. */
function callScenes(signed: () => Signed): Scene[] {
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
      const waitsFor = stateWaits && holder.id === demoId(state) ? "l’attestation signée des journées" : null;
      return amount === undefined ? [] : [{ pledge: id, amount, waitsFor }];
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

/** Toul's convention, signed the same day as Longwy's renewal. */
export function toulConvention(): Scene[] {
  const territory = demoId("toul");
  const told = toul.story.convention;
  const on = plainDate(told.signedOn);
  return [
    {
      on,
      run: async (database) => {
        const opened = await openFund(database, "toul", "Fonds Alizé du Toulois", on);
        await play(database, {
          territory,
          on,
          by: "Lucie Bernard",
          act: "convention.signConvention",
          handler: convention.signConvention,
          given: {
            params: { territory },
            body: signing(
              told,
              opened,
              told.pledges.map(({ partner, cashCents, halfDays: days }) => ({
                name: partner,
                cash: cashCents,
                halfDays: days ?? 0,
              })),
            ),
          },
        });
      },
    },
  ];
}

async function openFund(
  database: Database,
  slug: "longwy" | "toul",
  name: string,
  on: PlainDate,
): Promise<string> {
  const territory = demoId(slug);
  const opened = await play(database, {
    territory,
    on,
    by: slug === "longwy" ? "Camille Perrin" : "Lucie Bernard",
    act: "fund.openFund",
    handler: fund.openFund,
    given: {
      params: { territory },
      body: { name, operator: demoId("Chambre de commerce (démonstration)"), openedOn: on },
    },
  });
  return opened.id;
}

interface ToldConvention {
  signedOn: string;
  startsOn: string;
  endsOn: string;
  dayRateCents: number;
}

interface Stake {
  name: string;
  cash: number;
  halfDays: number;
}

function signing(told: ToldConvention, fundId: string, stakes: readonly Stake[]) {
  const startsOn = plainDate(told.startsOn);
  const firstYear = Number(told.startsOn.slice(0, 4)) + (told.startsOn.slice(5) === "01-01" ? 0 : 1);
  return {
    fund: fundId,
    signedOn: plainDate(told.signedOn),
    startsOn,
    endsOn: plainDate(told.endsOn),
    perimeterOn: startsOn,
    rule: { kind: "preset" as const, preset: "state-counts-days-twice" as const },
    dayRate: cents(told.dayRateCents),
    jobTarget: null,
    parties: [
      ...stakes.map(({ name }) => ({
        organisation: demoId(name),
        college: "partner-firms" as const,
        role: "contributor" as const,
      })),
      ...publicParties,
    ],
    privatePledges: stakes.map(({ name, cash, halfDays: days }) => ({
      organisation: demoId(name),
      cash: cents(cash),
      halfDays: halfDays(days),
      purpose: "fund" as const,
      nature: "gift" as const,
    })),
    authorities,
    tranches: [0, 1, 2].map((year) => ({ dueOn: plainDate(`${firstYear + year}-01-15`), weight: 1 })),
  };
}
