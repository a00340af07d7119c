import { describe, expect, it } from "vitest";
import { euros } from "#kernel/money.ts";
import { plainDate } from "#kernel/plain-date.ts";
import { verifyDatabase } from "#ledger/index.ts";
import { checked, conform } from "../accounting-desk.ts";
import { closingsDesk } from "../closings-desk.ts";
import { accepted } from "../convention-desk.ts";
import { testDatabase } from "../database.ts";
import { coordinator, treasurer } from "../lending-desk.ts";

const database = await testDatabase();
const desk = await closingsDesk(database);
const { accounting, aLateAdvance, aTerritory, fund: fundClient, key, lending, sit, sitAtBooks } = desk;

describe("what a closing sets aside", () => {
  it("is in the books from its day, and released by the closing that fears nothing any more", async () => {
    const { territory, advance, close, closeBooks, balances, repay, fec } = await aLateAdvance();
    await close("2010-12-03");
    await closeBooks("2010-11-30");
    const capital = { "103410": "-200 000,00 €", "512100": "198 500,00 €" };
    expect(await balances("2010-11-29")).toEqual({ ...capital, "467400": "1 500,00 €" });
    const feared = {
      ...capital,
      "274880": "1 500,00 €",
      "297480": "-750,00 €",
      "686620": "750,00 €",
    };
    expect(await balances("2010-11-30")).toEqual(feared);

    sit("coordinator", coordinator, territory);
    accepted(await repay(advance, "1500", "2010-12-02"));
    await close("2011-01-03");
    const repaid = { "103410": "-200 000,00 €", "512100": "200 000,00 €" };
    expect(await balances("2010-12-30")).toEqual({ ...repaid, "297480": "-750,00 €", "686620": "750,00 €" });
    await closeBooks("2010-12-31");
    expect(await balances("2010-12-31")).toEqual({
      ...repaid,
      "686620": "750,00 €",
      "786620": "-750,00 €",
    });
    expect(await balances("2011-01-01")).toEqual(repaid);
    const file = await fec(2010);
    expect(checked(file)).toEqual(conform);
    expect((await verifyDatabase(database, territory)).faults).toEqual([]);
  });

  it("stays as it was told once the loss is decided, taken back and told again, a year being closed between", async () => {
    const { territory, advance, params, close, closeBooks, balances, which, fec, read } =
      await aLateAdvance();
    await close("2011-01-10");
    await closeBooks("2010-12-31");
    sit("treasurer", treasurer, territory);
    for (const year of [2008, 2009, 2010]) {
      const body = { kind: "year" as const, until: plainDate(`${year}-12-31`) };
      accepted(await fundClient.closePeriod({ params, body, key: key() }));
    }
    const before = await fec(2010);
    expect(checked(before)).toEqual(conform);

    sit("treasurer", treasurer, territory);
    const decision = { on: plainDate("2010-12-15"), by: "committee", reference: "PV" } as const;
    const loss = { amount: euros("1500"), on: plainDate("2010-12-20"), decision, reason: "Disparue" };
    const proposed = accepted(
      await lending.proposeWriteOff({ params: which(advance), body: loss, key: key() }),
    );
    sit("coordinator", coordinator, territory);
    const confirmed = { proposal: proposed.proposal?.id ?? "" };
    accepted(await lending.confirmProposal({ params: which(advance), body: confirmed, key: key() }));
    const capital = "-200 000,00 €";
    expect(await balances("2011-01-05")).toEqual({
      "103410": capital,
      "110000": "750,00 €",
      "512100": "198 500,00 €",
      "654400": "1 500,00 €",
      "786620": "-750,00 €",
    });
    sit("coordinator", coordinator, territory);
    const receipt = { amount: euros("300"), receivedOn: plainDate("2011-01-06"), bankReference: "VIR 9" };
    accepted(await lending.recordRecovery({ params: which(advance), body: receipt, key: key() }));
    await balances("2011-01-10");
    sit("coordinator", coordinator, territory);
    const recovery = (await read(advance)).events.findLast(({ kind }) => kind === "recovery")?.id ?? "";
    const undone = { event: recovery, on: plainDate("2011-01-07"), reason: "Erreur de saisie" };
    accepted(await lending.reverseEvent({ params: which(advance), body: undone, key: key() }));
    const writeOff = (await read(advance)).events.findLast(({ kind }) => kind === "write-off")?.id ?? "";
    const taken = { event: writeOff, on: plainDate("2011-01-08"), reason: "Décision annulée" };
    accepted(await lending.reverseEvent({ params: which(advance), body: taken, key: key() }));
    await close("2011-03-02");
    await closeBooks("2011-02-28");
    expect(await balances("2011-02-28")).toMatchObject({
      "274880": "1 500,00 €",
      "297480": "-750,00 €",
      "512100": "198 500,00 €",
    });
    expect((await fec(2010)).content).toBe(before.content);
    expect(checked(await fec(2011, "yes"))).toMatchObject({ verdict: "conform", strict: [] });
    expect((await verifyDatabase(database, territory)).faults).toEqual([]);
  });
});

