import { readdirSync, writeFileSync } from "node:fs";
import path from "node:path";
import { beforeAll, describe, expect, it } from "vitest";
import { addDays } from "#kernel/plain-date.ts";
import { firmAccount } from "../../src/demo/bank-accounts.ts";
import { loadDemonstration } from "../../src/demo/load-demonstration.ts";
import { testDatabase } from "../database.ts";
import { ledgerMoney, total } from "../ledger-money.ts";
import { coordinator, euros, known, printingHouse } from "../printing-house.ts";
import { readPdf } from "../read-pdf.ts";
import { readZip } from "../read-zip.ts";

const database = await testDatabase();
const house = printingHouse(database);
const { territory, today, vault, hauler, at } = house;
const { heldSitting, firstConvention, haulerAdvance, advanceToSign, aPaidCall, anAmendment } = house;
const {
  aid,
  application,
  banking,
  committee,
  convention,
  expertise,
  lending,
  network,
  reporting,
  signature,
} = house.handlers;

interface Printed {
  readonly content: Uint8Array;
  readonly says: readonly string[];
  /** What the ledger itself holds of the money it says; or why the ledger holds none of it. */
  readonly money: readonly bigint[] | `none: ${string}`;
}

const { posted, heldFor, freeBefore } = ledgerMoney(database, territory);

