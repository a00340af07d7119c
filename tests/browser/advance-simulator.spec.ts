import { expect, test } from "@playwright/test";
import { openLive, said } from "./page-checks.ts";

test.describe("the owner's simulator", () => {
  test("says the whole answer in one sentence", async ({ page }) => {
    await openLive(page, "/simuler/avance");

    await expect(page.getByRole("heading", { level: 2 })).toHaveText(
      said("15 000 € : 416,66 € par mois dès le 7e mois, zéro intérêt, aucune caution"),
    );
    await expect(page.getByText(said("36 échéances, la dernière de 416,90 €"))).toBeVisible();
  });

  test("lays the schedule out to the last cent, dated when the payment is", async ({ page }) => {
    await openLive(page, "/simuler/avance");
    await page.getByLabel(/Date de versement/).fill("2008-03-03");
    await page.getByText("Voir l’échéancier").click();
    const rows = page.getByRole("row");

    await expect(rows).toHaveCount(37);
    await expect(rows.nth(1)).toContainText("3 octobre 2008");
    await expect(rows.nth(36)).toContainText(/3 septembre 2011\s*416,90\s€\s*0,00\s€/);
  });

  test("says next to the field what to try beyond the usual bounds, and keeps what was typed", async ({
    page,
  }) => {
    await openLive(page, "/simuler/avance");
    await page.getByLabel("Montant", { exact: true }).fill("45000");

    await expect(page.getByText(said("Une avance va d’ordinaire de 3 000 € à 30 000 €"))).toBeVisible();
    await expect(page.getByLabel("Montant", { exact: true })).toHaveValue(said("45 000 €"));
    await page.getByLabel("Montant", { exact: true }).fill("30000");
    await expect(page.getByRole("heading", { level: 2 })).toContainText(said("30 000 € : 833,33 €"));
  });

  test("keeps the duration when the rhythm becomes quarterly", async ({ page }) => {
    await openLive(page, "/simuler/avance");
    await page.getByText("chaque trimestre").click();

    await expect(page.getByLabel("Nombre d’échéances")).toHaveValue("12");
    await expect(page.getByRole("heading", { level: 2 })).toContainText(
      said("1 250,00 € par trimestre dès le 9e mois"),
    );
  });
});
