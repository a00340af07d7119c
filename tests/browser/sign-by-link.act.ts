import { expect, type Page, test } from "@playwright/test";
import { enterAs, expectAccessible, goTo, openLive, overflowOf, said } from "./page-checks.ts";
import { aPhone, linkWrittenTo, signAs } from "./personal-links.ts";

const firm = "Maraîchage des Deux Rives";

async function linkTo(territory: string, address: string): Promise<string> {
  const folder = process.env["BROWSER_TEST_DATA"] ?? "";
  return linkWrittenTo(folder, { territory, address, pages: "/signer/" });
}

test("one signs by link on a phone; the contract changes, and the other's link refuses and says so", async ({
  page,
  browser,
  baseURL,
}) => {
  test.setTimeout(180_000);
  await enterAs(page, "Camille Perrin");
  const territory = new URL(page.url()).pathname.split("/")[2] ?? "";
  await goTo(page, "Fonds", "Avances");
  await page.getByRole("link", { name: firm }).click();
  await expect(page.getByRole("heading", { name: "Faire signer le contrat" })).toBeVisible();
  const forTheFirm = page.getByRole("group", { name: said("Pour l’entreprise") });
  await forTheFirm.getByRole("radio", { name: "une autre personne" }).check();
  await page.getByLabel("Nom du dirigeant").fill("Rose Maraîchère");
  await page.getByLabel("Adresse électronique du dirigeant").fill("rose@maraichage.example");
  await page.getByLabel("Nom du représentant légal").fill("Paul Bureau");
  await page.getByLabel("Adresse électronique du représentant").fill("paul@chambre.example");
  await page.getByLabel(said("L’entreprise signe d’abord")).uncheck();
  await page.getByLabel(said("Confirmer chaque signature par un code")).uncheck();
  await page.getByRole("button", { name: "Envoyer à signer" }).click();
  await expect(page.getByRole("heading", { name: said(`Signature : Contrat d’avance`) })).toBeVisible();
  await expectAccessible(page);

  const first = await aPhone(browser, baseURL);
  await openLive(first, await linkTo(territory, "rose@maraichage.example"));
  await expect(first.getByRole("heading", { level: 1 })).toContainText(firm);
  expect(new URL(first.url()).hash).toBe("");
  for (const colorScheme of ["light", "dark"] as const) {
    await first.emulateMedia({ colorScheme });
    await expect(first.locator(`html[data-mantine-color-scheme="${colorScheme}"]`)).toBeAttached();
    await expectAccessible(first);
  }
  expect(await overflowOf(first)).toBeLessThanOrEqual(0);
  await signAs(first, "Rose Maraîchère", "rose maraichere");
  await expect(first.getByText(said("Vous avez signé le"))).toBeVisible();

  const second = await aPhone(browser, baseURL);
  await openLive(second, await linkTo(territory, "paul@chambre.example"));
  await expect(second.getByRole("button", { name: "Signer ce document" })).toBeVisible();

  // Someone is named to run the firm: the contract now names them.
  await nameOwner(page, territory, firm);
  await page.reload();
  await page.getByLabel("Ce qui a changé").fill("La dirigeante est nommée.");
  await page.getByRole("button", { name: "Envoyer la nouvelle version" }).click();
  await expect(page.getByText(said("le document change. La dirigeante est nommée."))).toBeVisible();

  await signAs(second, "Paul Bureau");
  await expect(second.getByRole("alert").filter({ hasText: said("Ce document a changé le") })).toBeVisible();
  await second.reload();
  await expect(second.getByText(said("Ce document a changé le"))).toBeVisible();
  await expectAccessible(second);
});

async function nameOwner(page: Page, territory: string, name: string): Promise<void> {
  const api = `/api/v1/territories/${territory}`;
  const { advances } = (await (await page.request.get(`${api}/advances`)).json()) as {
    advances: { id: string; application: string; firm: { name: string } }[];
  };
  const application = advances.find((advance) => advance.firm.name === name)?.application ?? "";
  const { owners } = (await (await page.request.get(`${api}/file-people`)).json()) as {
    owners: { id: string; name: string }[];
  };
  const named = await page.request.post(`${api}/applications/${application}/owners`, {
    headers: { "idempotency-key": crypto.randomUUID() },
    data: { person: owners.find((one) => one.name === "Claire Fournier")?.id, fromOn: "2011-02-08" },
  });
  expect(named.ok()).toBe(true);
}
