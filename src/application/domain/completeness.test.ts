import { describe, expect, it } from "vitest";
import { halfDays } from "#kernel/days.ts";
import { euros } from "#kernel/money.ts";
import { plainDate } from "#kernel/plain-date.ts";
import type { Application } from "./application.ts";
import { missingFrom, missingInWords } from "./completeness.ts";
import { documentKinds } from "./document.ts";
import { nextStepOf } from "./next-step.ts";
import { statuses } from "./status.ts";

const today = plainDate("2011-02-08");

/** An appraised file from which nothing is missing. */
function aFile(changes: Partial<Application> = {}): Application {
  return {
    id: "a",
    number: 1,
    status: "appraised",
    firm: {
      id: "f",
      name: "Boulangerie du Haut-Pays",
      siren: null,
      siret: null,
      commune: { insee: "54323", name: "Longwy" },
      activity: "Boulangerie",
      createdOn: null,
      headcount: null,
      inInsolvency: null,
      legalForm: null,
      ownerName: null,
      links: [],
    },
    title: "Un second four",
    description: "",
    requested: { amount: euros(15_000), instalments: 36, graceMonths: 6, halfDays: halfDays(8) },
    jobs: { created: 3, kept: 0 },
    receivedOn: plainDate("2010-11-02"),
    submittedOn: plainDate("2010-11-20"),
    assignedTo: null,
    orientation: null,
    lapsedOn: null,
    plan: [
      { side: "need", kind: "investment", label: "Four", amount: euros(15_000) },
      { side: "resource", kind: "advance", label: "Alizé", amount: euros(15_000) },
    ],
    documents: [aDocument()],
    appraisal: null,
    ...changes,
  };
}

function aDocument(changes: Partial<Application["documents"][number]> = {}) {
  const received = { receivedOn: plainDate("2010-12-01"), expiresOn: null };
  const standing = { givenBy: null, verdict: null, refusedWhy: null, validity: { mode: "until" as const } };
  const line = { id: "d", kind: "forecast" as const, label: null, isRequired: true };
  return { ...line, ...received, ...standing, ...changes };
}

const whatIsMissing = (changes: Partial<Application>) =>
  missingFrom(aFile(changes), today).map((missing) =>
    missingInWords(missing, "fr").replaceAll(/[\u00a0\u202f]/g, " "),
  );

describe("what the committee waits for", () => {
  it("is nothing once the plan balances, the documents are there and the opinion is given", () => {
    expect(whatIsMissing({})).toEqual([]);
    expect(nextStepOf(aFile(), today)?.sentence.en).toContain("Nothing is missing");
  });

  it("is each thing by its name", () => {
    expect(whatIsMissing({ status: "draft", plan: [] })).toEqual([
      "le dépôt du dossier",
      "le plan de financement",
      "l’avis d’instruction",
    ]);
    expect(whatIsMissing({ documents: [aDocument({ receivedOn: null })] })).toEqual(["le prévisionnel"]);
    expect(whatIsMissing({ documents: [aDocument({ receivedOn: null, isRequired: false })] })).toEqual([]);
  });

  it("is a document again from the day after it expires", () => {
    const expiring = (day: string) =>
      whatIsMissing({ documents: [aDocument({ expiresOn: plainDate(day) })] });
    expect(["2011-02-07", "2011-02-08", "2011-02-09"].map(expiring)).toEqual([
      ["le prévisionnel (périmé)"],
      [],
      [],
    ]);
  });
});

describe("the next step", () => {
  it("is a sentence in both languages, until nothing more is to be done", () => {
    for (const status of statuses) {
      const step = nextStepOf(aFile({ status, orientation: { to: "Initiative", result: null } }), today);
      const isClosed = status === "refused" || status === "withdrawn";
      expect([status, step === null]).toEqual([status, isClosed]);
      if (step !== null) {
        expect(step.sentence.fr).toMatch(/^\p{Lu}.{15,}\.$/u);
        expect(step.sentence.en).toMatch(/^\p{Lu}.{15,}\.$/u);
      }
    }
  });

  it("names every document in both languages", () => {
    for (const kind of documentKinds.filter((known) => known !== "other")) {
      const document = aDocument({ kind, receivedOn: null });
      const words = (["fr", "en"] as const).map((locale) =>
        missingInWords({ what: "document", document, on: today }, locale),
      );
      expect(new Set(words).size).toBe(2);
    }
  });
});
