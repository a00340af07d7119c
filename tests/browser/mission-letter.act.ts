import { expect, type Page, test } from "@playwright/test";
import { enterAs, expectAccessible, openLive, overflowOf, said } from "./page-checks.ts";
import { aPhone, linkWrittenTo, signAs } from "./personal-links.ts";

const firm = "Atelier Bois du Chiers";

test("a mission letter is sent to its four parties; one reads it and signs it by link on a phone", async ({
  page,
  browser,
  baseURL,
}) => {
  test.setTimeout(120_000);
  await enterAs(page, "Camille Perrin");
  const territory = new URL(page.url()).pathname.split("/")[2] ?? "";
  const mission = await drawnUp(page, territory);
  await openLive(page, `/territoires/${territory}/missions/${mission}`);
  await expect(page.getByRole("heading", { name: "Faire signer la lettre de mission" })).toBeVisible();
  const byOthers = [
    ["Le dirigeant", "Rose Menuisière", "rose@atelier-bois.example"],
    ["L’employeur de l’expert", "Paul Usine", "paul@usine.example"],
    ["La structure porteuse", "Lise Bureau", "lise@chambre.example"],
  ] as const;
  for (const [place, name, address] of byOthers) {
    const group = page.getByRole("group", { name: said(place) });
    const other = group.getByRole("radio", { name: "une autre personne" });
    if (await other.isVisible()) await other.check();
    await group.getByLabel(said("Nom de qui signe")).fill(name);
    await group.getByLabel(said("Son adresse électronique")).fill(address);
  }
  await page.getByLabel(said("Confirmer chaque signature par un code")).uncheck();
  await expectAccessible(page);
  await page.getByRole("button", { name: "Envoyer la lettre à signer" }).click();
  await expect(page.getByRole("heading", { name: said("Signature : Lettre de mission") })).toBeVisible();
  await expect(page.getByText(said("La lettre est partie à la signature : chacun la signe"))).toBeVisible();
  await expectAccessible(page);

  const phone = await aPhone(browser, baseURL);
  const folder = process.env["BROWSER_TEST_DATA"] ?? "";
  const address = "rose@atelier-bois.example";
  await openLive(phone, await linkWrittenTo(folder, { territory, address, pages: "/signer/" }));
  await expect(phone.getByText(said("1 journée, sur la promesse de"))).toBeVisible();
  await expectAccessible(phone);
  expect(await overflowOf(phone)).toBeLessThanOrEqual(0);
  await signAs(phone, "Rose Menuisière");
  await expect(phone.getByText(said("Vous avez signé le"))).toBeVisible();

  await page.reload();
  const row = page.getByRole("row", { name: /Rose Menuisière/ });
  await expect(row.getByText(/a signé|signé/)).toBeVisible();
});

/** A letter of one day for a firm of the demonstration, through the doors that its people use. */
async function drawnUp(page: Page, territory: string): Promise<string> {
  const api = `/api/v1/territories/${territory}`;
  const read = async <Answer>(path: string) =>
    (await (await page.request.get(`${api}${path}`)).json()) as Answer;
  const post = async (path: string, data: object) => {
    const headers = { "idempotency-key": crypto.randomUUID() };
    const answer = await page.request.post(`${api}${path}`, { headers, data });
    expect(await answer.text()).not.toContain('"reason"');
    return (await answer.json()) as { id: string };
  };
  const { applications } = await read<{ applications: { id: string; firm: { name: string } }[] }>(
    "/applications",
  );
  const { experts } = await read<{ experts: { id: string; domains: string[] }[] }>("/experts");
  const application = applications.find((file) => file.firm.name === firm)?.id;
  const chosen = experts.find(({ domains }) => domains.includes("production"))?.id;
  const day = "2011-02-08";
  const text = "Ranger l'atelier pour gagner du temps";
  const asked = { application, domain: "production", text, halfDays: 2, detectedOn: day };
  const need = await post("/needs", asked);
  await post(`/needs/${need.id}/qualification`, { qualifiedOn: day });
  const terms = { expert: chosen, halfDays: 2, proposedOn: day, answerDays: 15 };
  const { id: proposal } = await post(`/needs/${need.id}/proposals`, terms);
  await post(`/proposals/${proposal}/answer`, { accepts: true, answeredOn: day, why: null });
  await post(`/proposals/${proposal}/employer`, { agrees: true, agreedOn: day, why: null });
  const mission = await post("/missions", {
    proposal,
    objectives: "Un atelier où chaque outil a sa place",
    deliverables: "Un plan de l'atelier",
    confidentiality: "Rien de ce qui est vu ne sort de l'entreprise",
    drawnUpOn: day,
    startsOn: "2011-02-15",
    endsOn: "2011-06-30",
  });
  return mission.id;
}
