import { expect, test } from "@playwright/test";
import { complaintsOf, enterAs, expectSound, goTo, said } from "./page-checks.ts";

test("two months pass when the visitor says so: debits, then a return that someone must call about", async ({
  page,
}) => {
  const complaints = complaintsOf(page);
  await enterAs(page, "Camille Perrin");
  await page.getByRole("button", { name: "avancer d’un mois" }).click();
  await expect(page.getByText(said("Du 8 février 2011 au 8 mars 2011"))).toBeVisible();
  await expect(page.getByRole("heading", { level: 1, name: said("Mardi 8 mars 2011") })).toBeVisible();
  await expectSound(page, complaints);

  await page.getByRole("button", { name: "avancer d’un mois" }).click();
  await expect(page.getByText("Un prélèvement du Garage des Aciéries est rejeté.")).toBeVisible();
  await expect(page.getByText(/Appeler.*Garage des Aciéries/)).toBeVisible();
  await page.getByRole("button", { name: "Fermer" }).click();

  await goTo(page, "Fonds", "Impayés");
  await expect(page.getByRole("link", { name: "Garage des Aciéries" })).toBeVisible();
  await expectSound(page, complaints);
});
