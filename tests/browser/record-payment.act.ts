import { expect, test } from "@playwright/test";
import { enterAs, figure, goTo, said } from "./page-checks.ts";

test("recording what the bank received refuses a day to come, then moves the fund", async ({ page }) => {
  await enterAs(page, "Nadia Rossi");
  await goTo(page, "Partenaires");
  await page.getByRole("link", { name: "Convention 2007-2010" }).click();
  await page.getByLabel("Reçu le").fill("2011-03-01");
  await page.getByLabel("Référence bancaire").fill("VIR État 2011");
  await page.getByRole("button", { name: "Enregistrer le versement" }).click();
  await expect(page.getByRole("alert").filter({ hasText: /\S/ })).toBeVisible();
  await expect(page.getByLabel("Référence bancaire")).toHaveValue("VIR État 2011");

  await page.getByLabel("Reçu le").fill("2011-02-08");
  await page.getByRole("button", { name: "Enregistrer le versement" }).click();
  await expect(page.getByRole("heading", { name: said("600 000 € promis, 240 000 € versés") })).toBeVisible();

  await goTo(page, "Fonds");
  await expect(figure(page, "Disponible")).toHaveText(said("163 332,87 €"));
  await goTo(page, "Réglages", "Journal");
  await expect(page.getByRole("row").nth(1)).toContainText("Nadia Rossi");
});
