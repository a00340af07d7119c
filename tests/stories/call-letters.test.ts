import { describe, expect, it } from "vitest";
import { addDays, plainDate } from "#kernel/plain-date.ts";
import { enterPerson, enterSeat, moveBusinessDate } from "#network/index.ts";
import longwy from "../../src/demo/cases/longwy.json" with { type: "json" };
import { calledConvention } from "../called-convention.ts";
import { cast } from "../convention-cast.ts";
import { accepted } from "../convention-desk.ts";
import { testDatabase } from "../database.ts";
import { businessDates, id, place } from "../network.ts";
import { readPdf } from "../read-pdf.ts";

const database = await testDatabase();
const scope = { read: [place.longwy], write: place.longwy };
const today = businessDates[place.longwy] ?? plainDate("2011-02-08");
const { story, which } = await calledConvention(database, async () => {
  await answerFor(60, "Paul Keller", "partner-referent", cast.association);
  await answerFor(61, "Inès Marchal", "public-funder", cast.state);
  await answerFor(62, "Alix Deux-Parts", "partner-referent", cast.association);
  await seatFor(62, 163, "public-funder", cast.state);
});

describe("a call for funds", () => {
  it("is written to those who answer for each payer, its letter attached, and to nobody else", async () => {
    const mails = await listMails();

    const single = mails.filter(({ person_name }) => person_name !== "Alix Deux-Parts");
    expect(single.map(({ person_name, subject }) => [person_name, plain(subject)])).toEqual(
      [1, 2, 3].flatMap((number) => {
        const call = longwy.story.convention.calls[number - 1];
        return [
          [
            "Paul Keller",
            `Appel de fonds n° ${number} : ${inEuros(call?.privateCents)} (Association des entreprises du bassin)`,
          ],
          [
            "Inès Marchal",
            `Appel de fonds n° ${number} : ${inEuros(call?.stateCents)} (État, aménagement du territoire (démonstration))`,
          ],
        ];
      }),
    );
    const letter = await readPdf(new Uint8Array(mails[0]?.content ?? []));
    expect(letter).toMatchObject({ isTagged: true, language: "fr-FR", title: "Appel de fonds n° 1" });
    expect(letter.text.replaceAll(/\s+/g, " ")).toContain("122 000,00 €");
  });

  it("is one mail to someone who answers for two payers, with a letter for each", async () => {
    const rows = (await listMails()).filter(({ person_name }) => person_name === "Alix Deux-Parts");
    const { calls } = longwy.story.convention;

    expect(new Set(rows.map(({ id: mail }) => mail)).size).toBe(calls.length);
    expect(rows).toHaveLength(2 * calls.length);
    const [first, ...others] = rows.filter(({ id: mail }) => mail === rows[0]?.id);
    const parts = [calls[0]?.privateCents ?? 0, calls[0]?.stateCents ?? 0];
    expect(plain(first?.subject ?? "")).toBe(
      `Appel de fonds n° 1 : ${inEuros(parts.reduce((total, part) => total + part))} en 2 parts`,
    );
    for (const part of parts) expect(plain(first?.text ?? "")).toContain(`${inEuros(part)} pour le fonds`);
    expect(new Set([first, ...others].map((row) => row?.name))).toEqual(
      new Set([
        "Appel de fonds 1 Association des entreprises du bassin.pdf",
        "Appel de fonds 1 État, aménagement du territoire (démonstration).pdf",
      ]),
    );
  });

  it("says on paper what is asked, of which promise, in figures and in words, and what stays to be called", async () => {
    const lines = await linesOf(cast.association);
    const { text } = await openLetter(lines[1]?.id);

    expect(text).toContain("Appelé auparavant");
    expect(text).toContain("14 640,00 € (quatorze mille six cent quarante euros)");
    const figures = [...text.matchAll(/([\d ]+,\d\d) €/g)].map(([, figure]) => figure?.trim());
    expect(figures).toEqual(expect.arrayContaining(amountsAfter(lines, 1)));
    expect(text).toContain("Portez la mention « Convention 1, appel 2 »");
  });

  it("is read by its own payer, and not by another", async () => {
    const [line] = await linesOf(cast.association);
    story.desk.sit("public-funder", cast.state);
    const refused = await story.desk.convention.readCallLetter({
      params: { ...which, callLine: line?.id ?? "" },
    });
    story.desk.sit("partner-referent", cast.association);
    const read = await story.desk.convention.readCallLetter({
      params: { ...which, callLine: line?.id ?? "" },
    });
    story.desk.sit("coordinator");

    expect(refused).toMatchObject({ ok: false, refusal: { reason: "call-line-unknown" } });
    expect(read.ok).toBe(true);
  });
});

describe("a receipt", () => {
  it("says what was received, when, from whom and for what, and that it is no tax receipt", async () => {
    const [line] = await linesOf(cast.association);
    const [payment] = line?.payments ?? [];
    const params = { ...which, callLine: line?.id ?? "", payment: payment?.id ?? "" };
    const file = accepted(await story.desk.convention.readReceipt({ params }));
    const told = await readPdf(file.content);
    const text = told.text.replaceAll(/\s+/g, " ");

    expect(told).toMatchObject({ isTagged: true, title: "Reçu de versement" });
    expect(text).toContain(inEuros(Number(payment?.amount)));
    expect(text).toContain(payment?.bankReference);
    expect(text).toContain("Ce n’est pas un reçu fiscal");
  });

  it("is not given for a payment that was cancelled", async () => {
    const [line] = await linesOf(cast.department);
    const [payment] = line?.payments ?? [];
    const cancelling = {
      params: { ...which, payment: payment?.id ?? "" },
      body: { reason: "montant mal lu" },
      key: story.key(),
    };
    accepted(await story.desk.convention.cancelPayment(cancelling));
    const params = { ...which, callLine: line?.id ?? "", payment: payment?.id ?? "" };

    expect(await story.desk.convention.readReceipt({ params })).toMatchObject({
      refusal: { reason: "payment-already-cancelled", sentence: expect.stringMatching(/est déjà annulé/) },
    });
  });
});

