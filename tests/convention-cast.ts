import { halfDays } from "#kernel/days.ts";
import { formatRoundEuros } from "#kernel/format.ts";
import { cents } from "#kernel/money.ts";
import { plainDate } from "#kernel/plain-date.ts";
import { accountsUnder, balancesAt } from "#ledger/index.ts";
import type { Database } from "#platform/database/database.ts";
import longwy from "../src/demo/cases/longwy.json" with { type: "json" };
import { accepted, conventionDesk, enterOrganisations } from "./convention-desk.ts";
import { enterNetwork, id, place } from "./network.ts";

/** Those who sign at Longwy; all invented but in their kind. */
export const cast = {
  association: id(40),
  community: id(41),
  department: id(42),
  region: id(43),
  state: id(44),
  chamber: id(45),
} as const;

export const attestation = "attestation signée des journées";

const forAttestation = { waitsFor: attestation, waitsKind: "days-attestation" } as const;

const carried = { purpose: "fund", nature: "gift" } as const;
const localShares = { [cast.community]: 50, [cast.department]: 30, [cast.region]: 20 };

type Yearly = (typeof longwy.story.convention.calls)[number];
type Dates = { signedOn: string; startsOn: string; endsOn: string };

/** Longwy with its people and an open fund, the coordinator at the desk, and the gestures of the case's story. */
export async function longwyStory(database: Database) {
  await enterNetwork(database);
  await enterOrganisations(database, [
    [40, "Association des entreprises du bassin", "association"],
    [41, "Communauté de communes (démonstration)", "local-authority"],
    [42, "Département (démonstration)", "local-authority"],
    [43, "Région (démonstration)", "local-authority"],
    [44, "État, aménagement du territoire (démonstration)", "state"],
    [45, "Chambre (démonstration)", "chamber"],
  ]);
  const desk = await conventionDesk(database, place.longwy);
  const { params, key } = desk;
  desk.sit("coordinator");
  const body = { name: "Fonds de Longwy", operator: cast.chamber, openedOn: plainDate("2007-12-01") };
  const fund = accepted(await desk.fund.openFund({ params, body, key: key() })).id;

  /** As the case tells it; another firm may promise days beside the association. */
  async function sign(also?: { readonly organisation: string; readonly halfDays: number }) {
    const { convention } = longwy.story;
    const [pledge] = convention.pledges;
    const stake = { cash: pledge?.cashCents ?? 0, halfDays: pledge?.halfDays ?? 0 };
    const text = signing(fund, convention, stake);
    const signed = also === undefined ? text : withDaysOf(text, also);
    return accepted(await desk.convention.signConvention({ params, body: signed, key: key() }));
  }

  async function renew(convention: string) {
    const { renewal } = longwy.story;
    desk.clock.at = `${renewal.signedOn}T18:00:00.000Z`;
    const text = signing(fund, renewal, { cash: renewal.privateCents, halfDays: renewal.halfDays });
    const renewing = { ...text, extension: renewal.extension };
    return desk.convention.renewConvention({
      params: { ...params, convention },
      body: renewing,
      key: key(),
    });
  }

  async function page(convention: string, on?: string) {
    const query = on === undefined ? {} : { on: plainDate(on) };
    return accepted(await desk.convention.readConvention({ params: { ...params, convention }, query }));
  }

  async function position(on: string) {
    const query = { on: plainDate(on) };
    return accepted(await desk.fund.readPosition({ params: { ...params, fund }, query }));
  }

  /** The three yearly calls, and what was paid of them. */
  async function callAndPay(convention: string) {
    const { calls, paidIn } = longwy.story.convention;
    for (const [index, call] of calls.entries())
      await callOnce(convention, { call, paid: paidIn[index] ?? call });
  }

  async function callOnce(convention: string, { call, paid }: { call: Yearly; paid: Yearly }) {
    const wanted = amountsOf(call);
    const { pledges } = await page(convention);
    desk.clock.at = `${call.on}T09:00:00.000Z`;
    const lines = pledges
      .filter(({ unit }) => unit === "EUR")
      .map(({ id: pledge, holder }) => ({
        pledge,
        amount: cents(wanted.get(holder.id) ?? 0),
        ...(paid.stateCents === 0 && holder.id === cast.state ? forAttestation : { waitsFor: null }),
      }));
    const calling = { calledOn: plainDate(call.on), dueOn: plainDate(paid.on), lines };
    const which = { ...params, convention };
    const made = accepted(await desk.convention.callFunds({ params: which, body: calling, key: key() }));

    desk.clock.at = `${paid.on}T09:00:00.000Z`;
    for (const { id: callLine, amount, waitsFor } of made.lines) {
      if (waitsFor !== null) continue;
      const payment = { callLine, paidOn: plainDate(paid.on), amount, bankReference: `VIR ${call.on}` };
      accepted(await desk.convention.recordPayment({ params: which, body: payment, key: key() }));
    }
  }

  return { desk, fund, params, key, sign, renew, page, position, callAndPay };
}

