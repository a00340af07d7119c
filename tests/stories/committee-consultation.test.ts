import { beforeAll, describe, expect, it } from "vitest";
import { addDays, type PlainDate } from "#kernel/plain-date.ts";
import { bank, grantOf } from "../committee-desk.ts";
import { type Choice, consultationDesk, type Name } from "../consultation-desk.ts";
import { accepted } from "../convention-desk.ts";
import { place } from "../network.ts";
import { readPdf } from "../read-pdf.ts";

const territory = place.longwy;
const scope = { read: [territory], write: territory };

describe("a consultation in writing that everybody answers", async () => {
  const desk = await consultationDesk();
  let sitting = "";
  let item = "";

  beforeAll(async () => {
    const links = [{ organisation: bank, name: "", kind: "bank" }] as const;
    const file = desk.file("Boulangerie du Port", 5_000_00, links);
    const page = accepted(await desk.open([file]));
    sitting = page.sitting;
    item = page.items[0]?.item ?? "";
  });

  it("gives members so many days, and says the earliest last day otherwise", async () => {
    const file = desk.file("Garage du Pont", 5_000_00);
    expect(await desk.open([file], 4)).toMatchObject({
      refusal: { reason: "consultation-too-short", facts: { days: 5 } },
    });
  });

  it("is opened by who holds sittings, not by a member", async () => {
    desk.sitAs("Karim Logis");
    const body = {
      reason: "x",
      closesOn: await desk.today(),
      fund: desk.fund,
      chair: desk.seatOf("Karim Logis"),
      items: [],
    };
    const opened = await desk.committee.openConsultation({
      params: desk.params,
      body: body as never,
      key: desk.key(),
    });
    expect(opened.ok).toBe(false);
  });

  it("is not opened by who is recused from one of its files: they would say what is put to the vote", async () => {
    const links = [{ organisation: bank, name: "", kind: "bank" }] as const;
    const file = desk.file("Menuiserie du Canal", 5_000_00, links);
    desk.sitAs("Nadia Banque", "chair");
    const body = {
      reason: "Le bail se signe avant la prochaine séance.",
      closesOn: addDays(await desk.today(), 5),
      fund: desk.fund,
      chair: desk.seatOf("Hélène Fondeur"),
      quorum: { percent: 50, partnerFirms: 2, fewestVoters: 3 },
      items: [
        {
          kind: "application" as const,
          id: file,
          proposal: {
            outcome: "approved" as const,
            grant: grantOf(5_000_00),
            conditions: [],
            reasons: "",
            derogation: null,
          },
        },
      ],
    };
    const opening = { params: desk.params, body, key: desk.key() };
    expect(await desk.committee.openConsultation(opening)).toMatchObject({
      refusal: { reason: "recused", facts: { firm: "Menuiserie du Canal" } },
    });
  });

  it("writes once to each member, but to who is recused from all of it, and names no firm", async () => {
    const sent = await desk.mails(sitting);
    expect(sent).toHaveLength(5);
    expect(sent.map(({ person_name }) => person_name)).not.toContain("Nadia Banque");
    expect(sent[0]?.text).toContain(`/comite/${sitting}/consultation`);
    for (const { text } of sent) expect(text).not.toContain("Boulangerie");
  });

  it("is not a sitting that one opens", async () => {
    desk.sit("secretary");
    expect(await desk.open([desk.file("Garage", 1_00)], 5)).toMatchObject({ ok: true });
    expect(
      await desk.committee.openSitting({
        params: desk.at(sitting),
        body: { present: [...desk.everyone], chair: desk.seatOf("Hélène Fondeur") },
        key: desk.key(),
      }),
    ).toMatchObject({ refusal: { reason: "sitting-is-written" } });
  });

  it("asks a member for their ties first, and is closed to who is recused", async () => {
    expect(await desk.vote("Karim Logis", sitting, item, "for")).toMatchObject({
      refusal: { reason: "declaration-missing" },
    });
    expect(await desk.vote("Nadia Banque", sitting, item, "for")).toMatchObject({
      refusal: { reason: "recused" },
    });
    expect(await desk.askSitting("Nadia Banque", sitting)).toMatchObject({ refusal: { reason: "recused" } });
    desk.sitAs("Nadia Banque");
    const page = accepted(await desk.committee.readConsultation({ params: desk.at(sitting) }));
    expect(page.items[0]).toMatchObject({ standing: "recused", proposal: null, awaited: [], myVote: null });
  });

  it("shows a member their own vote and how many answered, not how the others vote", async () => {
    await desk.answer("Hélène Fondeur", sitting, item, "for");
    await desk.answer("Karim Logis", sitting, item, "against");
    const page = await desk.answer("Rose Mairie", sitting, item, "for");
    expect(page.items[0]).toMatchObject({ answered: 3, electors: 5, myVote: { choice: "for" }, votes: [] });
    expect(await desk.close(sitting)).toMatchObject({
      refusal: { reason: "consultation-running", facts: { waiting: 2 } },
    });
  });

  it("lets a member change their vote while others answer", async () => {
    const page = accepted(await desk.vote("Karim Logis", sitting, item, "abstain", "Le bail est cher."));
    expect(page.items[0]).toMatchObject({
      answered: 3,
      myVote: { choice: "abstain", reason: "Le bail est cher." },
    });
  });

  it("is decided with the last answer: money held, minutes sealed, votes by name", async () => {
    await desk.answer("Paul Préfet", sitting, item, "against");
    const page = await desk.answer("Léon Chiffre", sitting, item, "for");
    expect(page.state).toBe("closed");
    expect(page.items[0]?.votes).toHaveLength(5);
    expect(desk.decisions.at(-1)).toMatchObject({ outcome: "approved", decidedOn: await desk.today() });
    const { sitting: told, hash } = await desk.minutes(sitting);
    expect(hash).toMatch(/^[0-9a-f]{64}$/);
    expect(told.consultation?.reason).toContain("bail");
    expect(told.items[0]?.decision).toMatchObject({
      manner: "counted",
      for: 3,
      against: 1,
      abstain: 1,
      held: 5_000_00n,
    });
    expect(told.items[0]?.decision?.quorum).toMatchObject({ seats: 5, voters: 5 });
    const paper = accepted(await desk.committee.readMinutesPaper({ params: desk.at(sitting) }));
    const { text } = await readPdf(paper.content);
    expect(text.replaceAll(/\s+/gu, " ")).toContain("Consultation écrite");
    expect(text.replaceAll(/\s+/gu, " ")).toContain("Le bail se signe avant la prochaine séance");
  });

  it("takes no vote any more", async () => {
    expect(await desk.vote("Karim Logis", sitting, item, "for")).toMatchObject({
      refusal: { reason: "consultation-already-closed" },
    });
  });

  it("gives an extract and a letter as a sitting does", async () => {
    desk.sit("secretary");
    expect((await desk.committee.readExtract({ params: { ...desk.at(sitting), item } })).ok).toBe(true);
    desk.sit("coordinator");
    const decision = desk.decisions.at(-1)?.decision ?? "";
    const params = { ...desk.params, decision };
    expect((await desk.committee.writeLetter({ params, body: {}, key: desk.key() })).ok).toBe(true);
  });
});

