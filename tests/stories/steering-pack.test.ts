import { randomUUID } from "node:crypto";
import { describe, expect, it } from "vitest";
import { accepted } from "../convention-desk.ts";
import { testDatabase } from "../database.ts";
import { readPdf } from "../read-pdf.ts";
import { longwyFiles, reportingDesk } from "../reporting-desk.ts";

const database = await testDatabase();
const desk = await reportingDesk(database, longwyFiles);
const { reporting, params } = desk;
const draw = async (convention = desk.convention) =>
  reporting.drawSteeringPack({ params: { ...params, convention }, key: randomUUID() });
const list = async () => accepted(await reporting.listSteeringPacks({ params })).packs;
let pack = "";

describe("the pack of a steering committee", () => {
  it("is frozen once in the same words, also by two people at once", async () => {
    const outcomes = await Promise.all([draw(), draw()]);
    expect(outcomes.filter(({ ok }) => ok)).toHaveLength(1);
    expect(outcomes.find(({ ok }) => !ok)).toMatchObject({
      refusal: { reason: "steering-pack-already-drawn", sentence: expect.stringContaining("8 février 2011") },
    });
    const [first] = await list();
    expect(first).toMatchObject({ isSame: true, convention: { number: 1 }, readOn: "2011-02-08" });
    pack = first?.id ?? "";
  });

  it("tells what each partner promised, was asked and paid, with totals that are the convention's", async () => {
    const { content, name } = accepted(await reporting.readSteeringPack({ params: { ...params, pack } }));
    const pdf = await readPdf(content);
    const { cash, pledges } = await desk.page(desk.convention);
    const figures = pdf.text.replaceAll(/[^\d,]/g, "");
    expect(name).toContain("2011-02-08");
    expect(pdf).toMatchObject({ isTagged: true, accessibility: "1", title: "Dossier du comité de pilotage" });
    for (const { holder } of pledges)
      expect(pdf.text.replaceAll("\n", " ")).toContain(holder.name.slice(0, 12));
    expect(figures).toContain(written(cash.promised) + written(cash.called) + written(cash.honoured));
  });

  it("tells the jobs against the convention's target, the concentration, arrears and losses", async () => {
    const { content } = accepted(await reporting.readSteeringPack({ params: { ...params, pack } }));
    const text = (await readPdf(content)).text.replaceAll("\n", " ");
    const { convention } = await desk.page(desk.convention);
    expect(text).toMatch(new RegExp(`pour un objectif de ${convention.jobTarget}`, "u"));
    expect(text).toContain("100,00 % de la mise privée (seul partenaire)");
    expect(text).toContain("Retards et pertes");
  });

  it("keeps what was said when the data change, and may then be drawn again", async () => {
    const before = accepted(await reporting.readSteeringPack({ params: { ...params, pack } })).content;
    await database.asOwner(async (owner) => {
      await owner.query("select set_config('app.write', $1, false), set_config('app.read', $2, false)", [
        params.territory,
        `{${params.territory}}`,
      ]);
      await owner.query(
        "update application set oriented_result = 'not-helped' where oriented_result = 'helped'",
      );
    });
    const after = accepted(await reporting.readSteeringPack({ params: { ...params, pack } })).content;
    expect(Buffer.compare(Buffer.from(before), Buffer.from(after))).toBe(0);
    accepted(await draw());
    expect((await list()).map(({ isSame }) => isSame)).toEqual([true, true]);
  });

  it("is of a convention that was signed, and of those who sit with its funders", async () => {
    expect(await draw(randomUUID())).toMatchObject({ refusal: { reason: "convention-unknown" } });
    for (const role of ["public-funder", "partner-referent", "committee-member"] as const) {
      desk.sit(role);
      expect([role, (await reporting.readSteeringPack({ params: { ...params, pack } })).ok]).toEqual([
        role,
        false,
      ]);
    }
    desk.sit("chair");
    expect((await reporting.readSteeringPack({ params: { ...params, pack } })).ok).toBe(true);
    expect((await draw()).ok).toBe(false);
  });
});

/** "60000000" as it is printed, without its spaces: "600000,00". */
function written(amount: bigint): string {
  return `${amount / 100n},${String(amount % 100n).padStart(2, "0")}`;
}
