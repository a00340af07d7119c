import { describe, expect, it } from "vitest";
import { euros } from "#kernel/money.ts";
import { plainDate } from "#kernel/plain-date.ts";
import { verifyDatabase } from "#ledger/index.ts";
import { accepted } from "../convention-desk.ts";
import { testDatabase } from "../database.ts";
import { coordinator, lendingDesk, told } from "../lending-desk.ts";

const database = await testDatabase();
const desk = await lendingDesk(database);

describe("Garage des Aciéries: two debits returned in 2010, paid the following month", () => {
  it("tells it as a small ledger", async () => {
    const story = await desk.aTerritory("2008-12-08");
    const garage = await story.grant({
      firm: "Garage des Aciéries",
      amount: "12000",
      decidedOn: "2008-11-20",
    });
    await story.payOut(garage, "2008-12-08");
    expect(await story.holdings(garage)).toEqual({
      libre: "188 000,00",
      dû: "12 000,00",
      apport: "−200 000,00",
    });

    // The first instalment comes seven months later; the tenth, of 8 April 2010, is debited and returned.
    await story.close("2010-04-12");
    expect(told((await story.read(garage)).outstanding)).toBe("8 666,70 €");
    const returned = await story.reject(garage, "2010-04-08", "2010-04-11");
    expect(returned.instalments[9]).toMatchObject({ dueOn: "2010-04-08", status: "late", late: 333_33n });
    expect(returned.arrearsStep).toEqual({ step: "call", on: "2010-04-13", isDue: false });
    expect(returned.events.at(-1)?.returnReason?.words.fr).toBe("provision insuffisante");
    expect(await story.position("2010-04-12")).toEqual([true, "9 000,03 €"]);

    await story.close("2010-04-14");
    const list = accepted(await desk.lending.listArrears({ params: { territory: story.territory } }));
    expect(list.arrears).toMatchObject([
      {
        firm: { name: "Garage des Aciéries" },
        late: 333_33n,
        daysLate: 6,
        next: { step: "call", isDue: true },
      },
    ]);
    const called = await desk.lending.noteCall({
      params: story.which(garage),
      body: { calledOn: plainDate("2010-04-13"), note: "Un client a payé tard ; tout sera réglé en mai." },
      key: desk.key(),
    });
    expect(accepted(called).arrearsStep).toMatchObject({ step: "letter", on: "2010-04-21" });

    // In May the usual debit pays the oldest, and a transfer pays the other.
    await story.close("2010-05-11");
    accepted(await story.repay(garage, "333.33", "2010-05-10"));
    const paid = await story.read(garage);
    expect(paid.instalments.slice(9, 11).map(({ paidOn }) => paidOn)).toEqual(["2010-05-10", "2010-05-10"]);
    expect(paid).toMatchObject({ late: 0n, arrearsStep: null });

    // The same again in September.
    await story.close("2010-09-13");
    await story.reject(garage, "2010-09-08", "2010-09-10");
    await story.close("2010-10-12");
    accepted(await story.repay(garage, "333.33", "2010-10-11"));
    expect(await story.holdings(garage)).toEqual({
      libre: "193 333,28",
      dû: "6 666,72",
      apport: "−200 000,00",
    });
    expect(await story.position("2010-10-12")).toEqual([true, "6 666,72 €"]);
    expect((await story.read(garage, "2010-09-30")).late).toBe(333_33n);
  });
});

describe("Imprimerie de Réhon: three instalments deferred in 2010, term extended by three", () => {
  it("tells it as a small ledger", async () => {
    const story = await desk.aTerritory("2009-11-02");
    const printer = await story.grant({
      firm: "Imprimerie de Réhon",
      amount: "16000",
      decidedOn: "2009-10-15",
    });
    await story.payOut(printer, "2009-11-02");
    await story.close("2010-08-20");
    const body = {
      from: 4,
      count: 3,
      keepTerm: false,
      decidedOn: plainDate("2010-08-20"),
      reason: "Une presse en panne tout l'été.",
    };
    const params = story.which(printer);
    const deferred = accepted(await desk.lending.deferInstalments({ params, body, key: desk.key() }));

    expect(deferred.pauses).toEqual(["2010-09-02", "2010-10-02", "2010-11-02"]);
    expect([deferred.instalments[3]?.dueOn, deferred.instalments[35]?.dueOn]).toEqual([
      "2010-12-02",
      "2013-08-02",
    ]);
    expect([deferred.version, deferred.outstanding]).toEqual([2, euros("14666.68")]);

    const autumn = await story.close("2010-12-02");
    expect(autumn.debits).toBe(0);
    const december = await story.close("2010-12-03");
    expect([december.debits, december.amount]).toEqual([1, euros("444.44")]);
    expect(await story.holdings(printer)).toEqual({
      libre: "185 777,76",
      dû: "14 222,24",
      apport: "−200 000,00",
    });
    expect(await story.position("2010-12-03")).toEqual([true, "14 222,24 €"]);
    expect((await story.read(printer, "2010-08-19")).instalments[35]?.dueOn).toBe("2013-05-02");
    expect((await story.close("2013-08-03")).businessDate).toBe("2013-08-03");
    expect(await story.read(printer)).toMatchObject({ status: "settled", outstanding: 0n, late: 0n });
  });
});