describe("a consultation whose time passes", async () => {
  const desk = await consultationDesk();

  async function opened(firm: string, answers: readonly (readonly [Name, Choice])[], amount = 5_000_00) {
    const page = accepted(await desk.open([desk.file(firm, amount)], 5, amount));
    const item = page.items[0]?.item ?? "";
    for (const [name, choice] of answers) await desk.answer(name, page.sitting, item, choice);
    return { sitting: page.sitting, item };
  }
  const outcomeOf = async (sitting: string) => (await desk.minutes(sitting)).sitting.items[0]?.decision;

  it("is closed by one of two at once, and the other is told", async () => {
    const yes = [
      ["Hélène Fondeur", "for"],
      ["Karim Logis", "for"],
      ["Rose Mairie", "for"],
    ] as const;
    const { sitting } = await opened("Boulangerie du Port", yes);
    const last = addDays(await desk.today(), 5);
    await desk.moveDay(last);
    expect(await desk.close(sitting)).toMatchObject({ refusal: { reason: "consultation-running" } });
    await desk.moveDay(addDays(last, 1));
    const [one, other] = await Promise.all([desk.close(sitting), desk.close(sitting)]);
    expect(one.ok).not.toBe(other.ok);
    expect(one.ok ? other : one).toMatchObject({ refusal: { reason: "consultation-already-closed" } });
    expect(await outcomeOf(sitting)).toMatchObject({ outcome: "approved", for: 3 });
  });

  it("is closed by the evening: what lacks a quorum, a majority or money is brought to a sitting, the rest decided", async () => {
    const few = await opened("Garage du Pont", [["Hélène Fondeur", "for"]]);
    const refused = await opened("Menuiserie du Parc", [
      ["Hélène Fondeur", "for"],
      ["Karim Logis", "against"],
      ["Rose Mairie", "against"],
    ]);
    const tied = await opened("Scierie du Lac", [
      ["Hélène Fondeur", "for"],
      ["Karim Logis", "against"],
      ["Rose Mairie", "abstain"],
    ]);
    const dear = await opened(
      "Fonderie du Val",
      [
        ["Hélène Fondeur", "for"],
        ["Karim Logis", "for"],
        ["Rose Mairie", "for"],
      ],
      45_000_00,
    );
    for (let day = 0; day < 5; day += 1) await desk.endDay();
    expect(await outcomeOf(few.sitting)).toBeNull();
    await desk.endDay();
    expect(await outcomeOf(few.sitting)).toMatchObject({ outcome: "adjourned", manner: "without-vote" });
    expect((await outcomeOf(few.sitting))?.reasons).toContain("il en faut 3");
    expect((await outcomeOf(refused.sitting))?.reasons).toContain("1 pour, 2 contre");
    // Between equal sides the chair's vote decides, as in a sitting.
    expect(await outcomeOf(tied.sitting)).toMatchObject({ outcome: "approved", byCastingVote: true });
    expect((await outcomeOf(dear.sitting))?.reasons).toContain("le fonds dispose de");
    expect(await desk.close(few.sitting)).toMatchObject({
      refusal: { reason: "consultation-already-closed" },
    });
  });

  it("goes to a sitting when enough members ask for one", async () => {
    const { sitting } = await opened("Imprimerie du Quai", [["Hélène Fondeur", "for"]]);
    expect(accepted(await desk.askSitting("Rose Mairie", sitting))).toMatchObject({
      state: "running",
      hasAsked: true,
    });
    expect(await desk.askSitting("Rose Mairie", sitting)).toMatchObject({
      refusal: { reason: "sitting-already-asked" },
    });
    expect(accepted(await desk.askSitting("Karim Logis", sitting)).state).toBe("closed");
    expect((await outcomeOf(sitting))?.reasons).toContain("2 membres ont demandé");
  });

  it("follows a rule that is said ahead, once for a day", async () => {
    desk.sit("coordinator");
    const fromOn = await desk.today();
    const set = async (on: PlainDate) =>
      desk.committee.setConsultationRule({
        params: desk.params,
        body: { fromOn: on, days: 3, stops: 1 },
        key: desk.key(),
      });
    expect(await set(addDays(fromOn, -1))).toMatchObject({ refusal: { reason: "rule-in-the-past" } });
    expect(accepted(await set(fromOn))).toMatchObject({ days: 3, stops: 1 });
    expect(await set(fromOn)).toMatchObject({ refusal: { reason: "rule-already-said" } });
    const page = accepted(await desk.open([desk.file("Librairie", 1_000_00)], 3));
    expect(page.stops).toBe(1);
  });

  it("is refused by the database too: no vote of a recused member, none after the decision", async () => {
    const links = [{ organisation: bank, name: "", kind: "bank" }] as const;
    const page = accepted(await desk.open([desk.file("Boucherie", 1_000_00, links)], 3));
    const put = async (member: string) =>
      desk.database.transaction(scope, async (transaction) => {
        await transaction
          .tables<{ consultation_vote: Record<string, unknown> }>()
          .insertInto("consultation_vote")
          .values({
            territory_id: territory,
            item_id: page.items[0]?.item ?? "",
            member_id: member,
            choice: "for",
            reason: null,
            voted_at: desk.clock.at,
          })
          .execute();
      });
    await expect(put(desk.seatOf("Nadia Banque"))).rejects.toThrow(/recused/);
    desk.sitAs("Karim Logis");
    accepted(await desk.askSitting("Karim Logis", page.sitting));
    await expect(put(desk.seatOf("Rose Mairie"))).rejects.toThrow(/decided/);
  });
});
