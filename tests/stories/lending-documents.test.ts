import { describe, expect, it } from "vitest";
import { formatDay } from "#kernel/format.ts";
import { sum } from "#kernel/money.ts";
import { plainDate } from "#kernel/plain-date.ts";
import { lapseAdvanceFromDecision } from "#lending/index.ts";
import { recordDenial } from "#network/index.ts";
import { accepted } from "../convention-desk.ts";
import { testDatabase } from "../database.ts";
import { coordinator, lendingDesk, told } from "../lending-desk.ts";
import { readPdf } from "../read-pdf.ts";

const database = await testDatabase();
const desk = await lendingDesk(database);
const { lending } = desk;

type File = { readonly content: Uint8Array };

async function textOf({ content }: File): Promise<string> {
  return (await readPdf(content)).text.replaceAll("\n", " ");
}

/** Three instalments of 500 €: one paid, one sent back by the bank, one to come. */
async function anAdvance() {
  const story = await desk.aTerritory("2010-01-04");
  const granted = { decidedOn: "2010-01-04", amount: "1500", instalments: 3 };
  const advance = await story.grant({ firm: 'Menuiserie "du #Lac"', ...granted });
  const params = story.which(advance);
  return { story, advance, params };
}

async function paidAndReturned() {
  const opened = await anAdvance();
  await opened.story.payOut(opened.advance, "2010-01-04");
  await opened.story.close("2010-09-08");
  await opened.story.reject(opened.advance, "2010-09-06", "2010-09-08");
  return opened;
}

describe("the contract", () => {
  it("is ready to be signed as soon as the advance is granted, its schedule told for today", async () => {
    const { params } = await anAdvance();
    const file = accepted(await lending.readContractFile({ params }));
    expect(file.name).toBe("Contrat avance 1.pdf");
    const text = await textOf(file);
    expect(text).toContain("Chambre (démonstration), qui porte le fonds « Fonds »");
    expect(text).toContain('Menuiserie "du #Lac", représentée par');
    expect(text).toContain("1 500,00 € (mille cinq cents euros)");
    expect(text).toContain("établi pour un versement le 4 janvier 2010");
  });

  it("carries the instalments that the advance is then debited by", async () => {
    const { story, advance, params } = await anAdvance();
    await story.payOut(advance, "2010-01-04");
    const text = await textOf(accepted(await lending.readContractFile({ params })));
    const { instalments } = await story.read(advance, "2010-01-04");
    expect(instalments).toHaveLength(3);
    for (const { number, dueOn, payOn, principal } of instalments)
      expect(text).toContain(
        `${number} ${formatDay(dueOn, "fr")} ${formatDay(payOn, "fr")} ${told(principal)}`,
      );
    expect(text).toContain(`Total ${told(sum(instalments.map(({ principal }) => principal)))}`);
  });

  it("is not drawn up once the decision has lapsed", async () => {
    const { story, advance, params } = await anAdvance();
    const { decision } = await story.read(advance);
    const lapsedOn = plainDate("2010-01-04");
    await database.transaction(story.scope, async (transaction) =>
      lapseAdvanceFromDecision(transaction, {
        territory: story.territory,
        decision,
        lapsedOn,
        now: desk.clock.at,
      }),
    );
    expect(await lending.readContractFile({ params })).toMatchObject({
      refusal: { reason: "decision-lapsed", facts: { lapsedOn } },
    });
  });
});