describe("advances that come from former books", () => {
  const heading = [
    ["Référence", "A-17"],
    ["Entreprise", "Boulangerie du Fort"],
    ["SIREN", "732829320"],
    ["Code commune", "54323"],
    ["Commune", "Longwy"],
    ["Décidée le", "12/03/2009"],
    ["Versée le", "02/04/2009"],
    ["Montant versé", "15000"],
    ["CRD", "10000.01"],
    ["Impayés", "833,32"],
    ["En retard depuis", "02/12/2010"],
    ["Prochaine échéance", "02/03/2011"],
    ["Échéances restantes", "22"],
  ] as const;
  const takeOver = async (
    { territory, fund }: { territory: string; fund: string },
    on: string,
    cells: Readonly<Record<string, string>> = {},
  ) =>
    lending.takeOverAdvances({
      params: { territory },
      body: {
        fund,
        on: plainDate(on),
        heading: heading.map(([name]) => name),
        rows: [heading.map(([name, value]) => cells[name] ?? value)],
      },
      key: key(),
    });

  it("enter with what is left of them, what is late being due, and go on", async () => {
    const story = await aTerritory("2011-02-08");
    accepted(await takeOver(story, "2011-02-08"));
    const capital = { "103410": "-200 000,00 €", "512100": "189 999,99 €" };
    const entered = { ...capital, "274800": "9 166,69 €", "467400": "833,32 €" };
    expect(await story.balances("2011-02-08")).toEqual(entered);
    const { content, name } = await story.fec(2011, "yes");
    expect(checked({ content, name })).toMatchObject({ verdict: "conform", strict: [] });
    const told = content.split("\r\n").filter((line) => line.includes("reprise de A-17"));
    expect(told.map((line) => line.split("\t").slice(4, 5).concat(line.split("\t").slice(10, 13)))).toEqual([
      ["274800", expect.stringMatching(/^Avance reprise Boulangerie du Fort \(/), "10000,01", "0,00"],
      ["512100", expect.stringMatching(/^Avance reprise Boulangerie du Fort \(/), "0,00", "10000,01"],
      ["467400", expect.stringMatching(/^Échéance Boulangerie du Fort \(/), "833,32", "0,00"],
      ["274800", expect.stringMatching(/^Échéance Boulangerie du Fort \(/), "0,00", "833,32"],
    ]);
    sit("coordinator", coordinator, story.territory);
    await story.close("2011-03-04");
    await story.balances("2011-03-04");
    await story.closeBooks("2011-02-28");
    await story.balances("2011-03-04");
  });

  it("are declared for what their contract lent, not for what was left of it", async () => {
    const story = await aTerritory("2011-02-08");
    const left = { CRD: "4000", Impayés: "", "En retard depuis": "", "Montant versé": "6000" };
    accepted(await takeOver(story, "2011-02-08", left));
    sitAtBooks(story.territory);
    const { params } = story;
    const told = accepted(await accounting.readLoanDeclaration({ params, query: { year: 2009 } }));
    expect(told.loans).toMatchObject([
      {
        on: "2009-03-12",
        amount: 6_000_00n,
        reason: "loan-above",
        siren: "732829320",
        siret: null,
        legalForm: null,
        commune: "Longwy",
      },
    ]);
    expect(told.lenders).toHaveLength(1);
  });

  it("are asked for a closed day, they enter on the first open one", async () => {
    const story = await aTerritory("2011-02-08");
    await story.closeBooks("2011-01-31");
    accepted(await takeOver(story, "2011-01-31"));
    expect(await story.balances("2011-01-31")).toEqual({
      "103410": "-200 000,00 €",
      "512100": "200 000,00 €",
    });
    expect(await story.balances("2011-02-01")).toMatchObject({ "467400": "833,32 €" });
  });
});

describe("what came beyond a debt", () => {
  it("is owed back, given back, paid to another advance and taken back, every control holding", async () => {
    const story = await aTerritory("2010-12-01");
    const { territory, grant, payOut, repay, which, read, balances, fec } = story;
    const firm = { firm: "Atelier Feuillu", decidedOn: "2009-12-10", instalments: 3 };
    const advance = await grant({ ...firm, amount: "1500" });
    await payOut(advance, "2010-01-04");
    accepted(await repay(advance, "1600", "2010-11-04"));
    await balances("2010-12-01");
    sit("coordinator", coordinator, territory);
    const other = await grant({ ...firm, amount: "900", firmId: (await read(advance)).firm.id });
    await payOut(other, "2010-11-10");
    const body = { amount: euros("40"), on: plainDate("2010-11-20"), to: other, reason: "Accord" };
    accepted(await lending.reallocateOverpayment({ params: which(advance), body, key: key() }));
    expect(await balances("2010-12-01")).toMatchObject({ "467800": "-60,00 €", "274800": "860,00 €" });

    sit("coordinator", coordinator, territory);
    const refund = { amount: euros("60"), on: plainDate("2010-11-21"), reason: "Trop-perçu" };
    const { proposal } = accepted(
      await lending.proposeRefund({ params: which(advance), body: refund, key: key() }),
    );
    sit("treasurer", treasurer, territory);
    const confirmed = { proposal: proposal?.id ?? "" };
    accepted(await lending.confirmProposal({ params: which(advance), body: confirmed, key: key() }));
    const { "467800": back } = await balances("2010-12-01");
    expect(back).toBeUndefined();

    // The whole repayment was a mistake: what was given back and reallocated is owed to the fund again.
    sit("coordinator", coordinator, territory);
    const { events } = await read(advance);
    const repayment = events.find(({ kind }) => kind === "repayment")?.id ?? "";
    const undone = { event: repayment, on: plainDate("2010-11-25"), reason: "Erreur" };
    accepted(await lending.reverseEvent({ params: which(advance), body: undone, key: key() }));
    await balances("2010-12-01");
    const file = await fec(2010, "yes");
    expect(checked(file)).toMatchObject({ verdict: "conform", strict: [] });
  });
});
