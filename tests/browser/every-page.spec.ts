import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { expect, type Page, test } from "@playwright/test";
import { complaintsOf, enterAs, expectAccessible, openLive, overflowOf } from "./page-checks.ts";

/** The first thing in a list that the server answers to whoever is signed in. */
async function first(
  page: Page,
  route: string,
  pick: (answer: never) => string | undefined,
): Promise<string> {
  const answer: unknown = await (await page.request.get(`/api/v1${route}`)).json();
  const id = pick(answer as never);
  if (id === undefined) throw new Error(`nothing to visit at ${route}: ${JSON.stringify(answer)}`);
  return id;
}

type Ids = { readonly territory: string; readonly page: Page };
type Named = { id: string; name?: string };

const firstOf =
  (list: string, route: string) =>
  async ({ territory, page }: Ids) =>
    first(
      page,
      `/territories/${territory}${route}`,
      (answer) => (answer as Record<string, Named[]>)[list]?.[0]?.id,
    );

const finders: Readonly<Record<string, (ids: Ids) => Promise<string>>> = {
  application: firstOf("applications", "/applications"),
  convention: firstOf("conventions", "/conventions"),
  organisation: async ({ territory, page }) =>
    first(
      page,
      `/territories/${territory}/organisations`,
      ({ organisations }: { organisations: Named[] }) =>
        organisations.find(({ name }) => name === "Association des entreprises du bassin")?.id,
    ),
  fund: firstOf("funds", "/funds"),
  sitting: firstOf("sittings", "/sittings"),
  advance: firstOf("advances", "/advances"),
  mission: firstOf("missions", "/missions"),
  commitment: firstOf("commitments", "/jobs"),
  need: firstOf("needs", "/needs"),
  proposal: firstOf("proposals", "/proposals"),
  report: async ({ territory, page }) => publishedReport(page, territory),
  until: async ({ territory, page }) =>
    first(
      page,
      `/territories/${territory}/closings`,
      ({ closings }: { closings: { until: string }[] }) => closings[0]?.until,
    ),
  funder: async ({ territory, page }) => {
    const fund = await firstOf("funds", "/funds")({ territory, page });
    return first(
      page,
      `/territories/${territory}/funds/${fund}/use`,
      ({ funders }: { funders: { funder: Named | null }[] }) =>
        funders.find(({ funder }) => funder !== null)?.funder?.id,
    );
  },
  event: async () => "application.message",
  mail: firstOf("mails", "/mails"),
  run: async ({ territory, page }) => {
    const fund = await firstOf("funds", "/funds")({ territory, page });
    return first(
      page,
      `/territories/${territory}/funds/${fund}/bank`,
      ({ runs }: { runs: Named[] }) => runs[0]?.id,
    );
  },
  // Only a personal link leads there; without its token the page says so.
  territory: async () => "00000000-0000-0000-0000-000000000000",
  // The page asks nothing before its button is pressed.
  signatory: async () => "00000000-0000-0000-0000-000000000000",
  figure: async () => "available",
  year: async () => "2009",
  slug: async () => "longwy",
  draft: async (ids) => preparedDraft(ids),
};

/** Prepared here when nobody has yet: it promises nothing. */
async function preparedDraft({ page, territory }: Ids): Promise<string> {
  const api = `/api/v1/territories/${territory}`;
  const convention = await firstOf("conventions", "/conventions")({ territory, page });
  const { parties, convention: of } = (await (
    await page.request.get(`${api}/conventions/${convention}`)
  ).json()) as { parties: Named[]; convention: { fund: Named } };
  const organisation = parties[0]?.id;
  const terms = {
    fund: of.fund.id,
    startsOn: "2013-12-01",
    endsOn: "2016-11-30",
    rule: { kind: "preset", preset: "cash-only" },
    dayRate: 70_000,
    parties: [{ organisation, college: "partner-firms" }],
    privatePledges: [{ organisation, cash: 1_000_000 }],
    authorities: ["local", "state"].map((contributor) => ({ contributor, organisation })),
    tranches: [{ dueOn: "2014-01-15" }],
  };
  await page.request.post(`${api}/convention-drafts`, {
    headers: { "idempotency-key": crypto.randomUUID() },
    data: { terms },
  });
  return firstOf("drafts", "/convention-drafts")({ territory, page });
}

/** Published here when nobody has yet: it changes no figure that others read. */
async function publishedReport(page: Page, territory: string): Promise<string> {
  await page.request.post(`/api/v1/territories/${territory}/reports`, {
    headers: { "idempotency-key": crypto.randomUUID() },
    data: { report: { kind: "year", year: 2009 } },
  });
  return first(
    page,
    `/territories/${territory}/reports`,
    ({ published }: { published: Named[] }) => published[0]?.id,
  );
}

