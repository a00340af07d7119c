import { expect, test } from "@playwright/test";
import { complaintsOf, enterAs, expectSound, said } from "./page-checks.ts";

test.use({ viewport: { width: 390, height: 844 } });

test("a half-day is confirmed by the owner in one press, from their home, on a phone", async ({ page }) => {
  const complaints = complaintsOf(page);
  await enterAs(page, "Claire Fournier");
  await expect(page.getByText("Confirmer la visite de votre expert, Sandra Lefèvre")).toBeVisible();
  await expectSound(page, complaints);
  await page.getByRole("link", { name: "Confirmer" }).click();

  await expect(
    page.getByRole("heading", { name: said("2 journées sur 4, valorisées 1 400 €") }),
  ).toBeVisible();
  await page.getByRole("button", { name: "Confirmer la demi-journée" }).click();
  await expect(
    page.getByRole("heading", { name: said("2,5 journées sur 4, valorisées 1 750 €") }),
  ).toBeVisible();
  await expectSound(page, complaints);

  await page.getByRole("link", { name: "Aujourd’hui" }).click();
  await expect(page.getByText(said("Rien ne vous attend aujourd’hui"))).toBeVisible();
});

test("an expert answers the proposal that waits, and the referent's attestation lifts the State's wait", async ({
  page,
}) => {
  await enterAs(page, "Nathalie Simon");
  await page.getByRole("link", { name: "Répondre" }).click();
  await page.getByRole("button", { name: "Accepter la mission" }).click();
  await expect(page.getByRole("button", { name: "Accepter la mission" })).toHaveCount(0);

  await enterAs(page, "Anne Weber");
  await expect(page.getByText(said("À attester : 80 journées. 28 480 € en dépendent"))).toBeVisible();
  await page.getByRole("link", { name: /attestation/ }).click();
  await page.getByRole("button", { name: "Enregistrer l’attestation signée" }).click();
  await expect(page.getByRole("button", { name: "Enregistrer l’attestation signée" })).toHaveCount(0);

  await enterAs(page, "Nadia Rossi");
  await expect(page.getByText(/l’attestation signée des journées/)).toHaveCount(0);
});
