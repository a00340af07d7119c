import { beforeAll, describe, expect, it } from "vitest";
import { euros } from "#kernel/money.ts";
import { plainDate } from "#kernel/plain-date.ts";
import { recordDenial } from "#network/index.ts";
import { aidDesk, aSiren, coordinator, declaring, motherSiren, owner } from "../aid-desk.ts";
import { reasonOf } from "../application-desk.ts";
import { accepted } from "../convention-desk.ts";
import { testDatabase } from "../database.ts";
import { onTheOven } from "../same-costs.ts";

const database = await testDatabase();

describe("the aid of a file", () => {
  let desk: Awaited<ReturnType<typeof aidDesk>>;
  let here: Awaited<ReturnType<typeof desk.aTerritory>>;
  let refused = 0;

  beforeAll(async () => {
    desk = await aidDesk(database);
    here = await desk.aTerritory();
  });

  it("is computed before anyone declares, and says what is missing", async () => {
    const file = await here.aFile();
    const { assessment, granted } = accepted(await here.read(file));
    expect(assessment?.verdict).toBe("warned");
    expect(assessment?.findings.map(({ kind }) => kind)).toEqual([
      "declaration-missing",
      "insolvency-not-checked",
      "base-rate-stale",
    ]);
    expect(assessment?.computation).toMatchObject({ baseRate: 219, margin: 400, method: "A" });
    expect(granted).toEqual([]);
  });

  it("is declared by the owner for their own firm alone, in versions that all stay", async () => {
    const siren = aSiren(1);
    const file = await here.aFile(siren);
    await here.nameOwner(file);
    const params = { territory: here.territory, application: file };
    desk.sit("owner", here.territory, owner);
    const first = accepted(
      await desk.aid.declareAids({ params, body: declaring({ siren }), key: desk.key() }),
    );
    expect(first.declarations).toMatchObject([{ version: 1, manner: "online", madeBy: "Lucie Perrin" }]);
    const links = [{ siren: motherSiren, name: "Mère", kind: "majority-of-votes", through: null }] as const;
    const aids = [
      {
        siren: motherSiren,
        on: plainDate("2025-03-10"),
        body: "Région",
        regime: "general",
        form: "grant",
        amount: euros(299_000),
        standing: "paid",
      },
    ] as const;
    const second = {
      params,
      body: { ...declaring({ siren }), links: [...links], aids: [...aids] },
      key: desk.key(),
    };
    const { assessment, declarations } = accepted(await desk.aid.declareAids(second));
    expect(declarations.map(({ version }) => version)).toEqual([2, 1]);
    expect(assessment).toMatchObject({
      undertaking: [siren, motherSiren],
      used: euros(299_000),
      headroomBefore: euros(1000),
      headroomAfter: 0n,
    });
    expect(assessment?.findings).toContainEqual({
      kind: "headroom-exceeded",
      isObjection: true,
      facts: { aid: 182_358, headroom: 100_000, regulation: "Règlement (UE) 2023/2831" },
    });

    const another = { territory: here.territory, application: await here.aFile(null) };
    desk.sit("owner", here.territory, owner);
    expect(reasonOf(await desk.aid.readFileAid({ params: another }))).toBe("not-your-firm");
    const declared = { params: another, body: declaring(), key: desk.key() };
    expect(reasonOf(await desk.aid.declareAids(declared))).toBe("not-your-firm");
  });

  it.each<[string, object]>([
    ["siren-key-wrong", { siren: "732829321" }],
    ["siren-of-another-firm", { siren: motherSiren }],
    ["declared-in-the-future", { declaredOn: plainDate("2026-11-24") }],
    ["commitment-missing", { isCommitted: false }],
    ["aid-above-its-costs", { sameCostsAids: [onTheOven({ amount: euros("20000.01") })] }],
    ["aid-after-declaration", { sameCostsAids: [onTheOven({ on: plainDate("2026-11-03") })] }],
    [
      "aid-of-a-stranger",
      {
        aids: [
          {
            siren: motherSiren,
            on: plainDate("2025-01-01"),
            body: "Région",
            regime: "general",
            form: "grant",
            amount: euros(1),
            standing: "paid",
          },
        ],
      },
    ],
  ])("refuses a declaration: %s", async (reason, changes) => {
    refused += 1;
    const siren = aSiren(100 + refused);
    expect(reasonOf(await here.declare(await here.aFile(siren), { siren, ...changes }))).toBe(reason);
  });

  it("is closed to whoever is recused from the file, the letter and the export too", async () => {
    const place = await desk.aTerritory();
    const file = await place.aFile(aSiren(2));
    const decide = await place.decide([file], "2026-11-23");
    accepted(await decide());
    desk.sit("treasurer", place.territory, coordinator);
    const params = { territory: place.territory };
    const { aids } = accepted(await desk.aid.listAids({ params }));
    const which = { ...params, aid: aids[0]?.id ?? "" };
    await database.transaction(place.scope, async (transaction) =>
      recordDenial(transaction, {
        territory: place.territory,
        kind: "application",
        id: file,
        person: coordinator,
        reason: "déport",
        fromAt: "2026-11-23T18:00:00.000Z",
        untilAt: null,
      }),
    );
    expect(reasonOf(await place.read(file))).toBe("file-denied");
    expect(reasonOf(await desk.aid.readAidLetter({ params: which }))).toBe("file-denied");
    expect(accepted(await desk.aid.listAids({ params })).aids).toEqual([]);
    const { content } = accepted(await desk.aid.exportRegister({ params }));
    expect(new TextDecoder().decode(content).trim().split("\r\n")).toHaveLength(1);
    desk.sit("coordinator", place.territory);
    expect(accepted(await desk.aid.listTasks({ params })).tasks).toEqual([]);
    const registering = { declaredOn: plainDate("2026-11-23"), receipt: "R" };
    const registered = await desk.aid.registerAid({ params: which, body: registering, key: desk.key() });
    expect(reasonOf(registered)).toBe("file-denied");
  });
});
