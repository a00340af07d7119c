import { AxeBuilder } from "@axe-core/playwright";
import { expect, type Locator, type Page } from "@playwright/test";

/** Zero violations of WCAG 2.2 A and AA and of axe's own good practice. */
export async function expectAccessible(page: Page): Promise<void> {
  const { violations, passes } = await new AxeBuilder({ page }).analyze();

  expect(passes.length, "axe looked at the page").toBeGreaterThan(10);
  expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.html).join(" | ")}`)).toEqual(
    [],
  );
}

/** What a browser complains of while a page opens: nothing, or the test fails. */
export function complaintsOf(page: Page): string[] {
  const complaints: string[] = [];
  page.on("pageerror", (error) => complaints.push(error.message));
  page.on("console", (message) => {
    if (message.type() === "error" || message.type() === "warning") complaints.push(message.text());
  });
  return complaints;
}

/** The page answers the keyboard and the mouse once React has taken it over. */
export async function openLive(page: Page, address: string): Promise<void> {
  await page.goto(address);
  await page.waitForFunction(() => {
    const place = document.getElementById("app");
    return (
      place !== null && Object.keys(place.firstElementChild ?? {}).some((key) => key.startsWith("__react"))
    );
  });
}

/** A French sentence as a pattern: its no-break spaces written as plain ones. */
export function said(sentence: string): RegExp {
  return new RegExp(sentence.replace(/[.*+?^${}()|[\]\\]/g, "\\$&").replace(/ /g, "\\s"));
}

/** Enters the demonstration as one of its people, at the home of their territory: the sign-in page has its own tests. */
export async function enterAs(page: Page, name: string): Promise<void> {
  const { people } = await read<{ people: { id: string; name: string }[] }>(page, "/demonstration/people");
  const person = people.find((known) => known.name === name)?.id;
  await page.request.post("/api/v1/demonstration/sign-in", {
    headers: { "idempotency-key": crypto.randomUUID() },
    data: { person },
  });
  const { territories } = await read<{ territories: { id: string }[] }>(page, "/me");
  await openLive(page, `/territoires/${territories[0]?.id}`);
  await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
}

async function read<Answer>(page: Page, route: string): Promise<Answer> {
  return (await (await page.request.get(`/api/v1${route}`)).json()) as Answer;
}

/** The value beside a name, in a list of facts. */
export function figure(page: Page, name: string): Locator {
  return page
    .locator("dl > div")
    .filter({ has: page.getByText(name, { exact: true }) })
    .locator("dd");
}

/** How far the page spreads beyond the screen: nothing may make it scroll sideways. */
export async function overflowOf(page: Page): Promise<number> {
  return page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
}

/** Goes round the territory: to a section, then to one of its places. */
export async function goTo(page: Page, section: string, place?: string): Promise<void> {
  const sections = page.getByRole("navigation", { name: "Navigation du territoire" });
  await sections.getByRole("link", { name: section, exact: true }).click();
  if (place === undefined) return;
  const places = page.getByRole("navigation", { name: "Navigation de la rubrique" });
  await places.getByRole("link", { name: place, exact: true }).click();
}

/** A page that a demanding user meets: accessible, quiet, and no wider than the screen. */
export async function expectSound(page: Page, complaints: readonly string[]): Promise<void> {
  await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
  await expectAccessible(page);
  expect(await overflowOf(page)).toBeLessThanOrEqual(0);
  expect(complaints).toEqual([]);
}
