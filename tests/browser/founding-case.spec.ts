import { expect, type Page, test } from "@playwright/test";
import { complaintsOf, enterAs, expectAccessible, figure, goTo, said } from "./page-checks.ts";

/** The row of a table by one of its cells. */
function rowOf(page: Page, words: string) {
  return page.getByRole("row").filter({ hasText: words });
}

test.describe("the founding case, from the signed convention to the fund", () => {
  test("is read by the treasurer: promised, called, paid, and what waits", async ({ page }) => {
    const complaints = complaintsOf(page);
    await enterAs(page, "Nadia Rossi");
    await goTo(page, "Partenaires");
    await page.getByRole("link", { name: "Convention 2007-2010" }).click();

    await expect(
      page.getByRole("heading", { name: said("600 000 € promis, 211 520 € versés") }),
    ).toBeVisible();
    await expect(
      page.getByText(said("28 480 € (État, aménagement du territoire (démonstration)) attendent")),
    ).toBeVisible();
    await expect(page.getByText("l’attestation signée des journées").first()).toBeVisible();
    await expect(
      page.getByRole("img", { name: said("600 000 € promis : 211 520 € versés, 28 480 € appelés") }).first(),
    ).toBeAttached();
    await expect(rowOf(page, "Part publique de l’argent").first()).toContainText(/79,67\s%/);
    await expect(page.getByRole("listitem").filter({ hasText: "Convention 2010-2013" })).toContainText(
      said("1 000 000 € en tout"),
    );
    await expectAccessible(page);
    expect(complaints).toEqual([]);
  });

  test("opens each figure of the fund on its definition and its entries, to the last cent", async ({
    page,
  }) => {
    await enterAs(page, "Nadia Rossi");
    await goTo(page, "Fonds");
    await page.getByRole("link", { name: "Ouvrir la position du fonds" }).click();

    await expect(figure(page, "Promis")).toHaveText(said("1 000 000,00 €"));
    await expect(figure(page, "Appelé")).toHaveText(said("240 000,00 €"));
    await expect(figure(page, "Disponible")).toHaveText(said("134 852,87 €"));
    await expect(page.getByText("Les deux sont égaux")).toBeVisible();
    await expectAccessible(page);

    await page.getByRole("link", { name: "Versé" }).first().click();
    await expect(page.getByRole("heading", { level: 1, name: "Versé" })).toBeVisible();
    await expect(page.getByRole("heading", { level: 2 })).toContainText(
      said("211 520,00 € au 8 février 2011"),
    );
    await expect(page.getByRole("row")).toHaveCount(15);
    await expect(page.getByRole("row").last()).toContainText(said("211 520,00 €"));
    await expectAccessible(page);
  });

  test("answers as of any day: before the sitting of November 2008, 47 500 € were free", async ({ page }) => {
    await enterAs(page, "Nadia Rossi");
    await goTo(page, "Fonds");
    await page.getByRole("link", { name: "Ouvrir la position du fonds" }).click();
    await page.getByLabel("Voir à une autre date").fill("2008-11-19");

    await expect(page).toHaveURL(/on=/);
    await expect(figure(page, "Disponible")).toHaveText(said("47 500,00 €"));
    await expect(figure(page, "Promis")).toHaveText(said("600 000,00 €"));
  });

  test("sorts, filters and exports the calls", async ({ page }) => {
    await enterAs(page, "Nadia Rossi");
    await goTo(page, "Partenaires");
    await page.getByRole("link", { name: "Convention 2007-2010" }).click();
    const calls = page
      .locator("section")
      .filter({ has: page.getByRole("heading", { name: "Les appels de fonds" }) });
    await calls.getByLabel("Filtrer").fill("etat");
    await expect(calls.getByRole("row")).toHaveCount(4);
    await calls.getByRole("button", { name: "Montant" }).click();
    await calls.getByRole("button", { name: "Montant" }).click();
    await expect(calls.getByRole("columnheader", { name: "Montant" })).toHaveAttribute(
      "aria-sort",
      /ascending|descending/,
    );

    const download = page.waitForEvent("download");
    await calls.getByRole("button", { name: "Exporter en CSV" }).click();
    expect((await download).suggestedFilename()).toBe("alize-appels-de-fonds.csv");
  });

  test("shows the partner's referent its own promise only", async ({ page }) => {
    await enterAs(page, "Anne Weber");
    await goTo(page, "Partenaires");
    await page.getByRole("link", { name: "Convention 2007-2010" }).click();
    const pledges = page
      .locator("section")
      .filter({ has: page.getByRole("heading", { name: "Les apports" }) });

    await expect(pledges.getByRole("row")).toHaveCount(3);
    await expect(page.getByRole("heading", { name: "Enregistrer un versement" })).toHaveCount(0);
    await pledges.getByRole("link").first().click();
    await expect(figure(page, "Journées promises")).toHaveText(said("160 journées"));
    await expectAccessible(page);
  });
});