describe("a reminder", () => {
  it("goes once a day, even asked for by two at once, and the call says who was told", async () => {
    await tomorrow();
    const line = await unpaidLine(cast.state);
    const params = { ...which, callLine: line.id };
    const both = await Promise.all(
      [1, 2].map(async () => story.desk.convention.remindPayer({ params, key: story.key() })),
    );

    expect(both.map((outcome) => (outcome.ok ? "sent" : outcome.refusal.reason)).toSorted()).toEqual([
      "sent",
      "told-today",
    ]);
    const sent = both.find(({ ok }) => ok);
    expect(sent).toMatchObject({
      value: {
        told: [
          { names: expect.arrayContaining(["Inès Marchal", "Alix Deux-Parts"]) },
          { on: addDays(today, 1), names: expect.arrayContaining(["Inès Marchal", "Alix Deux-Parts"]) },
        ],
      },
    });
    const reminders = (await listMails()).filter(({ subject }) => subject.startsWith("Rappel"));
    expect(reminders.map(({ person_name }) => person_name)).toEqual(["Inès Marchal", "Alix Deux-Parts"]);
    expect(plain(reminders[0]?.text ?? "")).toContain(
      "Vous attendez pour verser : attestation signée des journées.",
    );
  });

  it("is refused where everything is paid, and where nobody would read it", async () => {
    const [paid] = await linesOf(cast.association);
    const [unpaid] = await linesOf(cast.department);
    const ofPaid = await story.desk.convention.remindPayer({
      params: { ...which, callLine: paid?.id ?? "" },
      key: story.key(),
    });
    const ofNobody = await story.desk.convention.remindPayer({
      params: { ...which, callLine: unpaid?.id ?? "" },
      key: story.key(),
    });

    expect(ofPaid).toMatchObject({ refusal: { reason: "call-paid" } });
    expect(ofNobody).toMatchObject({
      refusal: { reason: "nobody-to-tell", sentence: expect.stringContaining("Département (démonstration)") },
    });
  });
});

async function answerFor(
  number: number,
  name: string,
  role: "partner-referent" | "public-funder",
  organisation: string,
) {
  await database.transaction({ read: [] }, async (transaction) =>
    enterPerson(transaction, { id: id(number), name, email: `${number}@exemple.fr`, language: "fr" }),
  );
  await seatFor(number, number + 100, role, organisation);
}

async function seatFor(
  number: number,
  seat: number,
  role: "partner-referent" | "public-funder",
  organisation: string,
) {
  await database.transaction(scope, async (transaction) =>
    enterSeat(transaction, {
      id: id(seat),
      person: id(number),
      role,
      organisation,
      unit: place.longwy,
      fromOn: plainDate("2007-01-01"),
      toOn: null,
    }),
  );
}

async function tomorrow() {
  await database.transaction(scope, async (transaction) =>
    moveBusinessDate(transaction, place.longwy, addDays(today, 1)),
  );
}

async function linesOf(holder: string) {
  const { calls } = await story.page(which.convention);
  return calls.flatMap(({ lines }) => lines).filter((line) => line.holder.id === holder);
}

async function unpaidLine(holder: string) {
  const line = (await linesOf(holder)).find(({ left }) => left > 0n);
  if (line === undefined) throw new Error("a line that waits");
  return line;
}

async function openLetter(callLine = "") {
  const file = accepted(await story.desk.convention.readCallLetter({ params: { ...which, callLine } }));
  const { text } = await readPdf(file.content);
  return { text: text.replaceAll(/\s+/g, " ") };
}

function amountsAfter(lines: Awaited<ReturnType<typeof linesOf>>, index: number): string[] {
  const before = lines.slice(0, index).reduce((total, { amount }) => total + amount, 0n);
  const left = 122_000_00n - before - (lines[index]?.amount ?? 0n);
  return [122_000_00n, before, left].map((amount) => inEuros(Number(amount)).replace(" €", ""));
}

interface MailTables {
  mail: { id: string; queued_at: string; person_name: string; subject: string; text: string };
  mail_attachment: { mail_id: string; name: string; content: Buffer };
}

async function listMails() {
  const rows = await database.transaction(scope, async (transaction) =>
    transaction
      .tables<MailTables>()
      .selectFrom("mail")
      .innerJoin("mail_attachment", "mail_attachment.mail_id", "mail.id")
      .select(["mail.id", "person_name", "subject", "text", "name", "content"])
      .orderBy("queued_at")
      .orderBy("person_name", "desc")
      .execute(),
  );
  return rows;
}

function inEuros(amount = 0): string {
  return plain(new Intl.NumberFormat("fr-FR", { style: "currency", currency: "EUR" }).format(amount / 100));
}

function plain(text: string): string {
  return text.replaceAll(/[\u00a0\u202f]/g, " ");
}
