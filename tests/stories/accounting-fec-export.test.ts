import { randomUUID } from "node:crypto";
import { mkdtemp, readdir, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, it } from "vitest";
import { fecCheck } from "#accounting/commands/fec-check.ts";
import { fecExportCommandRun } from "#accounting/index.ts";
import { accountingDesk } from "../accounting-desk.ts";
import { testDatabase } from "../database.ts";
import { lendingDesk } from "../lending-desk.ts";

const database = await testDatabase();
const desk = await lendingDesk(database);
await accountingDesk(database);
const room = await mkdtemp(join(tmpdir(), "fec-export-"));
afterAll(async () => rm(room, { recursive: true }));

const commandDesk = {
  clock: desk.clock,
  database: async () => database,
  databaseAsItStands: async () => database,
  readInput: async () => "",
  readOctets: async () => new Uint8Array(),
};
const run = async (given: Record<string, unknown>) =>
  fecExportCommandRun({ territory: "bassin-1", year: "2011", siren: "123456782", ...given }, commandDesk);

it("alize fec export writes a file that alize fec check finds clean, and replaces none", async () => {
  const { grant, payOut, close } = await desk.aTerritory("2011-01-10");
  await payOut(await grant({ firm: "Énergie Toit", amount: "36000", decidedOn: "2011-01-10" }), "2011-01-10");
  await close("2011-08-20");

  expect(await run({ fichier: room })).toMatchObject({
    ok: false,
    problem: { reason: "year-not-closed", detail: expect.stringContaining("2011-12") },
  });
  const written = await run({ fichier: room, draft: true });
  const path = join(room, "123456782FEC20111231.txt");
  expect(written).toMatchObject({ ok: true, output: { file: path, year: 2011, territory: "bassin-1" } });
  const lines = (await readFile(path, "utf8")).split("\r\n").length - 2;
  expect(written).toMatchObject({ output: { lines } });
  expect(await fecCheck.run(path)).toEqual({
    ok: true,
    output: { verdict: "conform", errors: [], alerts: [], strict: [] },
  });
  expect(await run({ fichier: room, draft: true })).toMatchObject({ problem: { reason: "file-exists" } });
  expect(await readdir(room)).toEqual(["123456782FEC20111231.txt"]);
});

it("alize fec export says which territory, which SIREN, which folder it lacks", async () => {
  const reasonOf = async (given: Record<string, unknown>) => {
    const answer = await run({ fichier: join(room, randomUUID()), draft: true, ...given });
    return answer.ok ? null : answer.problem.reason;
  };
  expect(await reasonOf({ territory: "nulle-part" })).toBe("unit-unknown");
  expect(await reasonOf({ territory: undefined })).toBe("territory-missing");
  expect(await reasonOf({ siren: undefined })).toBe("siren-missing");
  expect(await reasonOf({ siren: "123456789" })).toBe("siren-refused");
  expect(await reasonOf({ year: "1999" })).toBe("year-without-entries");
  expect(await reasonOf({ fichier: join(room, "absent", "file.txt") })).toBe("file-not-writable");
});
