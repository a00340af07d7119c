import { randomUUID } from "node:crypto";
import { sql } from "kysely";
import { expect, it } from "vitest";
import { impactProposals } from "#impact/index.ts";
import { plainDate } from "#kernel/plain-date.ts";
import { accepted } from "../convention-desk.ts";
import { testDatabase } from "../database.ts";
import { coordinator, impactDesk } from "../impact-desk.ts";

const database = await testDatabase();
const { impact, aTerritory, answer, verify } = await impactDesk(database);
const [missing] = impactProposals();

it("jobs that a verified count shows missing are brought before the committee, which takes note of them once", async () => {
  const story = await aTerritory("2008-02-08");
  const firm = await story.grant("2008-02-08");
  const { territory } = story;
  const listed = async () =>
    database.transaction(story.scope, async (transaction) => missing?.list(transaction, territory));
  await story.goTo("2010-02-20");
  story.sitAs.coordinator();
  const said = { hiredOnCdi: 3, hiredOnCdd: 1, present: 4, presentFteHundredths: 350, headcount: 8, kept: 2 };
  const page = accepted(await answer(firm, 24, "2010-02-14", said));
  expect(await listed()).toEqual([]);
  const count = page.followUps.find(({ months }) => months === 24)?.count?.id ?? "";
  accepted(await verify(firm, count, "2010-02-18"));
  expect(await listed()).toMatchObject([
    {
      file: firm.application,
      proposal: count,
      title: "Emplois non tenus à 24 mois : en prendre acte",
      lines: [
        "Créations : 4 sur 6 prévues. Maintiens : 2 sur 2 prévus, par un compte vérifié.",
        expect.any(String),
      ],
    },
  ]);

  const carry = async (outcome: "agreed" | "refused", decidedOn = "2010-02-20") =>
    database.transaction(story.scope, async (transaction) =>
      missing?.carry(transaction, {
        territory,
        file: firm.application,
        proposal: count,
        outcome,
        decision: count,
        decidedOn: plainDate(decidedOn),
        reasons: "Le marché a reculé.",
        by: { person: coordinator, name: "Claire Fontaine" },
        now: "2010-02-20T18:00:00.000Z",
      }),
    );
  const alert = async () =>
    accepted(await impact.listTasks({ params: { territory } })).tasks.find(
      ({ kind }) => kind === "shortfall",
    );
  expect(await alert()).toMatchObject({ byCommittee: false });
  await database.transaction(story.scope, async (transaction) => {
    await sql`
      insert into committee_competence (territory_id, kind, from_on, by_committee, recorded_by, recorded_at)
      values (${territory}, 'jobs-shortfall', '2010-02-01', true, ${coordinator}, '2010-02-01T09:00:00Z')`.execute(
      transaction.tables<object>(),
    );
  });
  expect(await alert()).toMatchObject({ byCommittee: true });
  const byHand = { months: 24, outcome: "note", reason: "Noté", decidedOn: plainDate("2010-02-20") } as const;
  const noting = { params: firm.which, body: { ...byHand, isInContract: false }, key: randomUUID() };
  expect(await impact.noteShortfall(noting)).toMatchObject({ refusal: { reason: "committee-decides" } });
  expect(missing?.staysAfterRefusal).toBe(true);
  expect(await carry("refused")).toBeNull();
  expect((await carry("agreed", "2010-02-17"))?.fr).toBeTruthy();
  expect(await listed()).toHaveLength(1);
  expect(await carry("agreed")).toBeNull();
  expect(await listed()).toEqual([]);
  expect((await carry("agreed"))?.en).toBeTruthy();
  const { history } = accepted(await impact.readCommitment({ params: firm.which }));
  const noted = history.filter(({ kind }) => kind === "shortfall");
  expect(noted).toMatchObject([{ outcome: "note", reason: "Le marché a reculé." }]);
});
