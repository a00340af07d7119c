import { beforeAll, describe, expect, it } from "vitest";
import { releaseHold } from "#committee/index.ts";
import { plainDate } from "#kernel/plain-date.ts";
import { committeeDesk, later, yes } from "../committee-desk.ts";
import { euros } from "../convention-cast.ts";
import { accepted } from "../convention-desk.ts";
import { testDatabase } from "../database.ts";
import { id as numbered, place } from "../network.ts";

const database = await testDatabase();

describe("the fund of Longwy, before its committee", () => {
  let desk: Awaited<ReturnType<typeof committeeDesk>>;

  beforeAll(async () => {
    desk = await committeeDesk(database, 47_500_00n);
  });

  it("is free again of what a decision held, when whoever lends says so", async () => {
    desk.sit("coordinator");
    const page = accepted(await desk.convene([desk.file("Conserverie du Pays-Haut", 1_500_00)]));
    desk.sit("secretary");
    accepted(await desk.open(page.id));
    accepted(await desk.decide(page.id, page.items[0]?.id ?? "", yes(1_500_00)));
    const which = { territory: place.longwy, decision: desk.decisions.at(-1)?.decision ?? "" };
    const by = { person: numbered(36), name: "Sacha Greffe" };
    const lapse = { ...which, lapsedOn: plainDate("2008-12-15"), reason: "Le dirigeant renonce.", by };
    const release = async () =>
      database.transaction({ read: [place.longwy], write: place.longwy }, async (transaction) =>
        releaseHold(transaction, { ...lapse, now: "2008-12-15T09:00:00.000Z" }),
      );

    expect(await release()).toMatchObject({ value: { released: 1_500_00n } });
    expect(await release()).toMatchObject({ refusal: { reason: "decision-already-lapsed" } });
  });

  it("is never committed beyond what it has: the third file is refused with both figures, then adjourned", async () => {
    const amounts = [10_000_00, 12_000_00, 26_000_00];
    const files = amounts.map((amount, index) => desk.file(`Entreprise ${index}`, amount));
    desk.sit("coordinator");
    const { id: sitting, items } = accepted(await desk.convene(files));
    desk.sit("chair");
    accepted(await desk.open(sitting));
    const told: string[] = [];
    for (const [index, { id }] of items.entries()) {
      const outcome = await desk.decide(sitting, id, yes(amounts[index] ?? 0));
      told.push(outcome.ok ? euros(outcome.value.fund.available) : outcome.refusal.reason);
      if (!outcome.ok) {
        expect(outcome.refusal.facts).toMatchObject({ available: 2_550_000, wanted: 2_600_000 });
        expect(outcome.refusal.sentence.replaceAll(/\s/gu, " ")).toContain(
          "Le fonds dispose de 25 500,00 € ; cet accord en demande 26 000,00 €.",
        );
        const adjourned = accepted(await desk.decide(sitting, id, later("Fonds insuffisant.")));
        told.push(adjourned.items[index]?.decision?.outcome ?? "");
      }
    }
    expect(told).toEqual(["37 500 €", "25 500 €", "beyond-available", "adjourned"]);

    // Twenty decisions of 3 000 € at once, for the 25 500 € that are left: eight pass.
    const many = Array.from({ length: 20 }, (_, index) => desk.file(`Artisan ${index}`, 3_000_00));
    desk.sit("coordinator");
    const convened: { sitting: string; item: string }[] = [];
    for (const half of [many.slice(0, 10), many.slice(10)]) {
      const page = accepted(await desk.convene(half));
      convened.push(...page.items.map(({ id }) => ({ sitting: page.id, item: id })));
      desk.sit("secretary");
      accepted(await desk.open(page.id));
      desk.sit("coordinator");
    }
    desk.sit("secretary");
    const outcomes = await Promise.all(
      convened.map(async (which) => desk.decide(which.sitting, which.item, yes(3_000_00))),
    );
    const refused = outcomes.flatMap((outcome) => (outcome.ok ? [] : [outcome.refusal.reason]));
    expect(refused).toEqual(Array(12).fill("beyond-available"));
    const page = accepted(await desk.committee.readSitting({ params: { ...desk.params, sitting } }));
    expect([euros(page.fund.available), euros(page.fund.held)]).toEqual(["1 500 €", "46 000 €"]);
  }, 60_000);
});
