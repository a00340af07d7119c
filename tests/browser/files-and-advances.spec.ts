import { expect, test } from "@playwright/test";
import { complaintsOf, enterAs, expectSound, goTo, openLive, said } from "./page-checks.ts";

test.describe("the founding case, from the files to the advances", () => {
  test("shows the board of files and one file whole, rule by rule", async ({ page }) => {
    const complaints = complaintsOf(page);
    await enterAs(page, "Camille Perrin");
    await goTo(page, "Dossiers");
    await expect(page.getByRole("heading", { name: /Accordés\s*11/ })).toBeVisible();
    await expectSound(page, complaints);

    await page.getByRole("link", { name: "Imprimerie de Réhon" }).first().click();
    await expect(page.getByRole("heading", { level: 1, name: "Imprimerie de Réhon" })).toBeVisible();
    await expect(
      page.getByRole("heading", { name: said("Le plan de financement s’équilibre : 40 000,00 €") }),
    ).toBeVisible();
    await expect(page.getByText("L’entreprise n’est pas en procédure collective")).toBeVisible();
    await expectSound(page, complaints);
  });

  test("shows each advance as its strip, deferred instalments included", async ({ page }) => {
    const complaints = complaintsOf(page);
    await enterAs(page, "Nadia Rossi");
    await goTo(page, "Fonds", "Avances");
    await expect(page.getByText("11 lignes")).toBeVisible();
    await expectSound(page, complaints);

    await page.getByRole("link", { name: "Imprimerie de Réhon" }).click();
    await expect(page.getByRole("heading", { level: 1, name: "Imprimerie de Réhon" })).toBeVisible();
    await expect(page.getByText(said("La prochaine échéance de 444,44 €"))).toBeVisible();
    await expect(page.getByRole("cell", { name: "2 août 2013" }).first()).toBeVisible();
    await expectSound(page, complaints);

    await goTo(page, "Fonds", "Impayés");
    await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
    await expectSound(page, complaints);
  });

  test("keeps the fund's identity once advances live: 150 000 € lent, what came back lent again or free", async ({
    page,
  }) => {
    await enterAs(page, "Nadia Rossi");
    await goTo(page, "Fonds");
    await page.getByRole("link", { name: "Ouvrir la position du fonds" }).click();

    await expect(page.getByText("Les deux sont égaux")).toBeVisible();
    await page.getByRole("link", { name: "Décaissé" }).click();
    await expect(page.getByRole("heading", { level: 2 }).first()).toContainText(
      said("150 000,00 € au 8 février 2011"),
    );
  });

  test("shows the chair the sitting to come, and the minutes of one that was held", async ({ page }) => {
    const complaints = complaintsOf(page);
    await enterAs(page, "Élise Thomas");
    await goTo(page, "Comité");
    await expect(page.getByRole("link", { name: "17 mars 2011" })).toBeVisible();
    await expectSound(page, complaints);
    await page.getByRole("link", { name: "20 novembre 2008" }).click();
    await expect(page.getByRole("heading", { level: 1 })).toContainText("20 novembre 2008");
    await expectSound(page, complaints);

    await page.getByRole("link", { name: "Lire le procès-verbal" }).click();
    await expect(page.getByRole("heading", { level: 1 })).toContainText(/procès-verbal/i);
    await expect(page.getByRole("heading", { name: /Scierie des Quatre Vents/ })).toBeVisible();
    await expect(page.getByText("Le fonds ne dispose pas de la somme demandée").first()).toBeVisible();
    await expectSound(page, complaints);
  });

  test("closes the file of the firm it banks to the bank's member", async ({ page }) => {
    await enterAs(page, "Karim Haddad");
    await goTo(page, "Comité");
    await page.getByRole("link", { name: "17 mars 2011" }).click();
    const closed = page
      .locator("section")
      .filter({ has: page.getByRole("heading", { name: /Brasserie de la Crusnes/ }) });

    await expect(closed).toContainText(/Banque du Pays-Haut/);
    await expect(closed.getByText(said("12 000"))).toHaveCount(0);
  });

  test("answers the public self-test rule by rule, without an account", async ({ page }) => {
    const complaints = complaintsOf(page);
    await openLive(page, "/suis-je-eligible/longwy");
    await page.getByLabel("Effectif").fill("12");
    await page.getByRole("button", { name: "Voir la réponse" }).click();

    await expect(page.getByText("aucune décision n’est automatique")).toBeVisible();
    await expect(page.getByText(/12 personnes/).first()).toBeVisible();
    await expectSound(page, complaints);
  });
});
