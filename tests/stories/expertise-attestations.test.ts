import { beforeAll, describe, expect, it } from "vitest";
import { euros } from "#kernel/money.ts";
import { plainDate } from "#kernel/plain-date.ts";
import { cast } from "../convention-cast.ts";
import { accepted } from "../convention-desk.ts";
import { testDatabase } from "../database.ts";
import { expertiseDesk, people, printShop } from "../expertise-desk.ts";
import { foundry } from "../network.ts";

const database = await testDatabase();
const desk = await expertiseDesk(database, 20);
const { expertise, conventions, params, key } = desk;
const which = { ...params, convention: desk.convention };
const day = plainDate;

const missions = { anne: "", paul: "" };

beforeAll(async () => {
  const file = await desk.aFile("Boulangerie du Haut-Pays", { owner: people.owner });
  for (const [name, employer] of [
    ["anne", foundry],
    ["paul", printShop],
  ] as const) {
    const expert = await desk.enrol(people[name], employer);
    missions[name] = await desk.aMission(await desk.aNeed(file, 4), expert, 4);
    await give(missions[name], "2010-03-01");
  }
  await desk.story.callAndPay(desk.convention);
  desk.story.desk.clock.at = desk.clock.at;
});

async function give(mission: string, on: string, confirmedOn = "2010-06-15") {
  const logged = accepted(await desk.log(mission, on));
  const visit = logged.visits.find((one) => one.on === on)?.id ?? "";
  accepted(await desk.answer(mission, visit, { on: confirmedOn }));
}

const attest = async (holder: string, signedOn: string, toOn = "2010-11-30", fromOn = "2007-12-01") =>
  expertise.signAttestation({
    params: which,
    body: {
      holder,
      fromOn: day(fromOn),
      toOn: day(toOn),
      signedOn: day(signedOn),
      signedBy: "La présidente",
    },
    key: key(),
  });

const stateLine = async (on = "2011-02-08") => {
  const page = accepted(await conventions.readConvention({ params: which, query: { on: day(on) } }));
  return page.calls.at(-1)?.lines.find(({ holder }) => holder.id === cast.state);
};

const toSign = async () =>
  accepted(await expertise.listTasks({ params })).tasks.filter(({ kind }) => kind === "attestation-to-sign");

describe("days that two holders gave", () => {
  it("are attested once confirmed, not before", async () => {
    expect(await attest(cast.association, "2010-06-14", "2010-06-14")).toMatchObject({
      refusal: { reason: "signed-before-confirmed", facts: { confirmedOn: "2010-06-15" } },
    });
  });

  it("keep the State's call waiting until both have signed for them", async () => {
    const first = accepted(await attest(cast.association, "2011-01-20"));
    expect(first).toMatchObject({ lifted: [], awaited: [{ id: printShop }] });
    expect(await stateLine()).toMatchObject({ waitsKind: "days-attestation", liftedOn: null });
    expect(await toSign()).toMatchObject([{ holder: { id: printShop } }]);

    const second = accepted(await attest(printShop, "2011-01-10", "2010-03-15"));
    expect(second).toMatchObject({ awaited: [], lifted: [{ payer: { id: cast.state } }] });
  });

  it("lift it on the last of their signatures, on the word of both, with thirty days to pay", async () => {
    const line = await stateLine();
    expect(line).toMatchObject({ liftedOn: "2011-01-20", dueOn: "2011-02-19", isLate: false });
    expect(line?.evidence).toMatch(/Association des entreprises du bassin.* ; .*Imprimerie des Trois Fronti/);
  });

  it("are asked again where more is confirmed in what was signed, and where nothing was", async () => {
    const pledges = accepted(await conventions.readConvention({ params: which, query: {} })).pledges;
    const pledge = pledges.find(({ unit, holder }) => unit === "EUR" && holder.id === cast.state)?.id ?? "";
    const waits = { waitsFor: "attestation signée", waitsKind: "days-attestation" as const };
    const lines = [{ pledge, amount: euros(100), ...waits }];
    const calling = { calledOn: day("2011-02-01"), dueOn: day("2011-02-01"), lines };
    accepted(await conventions.callFunds({ params: which, body: calling, key: key() }));
    expect(await toSign()).toEqual([]);
    await give(missions.paul, "2010-03-10");
    await give(missions.paul, "2010-03-16");
    expect(await toSign()).toMatchObject([
      {
        holder: { id: printShop },
        fromOn: "2007-12-01",
        toOn: "2010-03-15",
        halfDays: 1n,
        value: euros(350),
      },
      {
        holder: { id: printShop },
        fromOn: "2010-03-16",
        toOn: "2010-11-30",
        halfDays: 1n,
        value: euros(350),
      },
    ]);
    const again = accepted(await attest(printShop, "2011-02-02", "2010-03-15"));
    expect(again).toMatchObject({ lifted: [], awaited: [{ id: printShop }] });
    expect(accepted(await attest(printShop, "2011-02-03", "2010-11-30", "2010-03-16"))).toMatchObject({
      awaited: [],
      lifted: [{ amount: euros(100) }],
    });
  });
});