/** Written and certified here when nobody has yet: it changes no figure that others read. */
async function certifiedReport({ page, territory }: Ids): Promise<string> {
  const route = `/territories/${territory}/financial-reports`;
  const { toDraw } = (await (await page.request.get(`/api/v1${route}`)).json()) as {
    toDraw: { convention: Named; funders: Named[] }[];
  };
  const money = `/api/v1/territories/${territory}/conventions/${toDraw[0]?.convention.id}/funders/${toDraw[0]?.funders[0]?.id}`;
  const send = async (address: string, data: object) =>
    page.request.post(`${money}/${address}`, {
      headers: { "idempotency-key": crypto.randomUUID() },
      data: { year: 2008, ...data },
    });
  const fields = [
    "implementation",
    "beneficiaries",
    "datesAndPlaces",
    "goals",
    "gaps",
    "inKind",
    "observations",
  ];
  const narrative = Object.fromEntries(fields.map((field) => [field, "Comme convenu."]));
  await send("financial-report", { narrative, planned: [] });
  await send("financial-reports", {
    certifiedBy: "Camille Perrin",
    certifiedAs: "animatrice",
    certifiedOn: "2011-02-08",
  });
  return first(page, route, ({ certified }: { certified: Named[] }) => certified[0]?.id);
}

const web = path.resolve(import.meta.dirname, "../../src/web");

/** Walked by `*.act.ts`: asking for a signature, an opinion, a vote would change what the others visit. */
const visitedByActs = new Set([
  "/signer/$territory/$link",
  "/deposer/$territory/$draft",
  "/confirmer/$territory/$request",
  "/avis/$territory/$opinion",
  "/comite/$sitting/consultation",
]);

/** Every address of the product, as its router declares it: a page that nobody visits fails here. */
const patterns = [
  ...["router.tsx", ...readdirSync(path.resolve(web, "routes")).map((file) => `routes/${file}`)]
    .map((file) => readFileSync(path.resolve(web, file), "utf8"))
    .join("\n")
    .matchAll(/getParentRoute: \(\) => (\w+),\s+path: "([^"]+)"/g),
]
  .map(([, parent, pattern = ""]) => ({
    isPublic: parent !== "territory" && parent !== "signedIn",
    isOfTerritory: parent === "territory",
    pattern,
  }))
  .filter(({ pattern }) => pattern !== "/territoires/$territory" && !visitedByActs.has(pattern));

/** Who visits: the coordinator, unless the page is another's. */
const visitors: Readonly<Record<string, string>> = {
  "/personnes": "Inès Robert",
  "/relances/plan": "Inès Robert",
  "/controle": "Nadia Rossi",
  "/mon-dossier": "Claire Fournier",
  "/mon-dossier/$application": "Claire Fournier",
  "/dossiers-accompagnes": "Odile Kessler",
  "/dossiers-accompagnes/$application": "Odile Kessler",
  "/mon-avance": "Claire Fournier",
  "/mes-conditions": "Claire Fournier",
  "/comite/consulter": "Élise Thomas",
  "/comite/$sitting/ma-page": "Bernard Lambert",
};

/** Where the thing is not the one that its name usually tells. */
const special: Readonly<Record<string, (ids: Ids) => Promise<string>>> = {
  "/mon-dossier/$application": firstOf("files", "/own-files"),
  "/dossiers-accompagnes/$application": firstOf("files", "/accompanied-files"),
  "/comptes-rendus/certifies/$report": certifiedReport,
};

async function addressOf(page: Page, pattern: string): Promise<string> {
  const territory = /territoires\/([0-9a-f-]{36})/.exec(page.url())?.[1] ?? "";
  let address = pattern;
  for (const [, name = ""] of pattern.matchAll(/\$(\w+)/g)) {
    const find = special[pattern] ?? finders[name];
    if (find === undefined) throw new Error(`say how to find a ${name} to visit ${pattern}`);
    address = address.replace(`$${name}`, await find({ territory, page }));
  }
  return address;
}

/** Sound in both schemes: accessible, quiet, no wider than the screen. */
async function expectSoundInBoth(page: Page, address: string): Promise<void> {
  await openLive(page, address);
  await page.waitForLoadState("networkidle");
  for (const colorScheme of ["light", "dark"] as const) {
    await page.emulateMedia({ colorScheme });
    await expect(page.locator(`html[data-mantine-color-scheme="${colorScheme}"]`)).toBeAttached();
    await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
    await expectAccessible(page);
    expect(await overflowOf(page), `${address} on ${colorScheme}`).toBeLessThanOrEqual(0);
  }
}

test.describe("every page, light and dark", () => {
  for (const { pattern, isOfTerritory, isPublic } of patterns) {
    test(isOfTerritory ? `a territory, at ${pattern}` : pattern, async ({ page }) => {
      const complaints = complaintsOf(page);
      if (isPublic) {
        await expectSoundInBoth(page, await addressOf(page, pattern));
      } else {
        await enterAs(page, visitors[pattern] ?? "Camille Perrin");
        const home = new URL(page.url()).pathname;
        const address = await addressOf(page, pattern);
        await expectSoundInBoth(page, isOfTerritory ? `${home}${address === "/" ? "" : address}` : address);
      }
      expect(complaints).toEqual([]);
    });
  }

  test("are read from the router", () => {
    expect(patterns.length).toBeGreaterThan(25);
  });
});
