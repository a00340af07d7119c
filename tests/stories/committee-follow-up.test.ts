import { beforeAll, describe, expect, it } from "vitest";
import { subjectsWith } from "#committee/index.ts";
import { euros } from "#kernel/money.ts";
import { plainDate } from "#kernel/plain-date.ts";
import { verifyDatabase } from "#ledger/index.ts";
import { lendingProposals } from "#lending/index.ts";
import { accepted } from "../convention-desk.ts";
import { testDatabase } from "../database.ts";
import { followUpHouse } from "../follow-up-house.ts";
import { place } from "../network.ts";

const database = await testDatabase();
const territory = place.longwy;
const today = plainDate("2011-02-08");

function refused(outcome: { ok: boolean; refusal?: { reason: string } }): string | undefined {
  return outcome.ok ? undefined : outcome.refusal?.reason;
}

describe("a proposal about what was granted", () => {
  let house: Awaited<ReturnType<typeof followUpHouse>>;
  let first: Awaited<ReturnType<typeof house.lend>>;
  let second: Awaited<ReturnType<typeof house.lend>>;

  const ask = async ({ params }: typeof first) =>
    house.lending.askDelay({
      params,
      body: { from: 1, count: 2, askedOn: today, reason: "Un client en retard" },
      key: house.key(),
    });
  const lose = async ({ params }: typeof first, amount: string, decision: "said" | null = null) => {
    house.asTreasurer();
    const said = { on: today, by: "chair" as const, reference: "Note" };
    const body = { amount: euros(amount), on: today, decision: decision && said, reason: "Sans espoir" };
    const proposed = await house.lending.proposeWriteOff({ params, body, key: house.key() });
    house.asOfficer();
    return proposed;
  };
  const read = async ({ params }: typeof first) =>
    accepted(await house.lending.readAdvance({ params, query: {} }));

  beforeAll(async () => {
    house = await followUpHouse(database);
    first = await house.lend("Boulangerie du Haut-Pays");
    second = await house.lend("Menuiserie de la Chiers");
  }, 120_000);

  it("is decided without a sitting until the territory leaves it to its committee", async () => {
    accepted(await ask(first));
    expect(refused(await lose(first, "500"))).toBe("decision-missing");
    expect(await house.ready()).toEqual([]);
    accepted(await house.rule("deferral"));
    accepted(await house.rule("write-off"));
    expect(refused(await house.rule("write-off"))).toBe("rule-already-said");
    expect(await house.ready()).toEqual([`deferral ${first.file}`]);
    const { proposal } = accepted(await lose(first, "500", "said"));
    expect(proposal).toMatchObject({ kind: "write-off", decision: null });
    expect(await house.ready()).toEqual([`deferral ${first.file}`, `write-off ${first.file}`]);
    const deferring = { from: 1, count: 2, keepTerm: false, decidedOn: today, reason: "Accord" };
    expect(
      refused(
        await house.lending.deferInstalments({ params: first.params, body: deferring, key: house.key() }),
      ),
    ).toBe("committee-decides");
    const body = { proposal: proposal?.id ?? "" };
    expect(
      refused(await house.lending.confirmProposal({ params: first.params, body, key: house.key() })),
    ).toBe("committee-decides");
    const { tasks } = accepted(await house.lending.listTasks({ params: { territory } }));
    expect(tasks.filter(({ kind }) => kind === "proposal-to-confirm")).toEqual([]);
  });

  it("is on the agenda with its firm's recusals, agreed to once, and carried out in the same act", async () => {
    const { convened, decide } = await house.sitting([
      { kind: "deferral", id: first.file },
      { kind: "write-off", id: first.file },
    ]);
    expect(convened.items.map(({ kind, title }) => [kind, title])).toEqual([
      ["deferral", "Report de 2 échéances de l'avance n° 1"],
      ["write-off", expect.stringMatching(/^Passage en perte de 500,00\s€ sur l'avance n° 1$/u)],
    ]);
    expect(convened.items.map(({ recusals }) => recusals.map(({ link }) => link))).toEqual([
      ["bank"],
      ["bank"],
    ]);
    expect(await house.desk.isClosedTo("Nadia Banque", first.file)).toBe(true);
    expect(await house.ready()).toEqual([]);
    expect(refused(await decide(0, "approved"))).toBe("proposal-grants-nothing");
    const both = await Promise.all([decide(0, "agreed"), decide(0, "agreed")]);
    expect(new Set(both.map(refused))).toEqual(new Set([undefined, "item-already-decided"]));
    accepted(await decide(1, "agreed"));
    const told = await read(first);
    expect([told.lost, told.proposal]).toEqual([50_000n, null]);
    const [delay] = told.delays;
    expect(delay?.answered).toMatchObject({ answer: "granted", on: today });
    const decided = told.events.filter(({ kind }) => kind === "deferral" || kind === "write-off");
    expect(decided.map(({ decision }) => [decision?.by, decision?.on])).toEqual([
      ["committee", today],
      ["committee", today],
    ]);
    expect(await house.ready()).toEqual([]);
  });

  it("replaced since it was convened, is not carried out: nothing of the decision stands, and it is adjourned", async () => {
    accepted(await lose(second, "300"));
    const { decide } = await house.sitting([{ kind: "write-off", id: second.file }]);
    accepted(await lose(second, "900"));
    expect(refused(await decide(0, "agreed"))).toBe("follow-up-not-carried");
    expect((await read(second)).lost).toBe(0n);
    accepted(await decide(0, "adjourned"));
    expect(await house.ready()).toEqual([`write-off ${second.file}`]);
  });

  it("refused, is declined with the committee's reason, and does not come back", async () => {
    accepted(await ask(second));
    const { decide } = await house.sitting([
      { kind: "write-off", id: second.file },
      { kind: "deferral", id: second.file },
    ]);
    accepted(await decide(0, "refused", "Le fonds garde espoir"));
    accepted(await decide(1, "refused", "Le carnet est plein"));
    const { proposal, delays, lost } = await read(second);
    expect([proposal, lost]).toEqual([null, 0n]);
    expect(delays.at(-1)?.answered).toMatchObject({ answer: "declined", why: "Le carnet est plein" });
    expect(await house.ready()).toEqual([]);
  });

  it("refused, comes back before a later sitting where it stays with whoever keeps it, with what was answered", async () => {
    accepted(await house.rule("acceleration"));
    accepted(await ask(second));
    const { delays } = await read(second);
    const proposal = delays.find(({ answered }) => answered === null)?.id ?? "";
    const { decide } = await house.sitting([{ kind: "deferral", id: second.file }]);
    accepted(await decide(0, "refused", "Attendons la saison"));
    // As lending keeps an acceleration: the same proposal as long as the arrears last.
    const kept = {
      file: second.file,
      proposal,
      title: "Déchéance",
      lines: ["Une ligne."],
      amount: euros("3600"),
    };
    const source = (staysAfterRefusal: boolean) => ({
      kind: "acceleration" as const,
      staysAfterRefusal,
      list: async () => [kept],
      carry: async () => null,
    });
    const which = { territory, kind: "acceleration", id: second.file };
    const find = async (stays: boolean) =>
      database.transaction({ read: [territory] }, async (transaction) =>
        subjectsWith([source(stays)]).find(transaction, which),
      );
    expect(await find(false)).toMatchObject({ isReady: false });
    const found = await find(true);
    expect(found?.isReady).toBe(true);
    expect(JSON.stringify(found?.pack.content)).toContain(
      "Le comité l'a refusée le 8 février 2011 : Attendons la saison",
    );
    const sources = lendingProposals(async () => new Set());
    expect(
      sources.flatMap(({ kind, staysAfterRefusal = false }) => (staysAfterRefusal ? [kind] : [])),
    ).toEqual(["acceleration"]);
  });

  it("leaves a journal that verifies", async () => {
    expect(await verifyDatabase(database)).toMatchObject({ faults: [] });
  });
});
