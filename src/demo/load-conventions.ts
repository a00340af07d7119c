import { conventionHandlers, promiseBook } from "#convention/index.ts";
import { fundHandlers } from "#fund/index.ts";
import { halfDays } from "#kernel/days.ts";
import { type Cents, cents } from "#kernel/money.ts";
import { addDays, type PlainDate, plainDate } from "#kernel/plain-date.ts";
import type { Database } from "#platform/database/database.ts";
import longwy from "./cases/longwy.json" with { type: "json" };
import toul from "./cases/toul.json" with { type: "json" };
import { demoId } from "./demo-id.ts";
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

/** The conventions of Longwy and Toul, their calls and what was paid, as the case tells them. */
export async function loadConventions(database: Database): Promise<void> {
  await loadLongwy(database);
  await loadToul(database);
}

async function loadLongwy(database: Database): Promise<void> {
  const territory = demoId("longwy");
  const told = longwy.story.convention;
  const opened = await openFund(
    database,
    "longwy",
    "Fonds Alizé du bassin de Longwy",
    plainDate(told.signedOn),
  );
  const first = await play(database, {
    territory,
    on: plainDate(told.signedOn),
    by: "Camille Perrin",
    act: "convention.signConvention",
    handler: convention.signConvention,
    given: {
      params: { territory },
      body: signing(told, opened, [
        {
          name: association,
          cash: told.pledges[0]?.cashCents ?? 0,
          halfDays: told.pledges[0]?.halfDays ?? 0,
        },
      ]),
    },
  });
  await playCalls(database, first);

  const renewal = longwy.story.renewal;
  await play(database, {
    territory,
    on: plainDate(renewal.signedOn),
    by: "Camille Perrin",
    act: "convention.renewConvention",
    handler: convention.renewConvention,
    given: {
      params: { territory, convention: first.convention.id },
      body: {
        ...signing({ ...renewal, dayRateCents: told.dayRateCents }, opened, [
          { name: association, cash: renewal.privateCents, halfDays: renewal.halfDays },
        ]),
        extension: renewal.extension,
      },
    },
  });
}

type Signed =
  Awaited<ReturnType<typeof convention.signConvention>> extends infer Outcome
    ? Outcome extends { ok: true; value: infer Page }
      ? Page
      : never
    : never;

/** Each yearly call, line by line, then its payments; the State's of 2010 waits for the attestation of days. */
async function playCalls(database: Database, signed: Signed): Promise<void> {
  const territory = demoId("longwy");
  const params = { territory, convention: signed.convention.id };
  const { calls, paidIn } = longwy.story.convention;

  for (const [index, call] of calls.entries()) {
    const payment = paidIn[index];
    const asked = sharesOf(call);
    const lines = signed.pledges
      .filter(({ unit }) => unit === "EUR")
      .flatMap(({ id, holder }) => {
        const amount = asked.get(holder.id);
        const waitsFor =
          holder.id === demoId(state) && payment?.stateCents === 0
            ? "l’attestation signée des journées"
            : null;
        return amount === undefined ? [] : [{ pledge: id, amount, waitsFor }];
      });
    const made = await play(database, {
      territory,
      on: plainDate(call.on),
      by: "Nadia Rossi",
      act: "convention.callFunds",
      handler: convention.callFunds,
      given: {
        params,
        body: { calledOn: plainDate(call.on), dueOn: addDays(plainDate(call.on), 30), lines },
      },
    });
    if (payment === undefined) continue;

    const paid = sharesOf(payment);
    for (const line of made.lines) {
      const amount = paid.get(line.holder.id) ?? cents(0);
      if (amount === 0n) continue;
      await play(database, {
        territory,
        on: plainDate(payment.on),
        by: "Nadia Rossi",
        act: "convention.recordPayment",
        handler: convention.recordPayment,
        given: {
          params,
          body: {
            callLine: line.id,
            paidOn: plainDate(payment.on),
            amount,
            bankReference: `VIR ${payment.on} ${index + 1}`,
          },
        },
      });
    }
  }
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

async function loadToul(database: Database): Promise<void> {
  const territory = demoId("toul");
  const told = toul.story.convention;
  const opened = await openFund(database, "toul", "Fonds Alizé du Toulois", plainDate(told.signedOn));
  await play(database, {
    territory,
    on: plainDate(told.signedOn),
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
