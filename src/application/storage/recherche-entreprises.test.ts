import { beforeEach, describe, expect, it } from "vitest";
import { parseSiren, parseSiret } from "#kernel/siren.ts";
import { recordedReply, registerServer } from "../../../tests/register-server.ts";
import {
  DirectorySettingsRefused,
  readDirectoryAddress,
  rechercheEntreprises,
} from "./recherche-entreprises.ts";

const register = await registerServer();
const agent = "Alize/1 (+https://alize.example)";

function siren(text = "732829320") {
  const parsed = parseSiren(text);
  if (!parsed.ok) throw new Error(text);
  return parsed.value;
}

function siret(text: string) {
  const parsed = parseSiret(text);
  if (!parsed.ok) throw new Error(text);
  return parsed.value;
}

const ask = async (number = "732829320") =>
  rechercheEntreprises({ address: register.address, agent, patienceMs: 300 }).ask({
    siren: siren(number),
    siret: null,
  });

async function found(changes: Record<string, unknown> = {}) {
  register.answers({ body: recordedReply(changes) });
  const answer = await ask();
  if (answer.state !== "found") throw new Error(answer.state);
  return answer.notice;
}

beforeEach(() => register.answers({ body: recordedReply() }));

describe("the API Recherche d'entreprises", () => {
  it("is asked by SIREN, in our name", async () => {
    await ask();
    expect(register.asked.at(-1)?.url).toBe("/search?q=732829320&per_page=5&page=1");
    expect(register.asked.at(-1)?.headers["user-agent"]).toBe(agent);
  });

  it("tells a firm as it was recorded", async () => {
    expect(await found()).toEqual({
      siren: "732829320",
      isPartlyPublished: false,
      isActive: true,
      isStruckOff: false,
      name: "BOULANGERIE DU PORT",
      createdOn: "2019-04-01",
      activity: "10.71C",
      activity2025: "10.71Y",
      legalForm: "5498",
      headcountBand: "03",
      managers: [{ name: "MARIE DUPONT", quality: "Gérant" }],
      establishment: {
        siret: "73282932000074",
        isHeadOffice: true,
        address: "4 QUAI DU PORT 57000 METZ",
        commune: { insee: "57463", name: "METZ" },
      },
      proceeding: "none",
    });
  });

  it("masks who is published in part only, whatever came", async () => {
    const notice = await found({ statut_diffusion: "P" });
    expect(notice).toMatchObject({ isPartlyPublished: true, name: null, managers: [] });
    expect(notice.establishment).toMatchObject({ address: null, commune: { insee: "57463" } });
    expect(JSON.stringify(notice)).not.toMatch(/DUPONT|BOULANGERIE|QUAI/);
  });

  it("tells a proceeding and a striking off, and keeps silent where the reply does", async () => {
    const bodacc = {
      radiation: { est_radie: true },
      procedure_collective: { statut: "Redressement judiciaire", date: "2026-09-14" },
    };
    expect(await found({ bodacc, etat_administratif: "C" })).toMatchObject({
      isActive: false,
      isStruckOff: true,
      proceeding: { status: "Redressement judiciaire", on: "2026-09-14" },
    });
    expect((await found({ bodacc: undefined })).proceeding).toBeNull();
    expect((await found({ bodacc: null })).proceeding).toBeNull();
  });

  it("tells the establishment that was asked for, or the head office", async () => {
    const other = {
      siret: "73282932000082",
      adresse: "1 RUE NEUVE",
      commune: "57463",
      libelle_commune: "METZ",
    };
    register.answers({ body: recordedReply({ matching_etablissements: [other] }) });
    const directory = rechercheEntreprises({ address: register.address, agent });
    const asked = { siren: siren(), siret: siret("73282932000082") };
    expect(await directory.ask(asked)).toMatchObject({
      notice: { establishment: { siret: "73282932000082", isHeadOffice: false } },
    });
    register.answers({ body: recordedReply() });
    expect(await directory.ask(asked)).toMatchObject({
      notice: { establishment: { siret: "73282932000074", isHeadOffice: true } },
    });
  });

  it("never takes another firm for the one that was asked for", async () => {
    expect(await ask("552032534")).toEqual({ state: "absent" });
    register.answers({ body: { results: [] } });
    expect(await ask()).toEqual({ state: "absent" });
  });

  it.each([
    ["an error of the server", { status: 503 }, "unreachable"],
    ["a wait longer than our patience", { body: recordedReply(), afterMs: 600 }, "unreachable"],
    ["a redirection elsewhere", { status: 302, headers: { location: "/elsewhere" } }, "unreachable"],
    ["a page of another kind", { text: "<html>maintenance</html>" }, "unreadable"],
    ["a reply without results", { body: { erreur: "q" } }, "unreadable"],
    ["a reply out of proportion", { text: `"${"a".repeat(1_000_001)}"` }, "unreadable"],
  ])("is silent on %s", async (_, answer, why) => {
    register.answers(answer);
    expect(await ask()).toEqual({ state: "silent", why });
  });

  it("is left alone for as long as it asks", async () => {
    const directory = rechercheEntreprises({ address: register.address, agent });
    const again = async () => directory.ask({ siren: siren(), siret: null });
    register.answers({ status: 429, headers: { "retry-after": "60" } });
    expect(await again()).toEqual({ state: "silent", why: "too-many" });
    const times = register.asked.length;
    register.answers({ body: recordedReply() });
    expect(await again()).toEqual({ state: "silent", why: "too-many" });
    expect(register.asked.length).toBe(times);
  });

  it("is asked five times a second at most; who would wait too long is told to come back", async () => {
    const directory = rechercheEntreprises({ address: register.address, agent });
    const began = performance.now();
    const many = await Promise.all(
      Array.from({ length: 14 }, async () => directory.ask({ siren: siren(), siret: null })),
    );
    const answered = many.filter(({ state }) => state === "found").length;
    expect([answered, many.length - answered]).toEqual([11, 3]);
    expect(performance.now() - began).toBeGreaterThanOrEqual(1900);
  });

  it("is set by its address, or not at all", () => {
    expect(readDirectoryAddress({})).toBeNull();
    expect(readDirectoryAddress({ ALIZE_FIRM_DIRECTORY_URL: " https://register.example/ " })).toBe(
      "https://register.example",
    );
    for (const text of ["register.example", "ftp://register.example", "https://register.example?q=1"])
      expect(() => readDirectoryAddress({ ALIZE_FIRM_DIRECTORY_URL: text })).toThrow(
        DirectorySettingsRefused,
      );
  });
});
