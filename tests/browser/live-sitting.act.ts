import { expect as expectSoon, type Locator, type Page, test } from "@playwright/test";
import { startDemonstration } from "./demonstration-server.ts";
import { whole } from "./form-hands.ts";
import { complaintsOf, enterAs, expectSound, openLive, said } from "./page-checks.ts";

/** A server of its own starts beside the others, on a machine that tests share. */
const expect = expectSoon.configure({ timeout: 20_000 });

const mostTabs = 250;

let server: Awaited<ReturnType<typeof startDemonstration>>;

test.beforeAll(async () => {
  test.setTimeout(200_000);
  server = await startDemonstration();
});

test.afterAll(async () => server.stop());

/** Goes there as a keyboard does, tab after tab; what no tab reaches fails. */
async function tabTo(page: Page, place: Locator): Promise<void> {
  await expect(place).toBeVisible();
  for (let tabs = 0; tabs < mostTabs; tabs += 1) {
    if (await place.evaluate((element) => element === document.activeElement)) return;
    await page.keyboard.press("Tab");
  }
  throw new Error(`no tab reaches ${place.toString()}`);
}

async function press(page: Page, place: Locator, key: "Enter" | "Space" = "Enter"): Promise<void> {
  await tabTo(page, place);
  await page.keyboard.press(key);
}

const button = (page: Page, name: RegExp) => page.getByRole("button", { name });

test("a sitting is held from its opening to its sealed minutes by keyboard alone", async ({ browser }) => {
  test.setTimeout(240_000);
  const context = await browser.newContext({ baseURL: server.address, locale: "fr-FR" });
  const page = await context.newPage();
  await enterAs(page, "Camille Perrin");
  const territory = new URL(page.url()).pathname.split("/")[2] ?? "";
  for (const month of ["mars", "avril"]) {
    const passed = await page.request.post(`/api/v1/territories/${territory}/months`, {
      headers: { "idempotency-key": crypto.randomUUID() },
      data: {},
      timeout: 120_000,
    });
    expect(passed.ok(), `${month} comes`).toBe(true);
  }
  await enterAs(page, "Élise Thomas");
  const { sittings } = (await (
    await page.request.get(`/api/v1/territories/${territory}/sittings`)
  ).json()) as {
    sittings: { id: string; status: string }[];
  };
  const sitting = sittings.find(({ status }) => status === "convened")?.id ?? "";
  const complaints = complaintsOf(page);
  await openLive(page, `/territoires/${territory}/comite/${sitting}/en-direct`);

  for (const name of ["Bernard Lambert", "Anne Weber", "Jeanne Colin", "Karim Haddad", "Sophie Klein"])
    await press(page, button(page, new RegExp(name)), "Space");
  await expectSound(page, complaints);
  await press(page, button(page, whole("Ouvrir la séance")));
  await expect(page.getByRole("heading", { name: said("Présents : 5 sur 6") })).toBeVisible();

  await press(page, button(page, /1\. Menuiserie des Récollets/));
  const atHand = page.getByRole("heading", { level: 2, name: /1\. Menuiserie des Récollets/ });
  await expect(atHand).toBeFocused();
  await press(page, button(page, /Audition du dirigeant/));
  await expect(page.getByRole("timer")).toContainText("Audition du dirigeant");
  await press(page, button(page, /Délibération sans le dirigeant/));
  await press(page, button(page, /Marc Olivier/));
  await expect(page.getByText(said("Votants : 6 sur 6 sièges"))).toBeVisible();
  await expect(page.getByText(said("Part du fonds au travail"))).toBeVisible();
  await expectSound(page, complaints);
  await press(page, button(page, whole("Constater l'accord unanime et décider")));
  await expect(page.getByRole("heading", { name: said("Ordre du jour : 1 sur 2 décidés") })).toBeVisible();

  await press(page, button(page, /2\. Brasserie de la Crusnes/));
  await expect(page.getByRole("heading", { level: 2, name: /2\. Brasserie/ })).toBeFocused();
  await expect(page.getByText(said("Votants : 5 sur 5 sièges"))).toBeVisible();
  await tabTo(page, page.getByRole("radio", { name: "Accord unanime constaté" }));
  await page.keyboard.press("ArrowRight");
  await page.keyboard.press("ArrowRight");
  await expect(page.getByRole("radio", { name: "Bulletins secrets" })).toBeChecked();
  for (const [name, papers] of [
    ["Bulletins : Pour", "4"],
    ["Bulletins : Contre", "1"],
  ] as const) {
    await tabTo(page, page.getByRole("textbox", { name: said(name) }));
    await page.keyboard.press("ControlOrMeta+a");
    await page.keyboard.type(papers);
  }
  await press(page, button(page, whole("Enregistrer la décision")));
  await expect(page.getByText(/Tout est décidé/)).toBeVisible();

  await press(page, button(page, whole("Clore la séance")));
  await expect(page.getByText("La séance est close.")).toBeVisible();
  await press(page, page.getByRole("link", { name: /Lire le procès-verbal/ }));
  await expect(page.getByText(said("Scrutin secret : 4 pour, 1 contre, 0 abstentions."))).toBeVisible();
  await expect(page.getByText(/Marc Olivier arrive à/)).toBeVisible();
  await expect(page.getByText(/Procès-verbal scellé, empreinte SHA-256/)).toBeVisible();
  await expectSound(page, complaints);
});
