import { expect, test } from "@playwright/test";
import { enterAs, expectAccessible, goTo, openLive, overflowOf, said } from "./page-checks.ts";
import { aPhone, linkWrittenTo, signAs } from "./personal-links.ts";

test("a renewal is prepared, read, sent to its parties; one signs by link on a phone, then it is given up", async ({
  page,
  browser,
  baseURL,
}) => {
  test.setTimeout(120_000);
  await enterAs(page, "Camille Perrin");
  const territory = new URL(page.url()).pathname.split("/")[2] ?? "";
  await goTo(page, "Partenaires", "Conventions");
  await page
    .getByRole("link", { name: /Convention 2010.2013/ })
    .first()
    .click();
  await page.getByRole("link", { name: "Reconduire la convention" }).click();
  await expect(page.getByRole("radio", { name: "à préparer, puis à faire signer" })).toBeChecked();
  await page.getByRole("button", { name: "Enregistrer le projet" }).click();
  const heading = page.getByRole("heading", { level: 1, name: /Projet de convention n°/ });
  await expect(heading).toBeVisible();
  const number = /\d+$/.exec((await heading.textContent()) ?? "")?.[0] ?? "";
  await expectAccessible(page);

  await page.getByRole("link", { name: "Modifier le projet" }).click();
  await page.getByLabel(said("Emplois visés")).fill("40");
  await expectAccessible(page);
  await page.getByRole("button", { name: "Enregistrer le projet" }).click();
  await expect(page.getByText(said("version 2, par Camille Perrin"))).toBeVisible();

  const names = page.getByLabel(said("Nom du représentant de"));
  await expect(names.first()).toBeVisible();
  const count = await names.count();
  expect(count).toBeGreaterThan(2);
  for (let rank = 0; rank < count; rank += 1) {
    await names.nth(rank).fill(`Partie Numéro ${"ABCDEFGH"[rank]}`);
    await page
      .getByLabel(said("Adresse électronique du représentant de"))
      .nth(rank)
      .fill(`partie${rank}@exemple.example`);
  }
  await page.getByLabel(said("Confirmer chaque signature par un code")).uncheck();
  await page.getByRole("button", { name: "Envoyer la convention à signer" }).click();
  await expect(page.getByText("Partie à la signature.")).toBeVisible();
  await expectAccessible(page);

  const phone = await aPhone(browser, baseURL);
  const folder = process.env["BROWSER_TEST_DATA"] ?? "";
  const address = "partie0@exemple.example";
  await openLive(phone, await linkWrittenTo(folder, { territory, address, pages: "/signer/" }));
  await expect(phone.getByText("Argent promis")).toBeVisible();
  await expectAccessible(phone);
  expect(await overflowOf(phone)).toBeLessThanOrEqual(0);
  await signAs(phone, "Partie Numéro A");
  await expect(phone.getByText(said("Vous avez signé le"))).toBeVisible();

  await goTo(page, "Partenaires", "Conventions");
  await expect(page.getByText("à la signature", { exact: true })).toBeVisible();
  await page.getByRole("link", { name: said(`Projet n° ${number},`) }).click();
  await page.getByLabel(said("Motif de l’abandon")).fill("Remise à l'an prochain.");
  await page.getByRole("button", { name: "Abandonner le projet" }).click();
  await expect(page.getByText("Abandonnée.")).toBeVisible();
  await phone.reload();
  await expect(phone.getByText(said("a été annulée"))).toBeVisible();
});
