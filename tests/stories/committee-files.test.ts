import { beforeAll, describe, expect, it } from "vitest";
import { findApplication, moveApplication } from "#application/index.ts";
import { plainDate } from "#kernel/plain-date.ts";
import { applicationDesk, bakery, balancedPlan } from "../application-desk.ts";
import { bank, committeeDesk, later, yes } from "../committee-desk.ts";
import { accepted } from "../convention-desk.ts";
import { testDatabase } from "../database.ts";
import { id, place, seat } from "../network.ts";

const database = await testDatabase();
const territory = place.longwy;
const scope = { read: [territory], write: territory };

describe("a firm's file before the committee", () => {
  let desk: Awaited<ReturnType<typeof committeeDesk>>;
  let file = "";
  let files: Awaited<ReturnType<typeof applicationDesk>>;

  async function statusOf(): Promise<string | undefined> {
    return database.transaction(scope, async (transaction) => {
      const found = await findApplication(transaction, { territory, application: file });
      return found?.status;
    });
  }

  beforeAll(async () => {
    desk = await committeeDesk(database, 47_500_00n, "record");
    files = await applicationDesk(database, territory);
    files.sit("coordinator");
    const given = bakery();
    const links = [{ kind: "bank" as const, organisation: bank, name: null }];
    const body = { ...given, firm: { ...given.firm, links } };
    const opening = { params: { territory }, body, key: files.key() };
    file = accepted(await files.application.openApplication(opening)).id;
    const params = { territory, application: file };
    const key = files.key();
    accepted(await files.application.replaceFinancingPlan({ params, body: { lines: balancedPlan }, key }));
    for (const to of ["submitted", "appraised", "ready"] as const) {
      await database.transaction(scope, async (transaction) => {
        const by = { person: null, name: "tests/committee-files" };
        const on = plainDate("2011-02-01");
        const now = "2011-02-01T09:00:00.000Z";
        accepted(await moveApplication(transaction, { ...params, to, on, by, why: null, now }));
      });
    }
  });

  it("is listed when ready, and held by the committee once convened, its bank's member and its owner out", async () => {
    desk.sit("coordinator");
    await seat(database, 3300, { person: id(33), role: "owner", unit: territory });
    const owner = { person: id(33), fromOn: plainDate("2006-01-01") };
    const named = { params: { territory, application: file }, body: owner, key: desk.key() };
    accepted(await files.application.nameOwner(named));
    const { items } = accepted(await desk.committee.listReadyItems({ params: desk.params }));
    expect(items.map((item) => [item.id, item.firm.name])).toEqual([[file, "Boulangerie du Haut-Pays"]]);

    const { items: convened } = accepted(await desk.convene([file]));
    const told = convened[0]?.recusals.map(({ link, why }) => [link, why.fr]).toSorted();
    expect(told).toEqual([
      ["bank", expect.stringMatching(/^Banque du Pays-Haut est la banque de /)],
      ["owner", expect.stringMatching(/^Paul Préfet dirige /)],
    ]);
    expect(await desk.isClosedTo("Nadia Banque", file)).toBe(true);
    expect(await statusOf()).toBe("in-committee");
    expect(accepted(await desk.committee.listReadyItems({ params: desk.params })).items).toEqual([]);
  });

  it("is not for its owner to clear, even one named once it is convened", async () => {
    await seat(database, 3200, { person: id(32), role: "owner", unit: territory });
    const params = { territory, application: file };
    const body = { person: id(32), fromOn: plainDate("2008-01-01") };
    files.sit("coordinator");
    const { owners } = accepted(await files.application.nameOwner({ params, body, key: desk.key() }));

    desk.sit("coordinator");
    const { sittings } = accepted(await desk.committee.listSittings({ params: desk.params }));
    const sitting = sittings[0]?.id ?? "";
    const page = accepted(await desk.committee.readSitting({ params: { ...desk.params, sitting } }));
    const item = { ...desk.params, sitting, item: page.items[0]?.id ?? "" };
    desk.sitAs("Rose Mairie");
    const nothing = { link: null, reason: "" };
    expect(await desk.committee.declareLink({ params: item, body: nothing, key: desk.key() })).toMatchObject({
      refusal: { reason: "owner-is-tied", sentence: expect.stringMatching(/Boulangerie du Haut-Pays/) },
    });
    const ended = { params: { ...params, owner: owners.at(-1)?.id ?? "" }, key: desk.key() };
    accepted(await files.application.endOwner({ ...ended, body: { toOn: plainDate("2008-01-01") } }));
    accepted(await desk.committee.declareLink({ params: item, body: nothing, key: desk.key() }));
  });

  it("can come back after an adjournment, and is approved with its pack as it was read", async () => {
    desk.sit("secretary");
    const first = accepted(await desk.committee.listSittings({ params: desk.params })).sittings[0]?.id ?? "";
    const opened = accepted(await desk.open(first));
    accepted(await desk.decide(first, opened.items[0]?.id ?? "", later("Il manque un devis.")));
    expect(await statusOf()).toBe("adjourned");

    desk.sit("coordinator");
    const second = accepted(await desk.convene([file], "2008-12-18"));
    const item = second.items[0]?.id ?? "";
    const pack = accepted(
      await desk.committee.readPack({ params: { ...desk.params, sitting: second.id, item } }),
    );
    expect(pack.request.amount).toBe(15_000_00n);
    expect(pack.content).toMatchObject({ application: file, plan: { isBalanced: true, gap: 0 } });
    expect(pack.content).toMatchObject({
      eligibility: {
        eligible: true,
        rules: expect.arrayContaining([
          expect.objectContaining({ rule: "perimeter", ok: true, sentence: expect.anything() }),
        ]),
      },
    });
    desk.sit("secretary");
    accepted(await desk.open(second.id));
    accepted(await desk.decide(second.id, item, yes(15_000_00)));
    expect(await statusOf()).toBe("approved");
    expect(desk.decisions.at(-1)).toMatchObject({ application: file, outcome: "approved", instalments: 36 });
  });
});
