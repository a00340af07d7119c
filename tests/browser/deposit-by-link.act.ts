import { expect, type Page, test } from "@playwright/test";
import { complaintsOf, enterAs, expectAccessible, openLive, overflowOf, said } from "./page-checks.ts";
import { aPhone } from "./personal-links.ts";

const firm = "Fournil du Pont (fictif)";

/** Asks for a link as anyone may; in the demonstration no mail leaves, and the page tells the link. */
async function askLink(page: Page, email: string): Promise<string> {
  await openLive(page, "/suis-je-eligible/longwy");
  await page.getByRole("link", { name: said("Déposer une demande") }).click();
  await page.getByLabel("Votre nom").fill("Rose Levain");
  await page.getByLabel("Votre adresse électronique").fill(email);
  await page.getByRole("button", { name: "Recevoir mon lien" }).click();
  const link = page.getByRole("link", { name: "Ouvrir ma demande" });
  return (await link.getAttribute("href")) ?? "";
}

test("a request is written, left, taken up on a phone and submitted", async ({ page, browser, baseURL }) => {
  test.setTimeout(180_000);
  const link = await askLink(page, "rose@fournil.example");
  await expectAccessible(page);
  const complaints = complaintsOf(page);
  await openLive(page, link);
  await expect(page.getByRole("heading", { level: 1, name: said("Votre demande") })).toBeVisible();
  expect(new URL(page.url()).hash).toBe("");
  await page.getByLabel(said("Nom de l’entreprise")).fill(firm);
  await page.getByLabel("Activité").fill("Boulangerie");
  await expect(page.getByText(/Enregistré à \d\d\sh\s\d\d/)).toBeVisible();
  await expectAccessible(page);
  expect(complaints).toEqual([]);
  await page.close();

  const phone = await aPhone(browser, baseURL);
  const heard = complaintsOf(phone);
  await openLive(phone, link);
  await expect(phone.getByLabel(said("Nom de l’entreprise"))).toHaveValue(firm);
  await phone.getByLabel(said("Commune de l’entreprise")).selectOption({ label: "Longwy" });
  await phone.getByLabel("Nom du dirigeant").fill("Rose Levain");
  for (const colorScheme of ["light", "dark"] as const) {
    await phone.emulateMedia({ colorScheme });
    await expect(phone.locator(`html[data-mantine-color-scheme="${colorScheme}"]`)).toBeAttached();
    await expectAccessible(phone);
  }
  expect(await overflowOf(phone)).toBeLessThanOrEqual(0);
  await phone.getByRole("button", { name: "Continuer" }).click();
  await phone.getByLabel("Projet, en quelques mots").fill("Un four de plus");
  await phone.getByRole("button", { name: "Continuer" }).click();
  await phone.getByLabel("Avance demandée").fill("15000");
  await phone.getByRole("button", { name: "Continuer" }).click();
  await expect(phone.getByLabel(said("Quel est le loyer mensuel ?"))).toHaveCount(0);
  await phone.getByLabel(said("Louez-vous votre local ?")).selectOption({ label: "oui" });
  await phone.getByLabel(said("Quel est le loyer mensuel ?")).fill("650");
  await expectAccessible(phone);
  expect(await overflowOf(phone)).toBeLessThanOrEqual(0);
  await phone.getByRole("button", { name: "Continuer" }).click();
  await expect(phone.getByText(said("15 000,00 €"))).toBeVisible();
  await expect(phone.getByText(/Enregistré à/)).toBeVisible();
  await expectAccessible(phone);
  expect(await overflowOf(phone)).toBeLessThanOrEqual(0);
  await phone.getByRole("button", { name: said("Déposer ma demande") }).dblclick();
  await expect(
    phone.getByRole("heading", { level: 1, name: said("Votre demande est déposée") }),
  ).toBeVisible();
  await expectAccessible(phone);
  expect(heard).toEqual([]);

  const coordinator = await (
    await browser.newContext({ locale: "fr-FR", ...(baseURL === undefined ? {} : { baseURL }) })
  ).newPage();
  await enterAs(coordinator, "Camille Perrin");
  const territory = new URL(coordinator.url()).pathname.split("/")[2] ?? "";
  const answer = await coordinator.request.get(`/api/v1/territories/${territory}/applications`);
  const { applications } = (await answer.json()) as {
    applications: { id: string; firm: { name: string } }[];
  };
  const mine = applications.filter((one) => one.firm.name === firm);
  expect(mine).toHaveLength(1);
  await openLive(coordinator, `/territoires/${territory}/dossiers/${mine[0]?.id}`);
  await expect(
    coordinator.getByRole("heading", { name: said("Le dirigeant a confirmé ce dossier") }),
  ).toBeVisible();
  await expect(
    coordinator.getByRole("button", { name: said("Ouvrir un compte à Rose Levain") }),
  ).toBeVisible();
  await expectAccessible(coordinator);
});

test("two pages at once never erase each other unseen", async ({ page, browser, baseURL }) => {
  const link = await askLink(page, "onglets@fournil.example");
  await openLive(page, link);
  await page.getByLabel("Activité").fill("Boulangerie");
  await expect(page.getByText(/Enregistré à/)).toBeVisible();
  const other = await aPhone(browser, baseURL);
  await openLive(other, link);
  await expect(other.getByLabel("Activité")).toHaveValue("Boulangerie");
  await page.getByLabel("Activité").fill("Pâtisserie");
  await expect(page.getByText(/Enregistré à/)).toBeVisible();

  await other.getByLabel("Activité").fill("Chocolaterie");
  const conflict = other
    .getByRole("alert")
    .filter({ hasText: said("a été enregistrée ailleurs entre-temps") });
  await expect(conflict).toContainText("Pâtisserie");
  await expect(conflict).toContainText("Chocolaterie");
  await expectAccessible(other);
  expect(await overflowOf(other)).toBeLessThanOrEqual(0);
  await other.getByRole("button", { name: said("Garder ce qui est écrit ici") }).click();
  await expect(other.getByText(/Enregistré à/)).toBeVisible();
  await page.reload();
  await expect(page.getByLabel("Activité")).toHaveValue("Chocolaterie");
});
