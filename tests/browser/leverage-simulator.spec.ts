import { expect, type Page, test } from "@playwright/test";
import { openLive } from "./page-checks.ts";

/** The row of a reading as its figures, spaces made plain. */
async function figuresOf(page: Page, reading: string): Promise<string[]> {
  const cells = await page.getByRole("row").filter({ hasText: reading }).locator("td").allInnerTexts();
  return cells.map((cell) => (cell.split("\n").at(-1) ?? "").replace(/\s/gu, " ").trim());
}

test.describe("the leverage simulator", () => {
  test("puts the programme's six readings side by side for the published case", async ({ page }) => {
    await openLive(page, "/simuler/convention");

    expect(await figuresOf(page, "L’État double la mise et les journées")).toEqual([
      "122 000 €",
      "122 000 €",
      "356 000 €",
      "600 000 €",
      "79,67 %",
      "72,87 %",
      "3,92 €",
    ]);
    expect((await figuresOf(page, "Lecture littérale")).slice(0, 5)).toEqual([
      "136 000 €",
      "136 000 €",
      "328 000 €",
      "600 000 €",
      "77,33 %",
    ]);
    expect((await figuresOf(page, "L’argent seul")).slice(0, 3)).toEqual([
      "150 000 €",
      "150 000 €",
      "300 000 €",
    ]);
    await expect(page.getByRole("row")).toHaveCount(7);
  });

  test("explains the chosen reading line by line and draws it", async ({ page }) => {
    await openLive(page, "/simuler/convention");
    await page.getByRole("radio", { name: /Lecture littérale/ }).check();

    await expect(page.getByRole("heading", { level: 2, name: /136.000 € d’entreprises/ })).toBeVisible();
    await expect(page.getByRole("listitem").filter({ hasText: "328" })).toContainText("journées valorisées");
    await expect(page.getByRole("img", { name: /136.000 €.*40 avances de 15.000 €/ })).toBeVisible();
  });

  test("starts from a stake, and shares all of it by its address", async ({ page, context }) => {
    await openLive(page, "/simuler/convention");
    await page.getByText("de la mise des entreprises").click();
    await page.getByLabel("Mise des entreprises", { exact: true }).fill("100000,50");
    await page.getByLabel("Journées d’experts").fill("41,5");
    await page.getByLabel("Valeur d’une journée").fill("800");
    await page.getByRole("radio", { name: /L’argent seul/ }).check();
    const typed = await figuresOf(page, "L’argent seul");
    expect(typed.slice(0, 4)).toEqual(["100 000,50 €", "100 000,50 €", "200 001 €", "400 002 €"]);

    const shared = await context.newPage();
    await openLive(shared, page.url());

    expect(await figuresOf(shared, "L’argent seul")).toEqual(typed);
    await expect(shared.getByRole("radio", { name: /L’argent seul/ })).toBeChecked();
    await expect(shared.getByLabel("Journées d’experts")).toHaveValue("41,5");
  });

  test("shows a shared simulation before any script runs", async ({ browser, baseURL }) => {
    const context = await browser.newContext({ javaScriptEnabled: false, ...(baseURL ? { baseURL } : {}) });
    const page = await context.newPage();
    await page.goto("/simuler/convention?from=total&euros=770000&reading=cash-only");

    await expect(page.getByRole("heading", { level: 2, name: /770.000 €/ })).toBeVisible();
    await context.close();
  });

  test("reads a damaged address as the published case", async ({ page }) => {
    await openLive(page, "/simuler/convention?euros=beaucoup&days=-3&reading=nimporte");

    expect((await figuresOf(page, "L’État double la mise et les journées"))[0]).toBe("122 000 €");
  });

  test("prints for a council: figures and source, no buttons", async ({ page }) => {
    await openLive(page, "/simuler/convention");
    await page.emulateMedia({ media: "print" });

    await expect(page.getByRole("button", { name: "Imprimer" })).toBeHidden();
    await expect(page.getByRole("navigation")).toBeHidden();
    await expect(page.getByRole("table")).toBeVisible();
    await expect(page.getByText("Source de la phrase et des montants publiés")).toBeVisible();
  });
});
