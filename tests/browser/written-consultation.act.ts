import { expect as expectSoon, type Page, test } from "@playwright/test";
import { type DemonstrationServer, startDemonstration } from "./demonstration-server.ts";
import { fill, press } from "./form-hands.ts";
import { complaintsOf, enterAs, expectSound, openLive, said } from "./page-checks.ts";
import { aPhone, linkWrittenTo } from "./personal-links.ts";

/** A server of its own starts beside the others, on a machine that tests share. */
const expect = expectSoon.configure({ timeout: 20_000 });

const firm = "Menuiserie des Récollets";
/** Still appraised: its owner may be asked to confirm it. */
const appraised = "Ferronnerie du Val";

let server: DemonstrationServer;

test.beforeAll(async () => {
  test.setTimeout(200_000);
  server = await startDemonstration();
});

test.afterAll(async () => server.stop());

test.describe.configure({ mode: "serial" });

async function send(page: Page, route: string, data: object): Promise<void> {
  const headers = { "idempotency-key": crypto.randomUUID() };
  const sent = await page.request.post(`/api/v1${route}`, { headers, data });
  expect(sent.ok(), `${route}: ${await sent.text()}`).toBe(true);
}

/** The file whose owner may still be asked to confirm it. */
async function idOfAppraised(page: Page, territory: string): Promise<string> {
  const answer = await page.request.get(`/api/v1/territories/${territory}/applications`);
  const { applications } = (await answer.json()) as {
    applications: { id: string; firm: { name: string } }[];
  };
  return applications.find((one) => one.firm.name === appraised)?.id ?? "";
}

test("a sitting is called off, and its members vote in writing; whoever is recused reads nothing", async ({
  browser,
}) => {
  test.setTimeout(180_000);
  const context = await browser.newContext({ baseURL: server.address, locale: "fr-FR" });
  const page = await context.newPage();
  const complaints = complaintsOf(page);
  await enterAs(page, "Élise Thomas");
  const territory = new URL(page.url()).pathname.split("/")[2] ?? "";
  const { sittings } = (await (
    await page.request.get(`/api/v1/territories/${territory}/sittings`)
  ).json()) as { sittings: { id: string; status: string }[] };
  const sitting = sittings.find(({ status }) => status === "convened")?.id ?? "";
  await send(page, `/territories/${territory}/sittings/${sitting}/cancellation`, {
    why: "La salle est fermée.",
  });

  await openLive(page, `/territoires/${territory}/comite/consulter`);
  await fill(page, "Pourquoi ne pas attendre la prochaine séance", "La commande expire ce mois-ci.");
  for (const name of [firm, "Brasserie de la Crusnes"])
    await page.getByRole("checkbox", { name: new RegExp(name) }).check();
  for (const reasons of await page.getByRole("textbox", { name: said("Motif, pour le procès-verbal") }).all())
    await reasons.fill("Projet suivi depuis deux ans.");
  await expectSound(page, complaints);
  await press(page, "Consulter les membres");
  await expect(page).toHaveURL(/\/consultation$/);
  await expect(page.getByRole("heading", { level: 1 })).toContainText("Consultation écrite");
  await expectSound(page, complaints);

  const address = new URL(page.url()).pathname;
  const phone = await aPhone(browser, server.address);
  const heard = complaintsOf(phone);
  await enterAs(phone, "Karim Haddad");
  await openLive(phone, address);
  await expect(phone.getByText(firm).first()).toBeVisible();
  await expect(phone.getByText("embouteillage")).toHaveCount(0);
  for (const colorScheme of ["light", "dark"] as const) {
    await phone.emulateMedia({ colorScheme });
    await expect(phone.locator(`html[data-mantine-color-scheme="${colorScheme}"]`)).toBeAttached();
    await expectSound(phone, heard);
  }
});

test("an opinion and the owner's word are asked by link, and the links open on a phone", async ({
  browser,
}) => {
  test.setTimeout(180_000);
  const context = await browser.newContext({ baseURL: server.address, locale: "fr-FR" });
  const page = await context.newPage();
  await enterAs(page, "Camille Perrin");
  const territory = new URL(page.url()).pathname.split("/")[2] ?? "";
  const file = `/territories/${territory}/applications/${await idOfAppraised(page, territory)}`;
  const zoe = { name: "Zoé Lamy", email: "zoe@avis.example", language: "fr" };
  await send(page, `${file}/opinions`, {
    asked: zoe,
    quality: "Menuisière",
    shows: ["plan", "accounts"],
    word: "Merci de votre regard.",
    dueOn: "2011-02-18",
    questions: [{ question: "Votre avis ?", kind: "opinion" }],
  });
  await send(page, `${file}/confirmation-requests`, { ...zoe, email: "chef@avis.example" });
  for (const [email, pages, title] of [
    [zoe.email, "/avis/", said(`Votre avis sur « ${appraised} »`)],
    ["chef@avis.example", "/confirmer/", said("est-ce exact ?")],
  ] as const) {
    const phone = await aPhone(browser, server.address);
    const heard = complaintsOf(phone);
    await openLive(phone, await linkWrittenTo(server.folder, { territory, address: email, pages }));
    await expect(phone.getByRole("heading", { level: 1, name: title })).toBeVisible();
    expect(new URL(phone.url()).hash).toBe("");
    for (const colorScheme of ["light", "dark"] as const) {
      await phone.emulateMedia({ colorScheme });
      await expect(phone.locator(`html[data-mantine-color-scheme="${colorScheme}"]`)).toBeAttached();
      await expectSound(phone, heard);
    }
  }
});
