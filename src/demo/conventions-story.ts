import { conventionHandlers, promiseBook } from "#convention/index.ts";
import { fundHandlers } from "#fund/index.ts";
import { halfDays } from "#kernel/days.ts";
import { cents } from "#kernel/money.ts";
import { type PlainDate, plainDate } from "#kernel/plain-date.ts";
import type { Database } from "#platform/database/database.ts";
import { callScenes, type Signed } from "./calls-story.ts";
import longwy from "./cases/longwy.json" with { type: "json" };
import toul from "./cases/toul.json" with { type: "json" };
import { association, localShares, state } from "./convention-parties.ts";
import { demoId } from "./demo-id.ts";
import type { Scene } from "./story.ts";
import { play } from "./storyteller.ts";

const convention = conventionHandlers();
const fund = fundHandlers(promiseBook);

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
