import { expect, type Page, test } from "@playwright/test";
import { complaintsOf, enterAs, expectAccessible, openLive, overflowOf, said } from "./page-checks.ts";
import { aPhone } from "./personal-links.ts";

const adviser = { name: "Odile Kessler", address: "odile.kessler@demonstration.example" };

/** A file that is being prepared, of a firm that Mehdi Saïdi runs besides his own. */
async function aFileOfMehdi(page: Page): Promise<{ territory: string; file: string }> {
  const territory = new URL(page.url()).pathname.split("/")[2] ?? "";
  const home = `/api/v1/territories/${territory}`;
  const post = async (address: string, data: object) =>
    page.request.post(`${home}${address}`, { headers: { "idempotency-key": crypto.randomUUID() }, data });
  const { owners } = (await (await page.request.get(`${home}/file-people`)).json()) as {
    owners: { id: string; name: string }[];
  };
  const opened = await post("/applications", {
    firm: {
      name: "Toitures du Plateau (fictif)",
      siren: null,
      siret: null,
      commune: { insee: "54323", name: "Longwy" },
      activity: "Couverture",
      createdOn: "2005-04-01",
      headcount: 4,
      inInsolvency: false,
      legalForm: "SARL",
      ownerName: "Mehdi Saïdi",
      links: [],
    },
    project: {
      title: "Un camion nacelle",
      description: "",
      requested: { amount: 1_500_000, instalments: 36, graceMonths: 6, halfDays: 8 },
      jobs: { created: 3, kept: 0 },
    },
    status: "draft",
    receivedOn: "2011-02-01",
    assignedTo: null,
  });
  const { id: file } = (await opened.json()) as { id: string };
  const person = owners.find(({ name }) => name === "Mehdi Saïdi")?.id;
  const named = await post(`/applications/${file}/owners`, { person, fromOn: "2011-02-01" });
  expect(named.status()).toBe(201);
  return { territory, file };
}

test("an owner lets their accountant in, who hands in a document from a telephone, then is let go", async ({
  page,
  browser,
  baseURL,
}) => {
  test.setTimeout(180_000);
  await enterAs(page, "Camille Perrin");
  const { territory, file } = await aFileOfMehdi(page);

  await enterAs(page, "Mehdi Saïdi");
  const complaints = complaintsOf(page);
  await openLive(page, `/territoires/${territory}/mon-dossier/${file}`);
  await expect(page.getByRole("heading", { name: said("Qui vous accompagne") })).toBeVisible();
  await page.getByText(said("Inviter quelqu’un")).click();
  await page.getByLabel(said("Nom de la personne invitée")).fill(adviser.name);
  await page.getByLabel(said("Son adresse électronique")).fill(adviser.address);
  await expectAccessible(page);
  await page.getByRole("button", { name: "Inviter", exact: true }).click();
  await expect(page.getByText(said("expert-comptable, depuis le"))).toBeVisible();
  await expectAccessible(page);

  const phone = await aPhone(browser, baseURL);
  const heard = complaintsOf(phone);
  await enterAs(phone, adviser.name);
  await phone
    .getByRole("link", { name: said("Dossiers accompagnés") })
    .first()
    .click();
  await phone.getByRole("link", { name: said("Ouvrir le dossier : Toitures du Plateau (fictif)") }).click();
  await expect(phone.getByText(said("le dirigeant seul dépose, confirme et signe"))).toBeVisible();
  await expect(phone.getByText(said("Elle porte un compte bancaire"))).toBeVisible();
  await expect(phone.getByText(said("Remettre : le relevé d’identité bancaire"))).toHaveCount(0);
  const summary = phone.getByText(said("Remettre : les derniers comptes ou la situation de départ"));
  await summary.click();
  const line = phone.getByRole("listitem").filter({ has: summary });
  await line.locator("input[type=file]").setInputFiles({
    name: "bilan.txt",
    mimeType: "text/plain",
    buffer: Buffer.from("Bilan 2010"),
  });
  await line.getByRole("button", { name: said("Remettre") }).click();
  await expect(phone.getByText(said("Odile Kessler, expert-comptable, pour"))).toBeVisible();
  await expectAccessible(phone);
  expect(await overflowOf(phone)).toBe(0);

  await openLive(page, `/territoires/${territory}/mon-dossier/${file}`);
  await page.getByRole("button", { name: said("Mettre fin : Odile Kessler") }).click();
  await page.getByRole("button", { name: said("Confirmer la fin de l’accompagnement") }).click();
  await expect(page.getByText(said("Accompagnements terminés"))).toBeVisible();
  await expectAccessible(page);
  expect(complaints).toEqual([]);

  expect(heard).toEqual([]);
  await openLive(phone, `/territoires/${territory}/dossiers-accompagnes/${file}`);
  await expect(phone.getByText(said("n’est pas celui d’une de vos entreprises"))).toBeVisible();
});
