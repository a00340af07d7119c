import { expect, test } from "@playwright/test";
import { complaintsOf, expectAccessible, openLive, overflowOf } from "./page-checks.ts";

const pages = ["/", "/simuler/convention", "/simuler/avance", "/cette-page-n-existe-pas"];
const addresses = pages.flatMap((path) => [path, `/en${path}`]);

for (const colorScheme of ["light", "dark"] as const) {
  test.describe(`public pages, ${colorScheme}`, () => {
    test.use({ colorScheme });

    for (const address of addresses) {
      test(`${address} is accessible and opens without a complaint`, async ({ page }) => {
        const complaints = complaintsOf(page);
        await openLive(page, address);
        for (const summary of await page.locator("summary").all()) await summary.click();

        await expectAccessible(page);
        expect(complaints.filter((said) => !said.includes("404"))).toEqual([]);
        await expect(page.locator("html")).toHaveAttribute("data-mantine-color-scheme", colorScheme);
      });
    }
  });
}

test("no page scrolls sideways at 320 pixels", async ({ page }) => {
  await page.setViewportSize({ width: 320, height: 640 });
  for (const address of addresses) {
    await openLive(page, address);
    expect(await overflowOf(page), address).toBeLessThanOrEqual(0);
  }
});

test("the first page weighs at most 140 kB of compressed script", async ({ page }) => {
  const weights: number[] = [];
  page.on("response", async (response) => {
    if (response.request().resourceType() !== "script") return;
    weights.push(Number(response.headers()["content-length"] ?? Number.NaN));
  });
  await openLive(page, "/");

  const total = weights.reduce((sum, weight) => sum + weight, 0);
  expect(weights.length).toBeGreaterThan(2);
  expect(total).toBeGreaterThan(30_000);
  expect(total).toBeLessThanOrEqual(140_000);
});

test("the language switch leads to the same page, with what was typed", async ({ page }) => {
  await openLive(page, "/simuler/avance?euros=12000");
  await page.getByRole("link", { name: "English" }).click();

  await expect(page).toHaveURL(/\/en\/simuler\/avance\?euros=12000/);
  await expect(page.locator("html")).toHaveAttribute("lang", "en");
  await expect(page.getByRole("heading", { level: 2 })).toContainText("€12,000");
  await page.getByRole("link", { name: "Français" }).click();
  await expect(page.locator("html")).toHaveAttribute("lang", "fr");
});

test("the theme chosen stays from page to page", async ({ page }) => {
  await openLive(page, "/");
  await page.getByRole("button", { name: "Thème sombre" }).click();
  await openLive(page, "/simuler/avance");

  await expect(page.locator("html")).toHaveAttribute("data-mantine-color-scheme", "dark");
  await expect(page.getByRole("button", { name: "Thème clair" })).toBeVisible();
});

test("a keyboard reaches the content first, then goes round the pages", async ({ page }) => {
  await openLive(page, "/");
  await page.keyboard.press("Tab");
  await expect(page.getByRole("link", { name: "Aller au contenu" })).toBeFocused();
  await page.keyboard.press("Enter");
  await expect(page.locator("main")).toBeFocused();
  await page.keyboard.press("Tab");
  await page.keyboard.press("Enter");

  await expect(page).toHaveURL("/simuler/convention");
  await expect(page).toHaveTitle(/Simuler une convention/);
});

test("an address that leads nowhere says so, and leads home", async ({ page }) => {
  const response = await page.goto("/nulle-part");

  expect(response?.status()).toBe(404);
  await page.getByRole("link", { name: "Revenir à l’accueil" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toContainText("bassin d’emploi");
});