describe("the statement", () => {
  it("says what the page says, to the cent, on the same day", async () => {
    const { story, advance, params } = await paidAndReturned();
    for (const on of ["2010-08-04", "2010-09-07", "2010-09-08"]) {
      const page = await story.read(advance, on);
      const query = { lang: "fr" as const, on: plainDate(on) };
      const text = await textOf(accepted(await lending.readStatementFile({ params, query })));
      expect(text).toContain(`au ${formatDay(plainDate(on), "fr")}`);
      expect(text).toContain(`Remboursé ${told(page.paid)}`);
      expect(text).toContain(`Reste à rembourser ${told(page.outstanding)}`);
      expect(text.includes("Dont en retard")).toBe(page.late > 0n);
      for (const { number, dueOn, principal, paid, left } of page.instalments)
        expect(text).toContain(
          `${number} ${formatDay(dueOn, "fr")} ${told(principal)} ${told(paid)} ${told(left)}`,
        );
      for (const { amount } of page.events) expect(text).toContain(told(amount ?? 0n));
    }
  });

  it("tells the returned debit, and is read in English", async () => {
    const { params } = await paidAndReturned();
    const french = await textOf(accepted(await lending.readStatementFile({ params, query: { lang: "fr" } })));
    expect(french).toContain("Remboursement reçu (rejeté depuis)");
    expect(french).toContain("Prélèvement rejeté par la banque");
    const { content, name } = accepted(await lending.readStatementFile({ params, query: { lang: "en" } }));
    expect(name).toBe("Statement advance 1.pdf");
    const english = await readPdf(content);
    expect(english.language).toBe("en-GB");
    expect(english.text).toContain("Debit returned by the bank");
  });

  it("is of a day that has come, of an advance that was paid out", async () => {
    const { story, params } = await paidAndReturned();
    const query = { lang: "fr" as const, on: plainDate("2010-09-09") };
    expect(await lending.readStatementFile({ params, query })).toMatchObject({
      refusal: { reason: "date-in-the-future" },
    });
    const waiting = await story.grant({ firm: "Voisine", decidedOn: "2010-01-04", amount: "1500" });
    const unpaid = { params: story.which(waiting), query: { lang: "fr" as const } };
    const refusal = { reason: "advance-not-disbursed" };
    expect(await lending.readStatementFile(unpaid)).toMatchObject({ refusal });
    expect(await lending.readScheduleFile(unpaid)).toMatchObject({ refusal });
  });
});

describe("the schedule", () => {
  it("is the one in force, with what is left after each instalment", async () => {
    const { params } = await paidAndReturned();
    const text = await textOf(accepted(await lending.readScheduleFile({ params, query: { lang: "fr" } })));
    expect(text).toContain("vaut prénotification de chacun de ses prélèvements");
    expect(text).toContain("Total 1 500,00 €");
    expect(text).toMatch(/3 4 octobre 2010 4 octobre 2010 500,00 € 0,00 €/);
  });
});

describe("the papers of an advance", () => {
  const files = ["readContractFile", "readScheduleFile", "readStatementFile"] as const;
  const asked = (params: { territory: string; advance: string }) => ({
    params,
    query: { lang: "fr" as const },
  });

  it("are read by the owner of the firm, and by no other owner", async () => {
    const { story, advance, params } = await paidAndReturned();
    await story.sitAsOwner(advance);
    for (const file of files) expect((await lending[file](asked(params))).ok).toBe(true);
    desk.sit("owner", coordinator, story.territory);
    for (const file of files)
      expect(await lending[file](asked(params))).toMatchObject({ refusal: { reason: "file-denied" } });
  });

  it("are closed to the committee's members, and to whoever is recused", async () => {
    const { story, advance, params } = await paidAndReturned();
    const { application } = await story.read(advance);
    desk.sit("committee-member", coordinator, story.territory);
    for (const file of files)
      expect(await lending[file](asked(params))).toMatchObject({ refusal: { reason: "not-allowed" } });
    await database.transaction(story.scope, async (transaction) =>
      recordDenial(transaction, {
        territory: story.territory,
        kind: "application",
        id: application,
        person: coordinator,
        reason: "bank",
        fromAt: "2010-01-01T00:00:00Z",
        untilAt: null,
      }),
    );
    desk.sit("chair", coordinator, story.territory);
    for (const file of files)
      expect(await lending[file](asked(params))).toMatchObject({ refusal: { reason: "file-denied" } });
  });

  it("are the same bytes as long as nothing happens", async () => {
    const { params } = await paidAndReturned();
    for (const file of files) {
      const [one, same] = [
        accepted(await lending[file](asked(params))),
        accepted(await lending[file](asked(params))),
      ];
      expect(Buffer.compare(one.content, same.content)).toBe(0);
    }
  });
});
