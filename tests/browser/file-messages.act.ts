import { type Browser, devices, expect, type Page, test } from "@playwright/test";
import { complaintsOf, enterAs, expectAccessible, openLive, overflowOf, said } from "./page-checks.ts";

const words = "Bonjour Julien, il manque le devis du four. Pouvez-vous le joindre ici avant vendredi ?";

async function aPhone(browser: Browser, baseURL: string | undefined): Promise<Page> {
  const context = await browser.newContext({
    ...devices["Pixel 7"],
    viewport: { width: 390, height: 844 },
    locale: "fr-FR",
    timezoneId: "Europe/Paris",
    ...(baseURL === undefined ? {} : { baseURL }),
  });
  return context.newPage();
}

/** The owner's own file: where their coordinator writes to them. */
async function ownFileOf(page: Page): Promise<{ territory: string; file: string }> {
  const territory = new URL(page.url()).pathname.split("/")[2] ?? "";
  const answer = await page.request.get(`/api/v1/territories/${territory}/own-files`);
  const { files } = (await answer.json()) as { files: { id: string }[] };
  return { territory, file: files[0]?.id ?? "" };
}

test("a coordinator and an owner write to each other in the file, the owner from a telephone", async ({
  page,
  browser,
  baseURL,
}) => {
  const phone = await aPhone(browser, baseURL);
  const complaints = complaintsOf(phone);
  await enterAs(phone, "Julien Masson");
  const { territory, file } = await ownFileOf(phone);

  await enterAs(page, "Camille Perrin");
  await openLive(page, `/territoires/${territory}/dossiers/${file}`);
  await page.getByLabel("Votre message").fill(words);
  await page.getByLabel("Fichiers à joindre (facultatif)").setInputFiles({
    name: "devis-type.txt",
    mimeType: "text/plain",
    buffer: Buffer.from("Devis : lignes, quantités, prix."),
  });
  await page.getByRole("button", { name: "Envoyer le message" }).click();
  await expect(page.getByText("Message envoyé.")).toBeVisible();
  await expect(page.getByText("pas encore lu")).toBeVisible();
  await expectAccessible(page);

  await openLive(phone, `/territoires/${territory}`);
  await phone.getByRole("link", { name: "Lire et répondre" }).click();
  await expect(phone.getByText(words)).toBeVisible();
  await expect(phone.getByRole("link", { name: "devis-type.txt" })).toBeVisible();
  await phone.getByLabel("Votre message").fill("Il part demain matin.");
  await phone.getByRole("button", { name: "Envoyer le message" }).click();
  await expect(phone.getByText("Message envoyé.")).toBeVisible();
  await expectAccessible(phone);
  expect(await overflowOf(phone)).toBe(0);
  expect(complaints).toEqual([]);

  await openLive(page, `/territoires/${territory}/dossiers/${file}`);
  await expect(page.getByText("Il part demain matin.")).toBeVisible();
  await expect(page.getByText("pas encore lu")).toBeHidden();
});

test("a firm is entered by hand where the register is not asked", async ({ page }) => {
  await enterAs(page, "Camille Perrin");
  const territory = new URL(page.url()).pathname.split("/")[2] ?? "";
  await openLive(page, `/territoires/${territory}/dossiers/nouveau`);
  const number = page.getByLabel("SIREN ou SIRET à chercher au registre");
  await number.fill("442293776");
  await number.press("Enter");
  await expect(page.getByText(said("ne passe pas le contrôle de sa clé"))).toBeVisible();
  await number.fill("442293775");
  await page.getByRole("button", { name: "Remplir depuis le registre" }).click();
  await expect(page.getByText(said("interroge pas le registre public"))).toBeVisible();
  await expect(page.getByRole("textbox", { name: /^Entreprise/ })).toBeEditable();
  await expectAccessible(page);
});