export type LongwyStory = Awaited<ReturnType<typeof longwyStory>>;

/** The case's text: Longwy's parties, its preset, its day rate, three equal yearly tranches. */
export function signing(fund: string, text: Dates, stake: { cash: number; halfDays: number }) {
  const firstYear = Number(text.startsOn.slice(0, 4)) + 1;
  return {
    fund,
    signedOn: plainDate(text.signedOn),
    startsOn: plainDate(text.startsOn),
    endsOn: plainDate(text.endsOn),
    rule: { kind: "preset", preset: "state-counts-days-twice" } as const,
    dayRate: cents(longwy.story.convention.dayRateCents),
    jobTarget: longwy.story.calculatorExpected.jobsPlanned,
    parties: [
      { organisation: cast.association, college: "partner-firms" as const, role: "contributor" as const },
      ...Object.keys(localShares).map((organisation) => ({
        organisation,
        college: "local-authorities" as const,
        role: "contributor" as const,
      })),
      { organisation: cast.state, college: "state" as const, role: "contributor" as const },
      { organisation: cast.chamber, college: "chambers" as const, role: "operator" as const },
    ],
    privatePledges: [
      {
        organisation: cast.association,
        cash: cents(stake.cash),
        halfDays: halfDays(stake.halfDays),
        ...carried,
      },
    ],
    authorities: [
      ...Object.entries(localShares).map(([organisation, weight]) => ({
        contributor: "local",
        organisation,
        weight,
        ...carried,
      })),
      { contributor: "state", organisation: cast.state, weight: 1, ...carried },
    ],
    tranches: [0, 1, 2].map((later) => ({ dueOn: plainDate(`${firstYear + later}-01-15`), weight: 1 })),
  };
}

function withDaysOf(
  text: ReturnType<typeof signing>,
  { organisation, halfDays: days }: { organisation: string; halfDays: number },
) {
  const pledge = { organisation, cash: cents(0), halfDays: halfDays(days), ...carried };
  return {
    ...text,
    parties: [
      ...text.parties,
      { organisation, college: "partner-firms" as const, role: "contributor" as const },
    ],
    privatePledges: [...text.privatePledges, pledge],
  };
}

function amountsOf({ privateCents, localCents, stateCents }: Yearly): Map<string, number> {
  return new Map([
    [cast.association, privateCents],
    [cast.state, stateCents],
    ...Object.entries(localShares).map(([who, weight]) => [who, (localCents * weight) / 100] as const),
  ]);
}

/** « 122 000 € », with plain spaces. */
export function euros(amount: bigint): string {
  return formatRoundEuros(cents(amount), "fr").replaceAll(/\s/gu, " ");
}

/** « EUR promised », and what all the partners of Longwy together hold in it. */
export async function pledgeBalances(database: Database): Promise<Record<string, bigint>> {
  const balances = await database.transaction({ read: [place.longwy] }, async (transaction) =>
    balancesAt(transaction, { territory: place.longwy, accounts: accountsUnder("pledge") }),
  );
  const totals: Record<string, bigint> = {};
  for (const { account, unit, amount } of balances) {
    const name = `${unit} ${account.split(":")[3]}`;
    totals[name] = (totals[name] ?? 0n) + amount;
  }
  return totals;
}
