import { expect, test } from "@playwright/test";
import { complaintsOf, enterAs, expectAccessible, goTo, openLive, overflowOf } from "./page-checks.ts";

test.describe("signing in", () => {
  test("is asked for by the pages behind it, and leads back to the one asked for", async ({ page }) => {
    await page.goto("/mon-compte");
    await expect(page).toHaveURL(/\/connexion\?retour=/);
    await page.getByRole("button", { name: "Yves Martin" }).click();

    await expect(page).toHaveURL("/mon-compte");
    await expect(page.getByRole("heading", { level: 1 })).toHaveText("Yves Martin");
  });

  test("says why a wrong password is refused, and keeps what was typed", async ({ page }) => {
    await openLive(page, "/connexion");
    await page.getByLabel("Adresse électronique").fill("personne@demonstration.example");
    await page.getByLabel("Mot de passe", { exact: false }).first().fill("une phrase que personne ne sait");
    await page.getByRole("button", { name: "Se connecter" }).click();

    await expect(page.getByRole("alert").filter({ hasText: /\S/ })).toBeVisible();
    await expect(page.getByLabel("Adresse électronique")).toHaveValue("personne@demonstration.example");
  });

  test("ends when one signs out: the page before is closed again", async ({ page }) => {
    await enterAs(page, "Camille Perrin");
    await page.getByRole("button", { name: "Se déconnecter" }).click();
    await expect(page).toHaveURL("/connexion");

    await page.goto("/mon-compte");
    await expect(page).toHaveURL(/\/connexion/);
  });

  test("opens to each person the places of their role only", async ({ page }) => {
    await enterAs(page, "Inès Robert");
    const places = page.getByRole("navigation");
    await expect(places.getByRole("link", { name: "Réglages" })).toBeVisible();
    await expect(places.getByRole("link", { name: "Fonds" })).toHaveCount(0);
  });
});

test("no page behind the sign-in scrolls sideways at 320 pixels", async ({ page }) => {
  await page.setViewportSize({ width: 320, height: 640 });
  for (const [person, places] of [
    ["Inès Robert", ["Réglages", "Partenaires"]],
    ["Nadia Rossi", ["Partenaires", "Fonds", "Chiffres"]],
  ] as const) {
    await enterAs(page, person);
    for (const place of places) {
      await goTo(page, place);
      await page.waitForLoadState("networkidle");
      expect(await overflowOf(page), place).toBeLessThanOrEqual(0);
    }
  }
});

test.describe("the administrator", () => {
  test("gives a seat, sees it in the list and in the audit trail", async ({ page }, { project }) => {
    const complaints = complaintsOf(page);
    await enterAs(page, "Inès Robert");
    await goTo(page, "Réglages");
    await page.getByLabel("Adresse électronique").last().fill(`lea.${project.name}@demonstration.example`);
    await page.getByLabel("Nom (si la personne est nouvelle)").fill(`Léa Martin (${project.name})`);
    await page.getByLabel("Rôle").selectOption("committee-member");
    await page.getByLabel("Au titre de").selectOption({ label: "Banque du Pays-Haut" });
    await page.getByRole("button", { name: "Donner le siège" }).click();

    const seats = page.getByRole("table", { name: "Sièges" });
    await expect(
      seats.getByRole("cell", { name: `Léa Martin (${project.name})`, exact: true }),
    ).toBeVisible();
    const invitations = page.getByRole("table", { name: "Invitations" });
    const invited = invitations.getByRole("row").filter({ hasText: `Léa Martin (${project.name})` });
    await invited.getByRole("button", { name: /^Remettre le lien/ }).click();
    await expect(page.getByLabel(`Lien personnel de Léa Martin (${project.name})`)).toHaveValue(
      /\/invitation\/[\w-]{36}#[\w-]{43}$/,
    );
    await expectAccessible(page);
    await goTo(page, "Réglages", "Journal");
    await expect(page.getByRole("cell", { name: "Siège accordé" }).first()).toBeVisible();
    await expectAccessible(page);
    expect(complaints).toEqual([]);
  });
});