describe("Conserverie du Pays-Haut: its last six instalments prepaid in December 2010", () => {
  it("tells it as a small ledger", async () => {
    const story = await desk.aTerritory("2009-04-14");
    const cannery = await story.grant({
      firm: "Conserverie du Pays-Haut",
      amount: "8000",
      decidedOn: "2009-03-26",
    });
    await story.payOut(cannery, "2009-04-14");
    await story.close("2010-12-28");
    const body = {
      amount: euros("1333.40"),
      receivedOn: plainDate("2010-12-27"),
      bankReference: "VIR CONSERVERIE",
      rule: null,
    };
    const params = story.which(cannery);
    const prepaid = accepted(await desk.lending.prepay({ params, body, key: desk.key() }));

    expect(prepaid.events.at(-1)).toMatchObject({ kind: "repayment", rule: "last-first" });
    expect(prepaid.instalments.slice(30).map(({ status }) => status)).toEqual(Array(6).fill("paid"));
    expect(prepaid.nextDebit).toEqual({ on: "2011-01-14", amount: euros("222.22") });
    expect(await story.holdings(cannery)).toEqual({
      libre: "196 444,48",
      dû: "3 555,52",
      apport: "−200 000,00",
    });
    expect(await story.position("2010-12-28")).toEqual([true, "3 555,52 €"]);

    await story.close("2012-04-17");
    expect(await story.read(cannery)).toMatchObject({ status: "settled", outstanding: 0n, overpaid: 0n });
  });
});

describe("Énergie Toit Lorraine: a delay asked for after the photovoltaic moratorium of December 2010", () => {
  it("tells it as a small ledger", async () => {
    const story = await desk.aTerritory("2009-04-06");
    const roofer = await story.grant({
      firm: "Énergie Toit Lorraine",
      amount: "20000",
      decidedOn: "2009-03-26",
    });
    await story.payOut(roofer, "2009-04-06");
    await story.close("2010-12-15");
    const { delays: none, ...before } = await story.read(roofer);
    const ledger = await story.holdings(roofer);
    expect(ledger).toEqual({ libre: "187 777,70", dû: "12 222,30", apport: "−200 000,00" });

    // The owner speaks before anything is late: an early warning, which changes nothing that is owed.
    await story.sitAsOwner(roofer);
    const params = story.which(roofer);
    const asking = {
      from: 15,
      count: 3,
      reason: "Moratoire photovoltaïque : plus aucun chantier avant le printemps.",
      askedOn: null,
    };
    const asked = accepted(await desk.lending.askDelay({ params, body: asking, key: desk.key() }));
    expect(asked.delays).toMatchObject([
      { askedOn: "2010-12-15", askedBy: "Odile Toiture", from: 15, count: 3, answered: null },
    ]);
    desk.sit("coordinator", coordinator, story.territory);
    const { delays: waiting, ...after } = await story.read(roofer);
    expect([none, after]).toEqual([[], before]);
    expect([after.late, told(after.outstanding), await story.holdings(roofer)]).toEqual([
      0n,
      "12 222,30 €",
      ledger,
    ]);
    const { tasks } = accepted(await desk.lending.listTasks({ params: { territory: story.territory } }));
    expect(tasks).toMatchObject([
      { kind: "delay-asked", firm: "Énergie Toit Lorraine", from: 15, count: 3, dueOn: "2011-01-06" },
    ]);

    // It is granted two days later, in one act, at no cost: three instalments wait for the spring.
    await story.close("2010-12-17");
    const granting = {
      from: 15,
      count: 3,
      keepTerm: false,
      decidedOn: plainDate("2010-12-17"),
      reason: "Moratoire photovoltaïque.",
      request: waiting[0]?.id ?? "",
    };
    const granted = accepted(
      await desk.lending.deferInstalments({ params, body: granting, key: desk.key() }),
    );
    expect(granted).toMatchObject({
      version: 2,
      outstanding: euros("12222.30"),
      pauses: ["2011-01-06", "2011-02-06", "2011-03-06"],
      nextDebit: { on: "2011-04-06", amount: euros("555.55") },
      delays: [{ answered: { answer: "granted", on: "2010-12-17", by: "Claire Fontaine", why: null } }],
    });
    expect((await story.close("2011-04-06")).debits).toBe(0);
    expect((await story.close("2011-04-07")).amount).toBe(euros("555.55"));
    expect(await story.holdings(roofer)).toEqual({
      libre: "188 333,25",
      dû: "11 666,75",
      apport: "−200 000,00",
    });
    expect(await story.position("2011-04-07")).toEqual([true, "11 666,75 €"]);
    expect(await story.inArrears("2011-04-07")).toEqual(["0,00 €", ["provisioned"]]);
  });
});

describe("the books of these stories", () => {
  it("verify: every sum and every hash", async () => {
    expect((await verifyDatabase(database)).faults).toEqual([]);
  });
});