/** Each document of the product, by its file, printed through its route. */
const documents: Readonly<Record<string, () => Promise<Printed>>> = {
  "convention/convention": async () => {
    const { id } = await firstConvention();
    const given = { params: { convention: id }, query: { terms: "signed" } };
    return {
      ...(await at(convention.readConventionPaper, given)),
      says: [],
      money: [-total(await posted(`pledge:${id}:%:signed`))],
    };
  },
  "convention/amendment": async () => {
    const { params } = await anAmendment();
    const { content } = await at(convention.readAmendmentPaper, { params });
    const signed = -total(await posted(`pledge:${params.convention}:%:signed`));
    return { content, says: [], money: [signed] };
  },
  "convention/call-letter": async () => {
    const { convention: id, line } = await aPaidCall();
    const given = { params: { convention: id, callLine: line.id } };
    const called = await posted(`pledge:${id}:${line.holder.id}:called`, { until: line.calledOn });
    return { ...(await at(convention.readCallLetter, given)), says: [], money: [total(called)] };
  },
  "convention/receipt": async () => {
    const { convention: id, line } = await aPaidCall();
    const payment = known(line.payments[0], "a payment");
    const params = { convention: id, callLine: line.id, payment: payment.id };
    const honoured = await posted(`pledge:${id}:${line.holder.id}:honoured`, { until: line.dueOn });
    return { ...(await at(convention.readReceipt, { params })), says: [], money: [total(honoured)] };
  },
  "lending/contract": async () => {
    const { id } = await advanceToSign();
    const { content } = await at(lending.readContractFile, { params: { advance: id } });
    return { content, says: [], money: [await heldFor(id)] };
  },
  "lending/schedule": async () => {
    const { id } = await haulerAdvance();
    const given = { params: { advance: id }, query: { lang: "fr" } };
    const lent = (await posted(`loan:${id}:owed`)).find((amount) => amount > 0n);
    return { ...(await at(lending.readScheduleFile, given)), says: [], money: [lent ?? 0n] };
  },
  "lending/statement": async () => {
    const { id, late } = await haulerAdvance();
    const given = { params: { advance: id }, query: { lang: "fr" } };
    const owed = await posted(`loan:${id}:owed`);
    const lent = owed[0] ?? 0n;
    const left = total(owed);
    const content = await at(lending.readStatementFile, given);
    return { ...content, says: [euros(late)], money: [lent, lent - left, left] };
  },
  "lending/reminder-letter": async () => {
    const { id, late } = await haulerAdvance();
    const { cases } = await at(lending.readArrearsCases, { params: { advance: id } });
    const steps = cases.flatMap((one) => one.steps.map((step) => ({ case: one.id, ...step })));
    for (const { case: of, number } of steps.toReversed()) {
      const params = { case: of, number };
      const letter = await at(lending.readReminderLetter, { params }).catch(() => null);
      if (letter === null) continue;
      // What is late hangs on the days of the schedule, which the ledger does not know.
      const lent = (await posted(`loan:${id}:owed`))[0] ?? 0n;
      return { content: letter.content, says: [hauler, euros(late)], money: [lent] };
    }
    throw new Error("the demonstration wrote a reminder letter");
  },
  "committee/minutes": async () => {
    const sitting = await heldSitting();
    return {
      ...(await at(committee.readMinutesPaper, { params: { sitting }, ...coordinator })),
      says: ["Présence"],
      money: await freeBefore(sitting),
    };
  },
  "committee/packs": async () => {
    const { sittings } = await at(committee.listSittings, coordinator);
    const open = known(
      sittings.find(({ status }) => status !== "closed"),
      "a sitting to come",
    );
    const params = { sitting: open.id };
    const { items } = await at(committee.readSitting, { params, ...coordinator });
    const body = { items: items.map(({ id }) => id) };
    await at(committee.openPacks, { params, body, ...coordinator });
    return {
      ...(await at(committee.readPacksPaper, { params, ...coordinator })),
      says: ["Ce qui est demandé"],
      money: "none: what is asked binds nothing yet",
    };
  },
  "expertise/mission-letter": async () => {
    const { missions } = await at(expertise.listMissions, coordinator);
    const mission = known(missions[0], "a mission");
    const params = { mission: mission.id };
    return {
      ...(await at(expertise.readLetterFile, { params, ...coordinator })),
      says: [mission.firm.name, mission.expert.name, mission.employer.name, "aucun reçu fiscal"],
      money: "none: days, that the story of the letter compares with the journal",
    };
  },
  "application/application-sheet": async () => {
    const { applications } = await at(application.listApplications, coordinator);
    const { id, firm } = known(applications[0], "a file");
    const params = { application: id };
    const { copy } = await at(application.prepareCopy, { params, body: {}, ...coordinator });
    const { content } = await at(application.downloadCopy, { params: { ...params, copy }, ...coordinator });
    const files = [...(await readZip(content))];
    known(
      files.find(([name]) => /Lettre de mission \d+\.pdf$/u.test(name)),
      "the letters of the file's missions in its copy",
    );
    const [, sheet] = known(
      files.find(([name]) => /^Dossier \d+\.pdf$/u.test(name)),
      `a sheet among ${files.map(([name]) => name).join()}`,
    );
    return {
      content: new Uint8Array(sheet),
      says: [firm.name],
      money: "none: what is asked binds nothing yet",
    };
  },
  "reporting/steering-pack": async () => {
    const { id } = await firstConvention();
    const [signed, standsCalled, honoured] = await Promise.all(
      ["signed", "called", "honoured"].map(async (state) => total(await posted(`pledge:${id}:%:${state}`))),
    );
    await at(reporting.drawSteeringPack, { params: { convention: id }, ...coordinator });
    const { packs } = await at(reporting.listSteeringPacks);
    const pack = known(packs[0], "a pack").id;
    return {
      ...(await at(reporting.readSteeringPack, { params: { pack } })),
      says: [],
      money: [-(signed ?? 0n), (standsCalled ?? 0n) + (honoured ?? 0n), honoured ?? 0n],
    };
  },
  "reporting/financial-report": async () => {
    const { toDraw } = await at(reporting.listFinancialReports);
    const [line] = toDraw;
    const params = { convention: line?.convention.id ?? "", funder: line?.funders[0]?.id ?? "" };
    const year = 2008;
    const fields = "implementation beneficiaries datesAndPlaces goals gaps inKind observations".split(" ");
    const narrative = Object.fromEntries(fields.map((field) => [field, "Comme convenu."]));
    await at(reporting.saveFinancialDraft, { params, body: { year, narrative, planned: [] } });
    const certifying = { year, certifiedBy: "Camille Perrin", certifiedAs: "animatrice", certifiedOn: today };
    const { id: report } = await at(reporting.certifyFinancialReport, { params, body: certifying });
    const during = { from: `${year}-01-01`, until: `${year}-12-31` };
    const paidIn = total(await posted("capital:%", during));
    const owed = await posted("loan:%:owed", during);
    const lent = total(owed.filter((amount) => amount > 0n));
    const repaid = total(owed.filter((amount) => amount < 0n));
    const { content } = await at(reporting.readCertifiedPdf, { params: { report } });
    return { content, says: [], money: [-paidIn - repaid, lent] };
  },
  "signature/certificate": async () => {
    const { params, made } = await anAmendment();
    const signatories = made.signers.map(({ id }, rank) => {
      return { organisation: id, name: `Partie ${rank}`, email: `${rank}@exemple.test` };
    });
    const body = { signatories, inTurn: false, asksCode: false, dueOn: addDays(today, 30) };
    await at(convention.askAmendmentSignature, { params, body, ...coordinator });
    const query = { kind: "convention-amendment", subject: made.id };
    const [request] = (await at(signature.listRequests, { query })).requests;
    const scan = await known(documents["convention/convention"], "a scan")();
    for (const { id } of known(request, "a request").signatories) {
      const part = { request: request?.id, signatory: id };
      const signed = { params: part, query: { name: "scan.pdf", signedOn: today }, file: scan.content };
      await at(signature.recordPaper as never, signed);
    }
    const read = await at(signature.downloadCertificate, { params: { request: request?.id } });
    return {
      content: read.content,
      says: ["Certificat de preuve", "Partie 0"],
      money: "none: it proves signatures",
    };
  },
  "aid/aid-letter": async () => {
    const { id, application: file } = await haulerAdvance();
    const { aids } = await at(aid.listAids, coordinator);
    const granted = known(
      aids.find((one) => one.application === file && one.kind === "grant"),
      "the aid of its late firm",
    );
    const { counted } = known(granted.computation, "its grant equivalent");
    return {
      ...(await at(aid.readAidLetter, { params: { aid: granted.id }, ...coordinator })),
      says: [hauler, euros(counted)],
      money: [(await posted(`loan:${id}:owed`))[0] ?? 0n],
    };
  },
  "committee/decision-letter": async () => {
    const { id, firm } = await advanceToSign();
    const { decision } = await at(lending.readAdvance, { params: { advance: id } });
    const params = { decision };
    await at(committee.writeLetter, { params, body: {}, ...coordinator });
    const { content } = await at(committee.readLetter, { params, ...coordinator });
    return { content, says: [firm.name], money: [await heldFor(id)] };
  },
  "banking/mandate": async () => {
    const { id, firm } = await advanceToSign();
    const params = { advance: id };
    const account = {
      debtor: firm.name,
      iban: firmAccount(999),
      bic: null,
      checkedBy: "document" as const,
      checkedHow: "Relevé inventé.",
    };
    const signatory = { name: "Odile Toiture", email: "odile@exemple.test" };
    const body = { scheme: "CORE", account, signatory, asksCode: false, dueOn: addDays(today, 30) };
    await at(banking.askMandateSignature, { params, body });
    const query = { kind: "sepa-mandate", subject: id };
    const [request] = (await at(signature.listRequests, { query })).requests;
    const { content } = await at(signature.downloadDocument, { params: { request: request?.id } });
    return { content, says: [firm.name, "huit semaines"], money: "none: it names an account, and no sum" };
  },
  "network/letterhead-sample": async () => {
    const query = { name: "Papier d'essai", address: "", contact: "", footer: "" };
    const money = "none: a sample of the paper";
    return { ...(await at(network.previewLetterhead, { query })), says: ["Papier d'essai"], money };
  },
};

