import { beforeAll, describe, expect, it } from "vitest";
import { areConditionsMet, findDecision } from "#committee/index.ts";
import { cents } from "#kernel/money.ts";
import { plainDate } from "#kernel/plain-date.ts";
import { bank, committeeDesk, grantOf, later, yes } from "../committee-desk.ts";
import { euros } from "../convention-cast.ts";
import { accepted } from "../convention-desk.ts";
import { testDatabase } from "../database.ts";
import { place } from "../network.ts";

const database = await testDatabase();

describe("the sitting of 20 November 2008 at Longwy", () => {
  let desk: Awaited<ReturnType<typeof committeeDesk>>;
  let sitting = "";
  let items: string[] = [];
  let files: string[] = [];

  const item = (index: number) => items[index] ?? "";
  const read = async () =>
    accepted(await desk.committee.readSitting({ params: { ...desk.params, sitting } }));
  const pack = async (index: number) =>
    desk.committee.readPack({ params: { ...desk.params, sitting, item: item(index) } });
  const declare = async (index: number, link: "customer" | null, reason = "") =>
    desk.committee.declareLink({
      params: { ...desk.params, sitting, item: item(index) },
      body: { link, reason },
      key: desk.key(),
    });

  beforeAll(async () => {
    desk = await committeeDesk(database, 47_500_00n);
    files = [
      desk.file("Nettoyage des Trois Frontières", 10_000_00),
      desk.file("Garage des Aciéries", 12_000_00, [{ organisation: bank, name: "", kind: "bank" }]),
      desk.file("Scierie des Quatre Vents", 26_000_00),
    ];
    desk.sit("coordinator");
    const page = accepted(await desk.convene(files));
    sitting = page.id;
    items = page.items.map(({ id }) => id);
  });

  it("freezes and hashes the packs, and moves the files into the committee", async () => {
    const page = await read();
    expect(page.items.map(({ firm, position }) => `${position} ${firm}`)).toEqual([
      "1 Nettoyage des Trois Frontières",
      "2 Garage des Aciéries",
      "3 Scierie des Quatre Vents",
    ]);
    for (const { packHash } of page.items) expect(packHash).toMatch(/^[0-9a-f]{64}$/);
    expect(desk.moves).toEqual(["in-committee", "in-committee", "in-committee"]);

    const before = accepted(await pack(0));
    const file = desk.shelf.get(files[0] ?? "");
    if (file !== undefined)
      desk.shelf.set(file.id, { ...file, pack: { ...file.pack, title: "corrigé depuis" } });
    expect(accepted(await pack(0))).toEqual(before);
    expect(before.title).toBe("Projet de Nettoyage des Trois Frontières");
  });

  it("does not convene the same file twice", async () => {
    expect(await desk.convene([files[0] ?? ""], "2008-12-01")).toMatchObject({
      refusal: { reason: "item-already-convened", sentence: expect.stringContaining("Nettoyage") },
    });
  });

  it("finds that the bank's member must leave her own client's item, and closes its file to her", async () => {
    desk.sitAs("Nadia Banque");
    const garage = (await read()).items[1];
    expect(garage?.standing).toBe("recused");
    expect(garage?.recusals.map(({ manner, why }) => [manner, why.fr])).toEqual([
      ["detected", "Banque du Pays-Haut est la banque de Garage des Aciéries."],
    ]);
    expect(await desk.isClosedTo("Nadia Banque", files[1] ?? "")).toBe(true);
    expect(await desk.isClosedTo("Nadia Banque", files[0] ?? "")).toBe(false);
  });

  it("opens a pack only after its reader declared from the firm's name", async () => {
    desk.sitAs("Karim Logis");
    const [cleaning] = (await read()).items;
    expect([cleaning?.standing, cleaning?.title, cleaning?.request, cleaning?.packHash]).toEqual([
      "to-declare",
      null,
      null,
      null,
    ]);
    expect(await pack(0)).toMatchObject({ refusal: { reason: "declaration-missing" } });

    accepted(await declare(0, null));
    expect(await pack(0)).toMatchObject({ refusal: { reason: "pack-not-opened" } });
    const opening = { params: { ...desk.params, sitting }, body: { items: [item(0)] }, key: desk.key() };
    accepted(await desk.committee.openPacks(opening));
    expect(accepted(await pack(0)).content).toEqual({
      secret: "ce que Nettoyage des Trois Frontières a confié",
    });
  });

  it("recuses who declares a tie, who then meets the file by no door", async () => {
    desk.sitAs("Karim Logis");
    expect(await declare(2, "customer")).toMatchObject({ refusal: { reason: "reasons-missing" } });
    const said = accepted(await declare(2, "customer", "La scierie nous vend ses palettes."));
    expect(said.items[2]?.standing).toBe("recused");
    expect(await declare(2, null)).toMatchObject({ refusal: { reason: "already-recused" } });
    expect(await desk.isClosedTo("Karim Logis", files[2] ?? "")).toBe(true);

    for (const [name, index, secret] of [
      ["Karim Logis", 2, "Scierie des Quatre Vents a confié"],
      ["Nadia Banque", 1, "Garage des Aciéries a confié"],
    ] as const) {
      for (const role of ["committee-member", "coordinator", "secretary", "chair", "auditor"] as const) {
        desk.sitAs(name, role);
        expect(await pack(index)).toMatchObject({ refusal: { reason: "recused" } });
        const page = await read();
        const minutes = accepted(await desk.committee.readMinutes({ params: { ...desk.params, sitting } }));
        for (const seen of [page.items[index], minutes.sitting.items[index]])
          expect([seen?.title, seen?.request, seen?.packHash, seen?.decision]).toEqual([
            null,
            null,
            null,
            null,
          ]);
        const everything = [page, minutes].map((told) =>
          JSON.stringify(told, (_, part: unknown) => (typeof part === "bigint" ? String(part) : part)),
        );
        expect(everything.join()).not.toContain(secret);
      }
    }
    desk.sitAs("Karim Logis", "secretary");
    expect(await desk.decide(sitting, item(2), yes(1_00))).toMatchObject({ refusal: { reason: "recused" } });
  });

  it("decides nothing before it opens, and counts the quorum of each item by itself", async () => {
    desk.sit("secretary");
    expect(await desk.decide(sitting, item(0), yes(10_000_00))).toMatchObject({
      refusal: { reason: "sitting-not-open" },
    });
    const six = desk.everyone;
    expect(await desk.open(sitting, six, six[0] ?? "")).toMatchObject({ ok: true });
    const absent = await desk.open(sitting, six.slice(1), six[0] ?? "");
    expect(absent).toMatchObject({ refusal: { reason: "chair-absent" } });

    const { items: seen, status } = await read();
    expect(status).toBe("open");
    expect(seen.map(({ quorum }) => [quorum.voters, quorum.seats, quorum.needed, quorum.isReached])).toEqual([
      [6, 6, 3, true],
      [5, 5, 3, true],
      [5, 5, 3, false],
    ]);
  });

  it("holds what it approves, tells those who listen, and refuses the file that exceeds what is left", async () => {
    desk.sit("secretary");
    const first = accepted(await desk.decide(sitting, item(0), yes(10_000_00)));
    expect(euros(first.fund.available)).toBe("37 500 €");

    const votes = [
      { member: desk.seatOf("Hélène Fondeur"), choice: "for" },
      { member: desk.seatOf("Karim Logis"), choice: "for" },
      { member: desk.seatOf("Rose Mairie"), choice: "against" },
    ] as const;
    const grant = grantOf(12_000_00);
    const proposal = { outcome: "approved-with-conditions", grant, reasons: "", derogation: null } as const;
    const conditions = ["La banque confirme son prêt."];
    const counted = { manner: "counted" as const, votes: [...votes] };
    const fromTheBank = [...votes, { member: desk.seatOf("Nadia Banque"), choice: "for" } as const];
    expect(
      await desk.decide(sitting, item(1), {
        ...proposal,
        conditions,
        ballot: { ...counted, votes: fromTheBank },
      }),
    ).toMatchObject({ refusal: { reason: "not-a-voter" } });
    expect(
      await desk.decide(sitting, item(1), { ...proposal, conditions: [], ballot: counted }),
    ).toMatchObject({ refusal: { reason: "conditions-missing" } });
    const second = accepted(
      await desk.decide(sitting, item(1), { ...proposal, conditions, ballot: counted }),
    );
    const decided = second.items[1]?.decision;
    expect([decided?.for, decided?.against, decided?.abstain]).toEqual([2, 1, 0]);
    expect([euros(second.fund.available), euros(second.fund.held)]).toEqual(["25 500 €", "22 000 €"]);
    expect(await desk.decide(sitting, item(1), yes(1_00))).toMatchObject({
      refusal: { reason: "item-already-decided" },
    });

    // The third item lacks a second firm: it could not be approved, and the fund could not pay for it either.
    expect(await desk.decide(sitting, item(2), yes(26_000_00))).toMatchObject({
      refusal: { reason: "quorum-not-reached" },
    });
    expect(desk.decisions.map(({ outcome, amount }) => [outcome, amount])).toEqual([
      ["approved", 10_000_00n],
      ["approved-with-conditions", 12_000_00n],
    ]);
  });

  it("adjourns without a vote and with a reason, and closes once", async () => {
    desk.sit("secretary");
    const close = async () =>
      desk.committee.closeSitting({ params: { ...desk.params, sitting }, body: {}, key: desk.key() });
    expect(await close()).toMatchObject({ refusal: { reason: "items-waiting", facts: { waiting: 1 } } });
    expect(await desk.decide(sitting, item(2), later(""))).toMatchObject({
      refusal: { reason: "reasons-missing" },
    });
    accepted(await desk.decide(sitting, item(2), later("Le fonds n'a plus que 25 500 €.")));

    const [one, other] = await Promise.all([close(), close()]);
    expect(one.ok).not.toBe(other.ok);
    const refused = one.ok ? other : one;
    expect(refused).toMatchObject({ refusal: { reason: "sitting-already-closed" } });
    expect(await desk.open(sitting)).toMatchObject({ refusal: { reason: "sitting-already-closed" } });
  });

  it("keeps minutes that say who was there, who left, what was decided and why", async () => {
    desk.sit("treasurer");
    const { sitting: minutes, hash } = accepted(
      await desk.committee.readMinutes({ params: { ...desk.params, sitting } }),
    );
    expect(hash).toMatch(/^[0-9a-f]{64}$/);
    expect(minutes.secretary).toBe("Sacha Greffe");
    expect(minutes.members.filter(({ isPresent }) => isPresent)).toHaveLength(6);
    expect(
      minutes.items.map(({ firm, decision, recusals }) => [
        firm,
        decision?.outcome,
        recusals.map(({ name }) => name).join(),
      ]),
    ).toEqual([
      ["Nettoyage des Trois Frontières", "approved", ""],
      ["Garage des Aciéries", "approved-with-conditions", "Nadia Banque"],
      ["Scierie des Quatre Vents", "adjourned", "Karim Logis"],
    ]);
    expect(minutes.items.map(({ decision }) => euros(decision?.position.available ?? cents(0n)))).toEqual([
      "47 500 €",
      "37 500 €",
      "25 500 €",
    ]);
  });

  it("lifts a condition with its evidence, once", async () => {
    desk.sit("coordinator");
    const made = desk.decisions[1];
    const which = { territory: place.longwy, decision: made?.decision ?? "" };
    const inside = async <Result>(work: Parameters<typeof database.transaction<Result>>[1]) =>
      database.transaction({ read: [place.longwy] }, work);
    expect(await inside(async (transaction) => areConditionsMet(transaction, which))).toBe(false);
    const found = await inside(async (transaction) => findDecision(transaction, which));
    const condition = found?.conditions[0]?.id ?? "";
    const lift = async () =>
      desk.committee.liftCondition({
        params: { ...which, condition },
        body: { liftedOn: plainDate("2008-11-27"), evidence: "Lettre de la banque du 26 novembre." },
        key: desk.key(),
      });

    expect(accepted(await lift()).conditions[0]?.liftedBy).toBe("Sacha Greffe");
    expect(await lift()).toMatchObject({ refusal: { reason: "condition-already-lifted" } });
    expect(await inside(async (transaction) => areConditionsMet(transaction, which))).toBe(true);
  });

  it("frees what a lapsed decision held, once", async () => {
    desk.sit("coordinator");
    const lapse = async () =>
      desk.committee.releaseHold({
        params: { territory: place.longwy, decision: desk.decisions[0]?.decision ?? "" },
        body: { lapsedOn: plainDate("2008-12-15"), reason: "Le dirigeant renonce." },
        key: desk.key(),
      });
    accepted(await lapse());
    expect(await lapse()).toMatchObject({ refusal: { reason: "decision-already-lapsed" } });
    const { fund } = await read();
    expect([euros(fund.available), euros(fund.held)]).toEqual(["35 500 €", "12 000 €"]);
  });

  it("remembers a recusal when the file comes back to another sitting", async () => {
    desk.sit("coordinator");
    const again = accepted(await desk.convene([files[2] ?? ""], "2009-03-26"));
    expect(again.items[0]?.recusals.map(({ name, manner }) => [name, manner])).toEqual([
      ["Karim Logis", "declared"],
    ]);
  });

  it("shows nothing of itself to another territory's transaction", async () => {
    const tables =
      "sitting sitting_item attendance declaration recusal decision decision_condition committee_member";
    for (const table of tables.split(" ")) {
      const count = async (territory: string) =>
        database.transaction({ read: [territory] }, async (transaction) =>
          transaction
            .tables<Record<string, { territory_id: string }>>()
            .selectFrom(table)
            .selectAll()
            .execute(),
        );
      expect([table, (await count(place.toul)).length]).toEqual([table, 0]);
      expect([table, (await count(place.longwy)).length > 0]).toEqual([table, true]);
    }
  });
});