beforeAll(async () => loadDemonstration(database, vault), 200_000);

describe("every document of the product", () => {
  it("is in this table: a template that nobody opens fails here", () => {
    const src = path.resolve(import.meta.dirname, "../../src");
    const found = readdirSync(src, { recursive: true, encoding: "utf8" })
      .filter((file) => file.endsWith(".document.ts"))
      .map((file) => file.replace("/documents/", "/").replace(".document.ts", ""));
    expect(Object.keys(documents).toSorted()).toEqual(found.toSorted());
  });

  it.each(
    Object.keys(documents),
  )("%s is tagged, in French, titled, whole, and says the ledger's figures", async (name) => {
    const { content, says, money } = await known(documents[name], name)();
    const kept = process.env["ALIZE_KEEP_PDF"];
    if (kept !== undefined) writeFileSync(path.join(kept, `${name.replace("/", "-")}.pdf`), content);
    const { text, isTagged, language, title, accessibility, tags } = await readPdf(new Uint8Array(content));
    expect({ isTagged, language, accessibility }).toEqual({
      isTagged: true,
      language: "fr-FR",
      accessibility: "1",
    });
    expect(String(title).trim()).not.toBe("");
    expect(tags).toContain("P");
    // What no font draws is printed as a sign, and what no value fills stays in braces.
    expect(text).not.toMatch(/[\ufffd{}]|undefined|NaN|\[object/u);
    expect(text).not.toContain("\0");
    const words = text.replaceAll(/\s+/g, " ");
    for (const told of says) expect(words).toContain(told);
    if (typeof money === "string") return;
    for (const amount of money) {
      expect(amount).toBeGreaterThan(0n);
      expect(words).toMatch(new RegExp(`(?<![\\d-]|\\d )${euros(amount)}`, "u"));
    }
  }, 60_000);
});
