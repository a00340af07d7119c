import { type Browser, expect as expectSoon, type Page, test } from "@playwright/test";
import { type DemonstrationServer, startDemonstration } from "./demonstration-server.ts";
import { choose, fill, press, whole } from "./form-hands.ts";
import { complaintsOf, enterAs, expectSound, figure, goTo, openLive, said } from "./page-checks.ts";
import { aPhone, linkWrittenTo, signAs } from "./personal-links.ts";

/** A server of its own starts beside the others, on a machine that tests share. */
const expect = expectSoon.configure({ timeout: 20_000 });

const firm = "Coutellerie du Fort (inventée)";
const rose = { name: "Rose Lemaire", address: "rose@coutellerie.example" };
const paul = { name: "Paul Bureau", address: "paul@chambre.example" };
/** What the demonstration's territory asks of an existing firm. */
const papers = [
  "l'extrait d'immatriculation",
  "les derniers comptes ou la situation de départ",
  "le prévisionnel",
  "le relevé d'identité bancaire",
  "les devis",
];

let server: DemonstrationServer;

test.beforeAll(async () => {
  test.setTimeout(200_000);
  server = await startDemonstration();
});

test.afterAll(async () => server.stop());

test("a file goes from the self-test to the money by the hands of six people, one of them recused", async ({
  browser,
}) => {
  test.setTimeout(420_000);
  const complaints: string[][] = [];
  const signedIn = async (name: string) => {
    const page = await aScreen(browser);
    complaints.push(complaintsOf(page));
    await enterAs(page, name);
    return page;
  };
  const camille = await signedIn("Camille Perrin");
  const territory = new URL(camille.url()).pathname.split("/")[2] ?? "";

  const phone = await aPhone(browser, server.address);
  complaints.push(complaintsOf(phone));
  await ask(phone);
  await welcome(camille);
  await comeIn(phone, territory);
  await makeReady(camille);
  const elise = await signedIn("Élise Thomas");
  const sitting = await convene(elise);
  await expectShut(await signedIn("Karim Haddad"), { territory, sitting });
  await readPack(await signedIn("Bernard Lambert"), sitting);
  await decide(elise, sitting);

  const advance = await sendContract(camille);
  await signThroughChange(browser, camille, territory);
  await propose(await signedIn("Nadia Rossi"), advance);
  await release(camille, advance);
  expect(complaints.flat()).toEqual([]);
});

async function aScreen(browser: Browser): Promise<Page> {
  const context = await browser.newContext({ baseURL: server.address, locale: "fr-FR" });
  const page = await context.newPage();
  page.setDefaultTimeout(20_000);
  return page;
}

/** From the self-test, on a phone, by a personal link; in the demonstration no mail leaves, and the page tells the link. */
async function ask(page: Page): Promise<void> {
  await openLive(page, "/suis-je-eligible/longwy");
  await fill(page, "Effectif", "6");
  await press(page, "Voir la réponse");
  await expect(page.getByText("aucune décision n’est automatique")).toBeVisible();
  await page.getByRole("link", { name: said("Déposer une demande") }).click();
  await fill(page, "Votre nom", rose.name);
  await fill(page, "Votre adresse électronique", rose.address);
  await press(page, "Recevoir mon lien");
  await page.getByRole("link", { name: "Ouvrir ma demande" }).click();
  await fill(page, "Nom de l'entreprise", firm);
  await choose(page, "Commune de l'entreprise", "Longwy");
  await fill(page, "Nom du dirigeant", rose.name);
  await fill(page, "Activité", "Coutellerie");
  await fill(page, "Créée le", "2005-03-02");
  await fill(page, "Effectif", "6");
  await choose(page, "Procédure collective en cours", "non");
  await press(page, "Continuer");
  await fill(page, "Projet, en quelques mots", "forge de précision");
  await fill(page, "Description du projet", "Une forge de précision et trois apprentis.");
  await fill(page, "Emplois à créer en trois ans", "3");
  await press(page, "Continuer");
  await fill(page, "Avance demandée", "9000");
  await press(page, "Continuer");
  await choose(page, "Louez-vous votre local ? (facultatif)", "oui");
  await fill(page, "Quel est le loyer mensuel ? (facultatif)", "650");
  await press(page, "Continuer");
  await expect(page.getByText(/Enregistré à/)).toBeVisible();
  await press(page, "Déposer ma demande");
  await expect(
    page.getByRole("heading", { level: 1, name: said("Votre demande est déposée") }),
  ).toBeVisible();
}

/** Who runs the firm is invited from its file; its bank is named there. */
async function welcome(page: Page): Promise<void> {
  await goTo(page, "Dossiers");
  await page.getByRole("link", { name: firm }).first().click();
  await press(page, `Ouvrir un compte à ${rose.name}`);
  await expect(page.getByRole("button", { name: said(`Ouvrir un compte à ${rose.name}`) })).toHaveCount(0);
  await page.getByText("Corriger l’entreprise ou le projet").click();
  await press(page, "Ajouter un lien");
  await choose(page, "Nature du lien", "Banque");
  await choose(page, "Organisation du réseau", "Banque du Pays-Haut");
  await press(page, "Corriger le dossier");
  await expect(figure(page, "Banque")).toContainText("Banque du Pays-Haut");
}

/** By the link of the invitation, on the same phone: the owner reads the file that was asked for. */
async function comeIn(page: Page, territory: string): Promise<void> {
  await openLive(
    page,
    await linkWrittenTo(server.folder, { territory, address: rose.address, pages: "/invitation/" }),
  );
  await fill(page, "Votre mot de passe", "quatre mots pris au hasard");
  await press(page, "Choisir ce mot de passe et entrer");
  await expect(page).toHaveURL(/\/territoires\/[\w-]+$/);
  await openLive(page, `/territoires/${territory}/mon-dossier`);
  await expect(page.getByText(firm).first()).toBeVisible();
  await expectSound(page, []);
}

/** The plan that balances, the papers, the opinion: then the door of the committee. */
async function makeReady(page: Page): Promise<void> {
  await page.getByText("Changer le plan de financement").click();
  await page.getByRole("textbox", { name: "Libellé" }).first().fill("Forge");
  await page.getByRole("textbox", { name: "Montant", exact: true }).first().fill("9000");
  await press(page, "Enregistrer le plan");
  await expect(page.getByRole("heading", { name: said("Le plan de financement s’équilibre") })).toBeVisible();
  await page.getByText("Noter la réception d’une pièce").click();
  for (const paper of papers) {
    await choose(page, "Pièce reçue", paper);
    await press(page, "Noter la réception");
    await expect(page.getByRole("listitem").filter({ hasText: paper })).toContainText("reçu");
  }
  await expect(
    page.getByRole("heading", { name: said("Toutes les pièces obligatoires sont là") }),
  ).toBeVisible();
  await page.getByText("Rendre un avis").click();
  await choose(page, "Avis", "Favorable");
  await fill(page, "Pourquoi", "Un métier rare, un carnet de commandes plein.");
  await press(page, "Rendre l'avis");
  await press(page, "Déclarer prêt pour le comité");
  await expect(page.getByRole("button", { name: "Déclarer prêt pour le comité" })).toHaveCount(0);
}

async function convene(page: Page): Promise<string> {
  await goTo(page, "Comité");
  await fill(page, "Date de la séance", "2011-02-08");
  await fill(page, "Lieu", "Maison des entreprises");
  await page.getByRole("checkbox", { name: new RegExp(firm.slice(0, 18)) }).check();
  await press(page, "Convoquer la séance");
  await expect(page.getByRole("heading", { level: 1 })).toContainText("8 février 2011");
  return new URL(page.url()).pathname;
}

/** To the member whose bank is the firm's, neither the pack nor the file by its address. */
async function expectShut(
  page: Page,
  { territory, sitting }: { readonly territory: string; readonly sitting: string },
): Promise<void> {
  await openLive(page, sitting);
  await expect(
    page.getByText(
      said("Vous êtes déporté : ce dossier vous est fermé, et vous quittez la salle à son appel."),
    ),
  ).toBeVisible();
  await expect(page.getByText("forge de précision")).toHaveCount(0);
  await expectSound(page, []);
  const { applications } = (await (
    await page.request.get(`/api/v1/territories/${territory}/applications`)
  ).json()) as { applications?: { firm: { name: string } }[] };
  expect((applications ?? []).map((one) => one.firm.name)).not.toContain(firm);
}

async function readPack(page: Page, sitting: string): Promise<void> {
  await openLive(page, sitting);
  await press(page, "Déclarer n'avoir aucun lien");
  await page.getByRole("button", { name: said(`Lire le dossier : ${firm}`) }).click();
  await expect(page.getByText("Une forge de précision et trois apprentis.").first()).toBeVisible();
}

async function decide(page: Page, sitting: string): Promise<void> {
  await openLive(page, `${sitting}/en-direct`);
  for (const name of ["Bernard Lambert", "Anne Weber", "Jeanne Colin", "Sophie Klein"])
    await page.getByRole("button", { name: new RegExp(name) }).click();
  await press(page, "Ouvrir la séance");
  await page.getByRole("button", { name: new RegExp(`1\\. ${firm.slice(0, 18)}`) }).click();
  await expect(page.getByText(said("Votants : 4 sur 5 sièges"))).toBeVisible();
  await press(page, "Constater l'accord unanime et décider");
  await press(page, "Clore la séance");
  await expect(page.getByText("La séance est close.")).toBeVisible();
}

async function sendContract(page: Page): Promise<string> {
  await goTo(page, "Fonds", "Avances");
  await page.getByRole("link", { name: firm }).click();
  const forTheFirm = page.getByRole("group", { name: said("Pour l’entreprise") });
  await expect(forTheFirm.getByRole("radio", { name: rose.name })).toBeChecked();
  await fill(page, "Nom du représentant légal", paul.name);
  await fill(page, "Adresse électronique du représentant", paul.address);
  await page.getByLabel(said("Confirmer chaque signature par un code")).uncheck();
  await page.getByLabel(said("L’entreprise signe d’abord")).uncheck();
  await press(page, "Envoyer à signer");
  await expect(page.getByRole("heading", { name: said("Signature : Contrat d’avance") })).toBeVisible();
  return new URL(page.url()).pathname;
}

/** Rose signs on her phone; a second manager is named; nobody signs the old text, and Paul refuses it; both sign the new one. */
async function signThroughChange(browser: Browser, page: Page, territory: string): Promise<void> {
  const linkOf = async ({ address }: { readonly address: string }) =>
    linkWrittenTo(server.folder, { territory, address, pages: "/signer/" });
  const [hers, his] = [await aPhone(browser, server.address), await aPhone(browser, server.address)];
  await openLive(hers, await linkOf(rose));
  await signAs(hers, rose.name);
  await expect(hers.getByText(said("Vous avez signé le"))).toBeVisible();
  await openLive(his, await linkOf(paul));
  await expect(his.getByRole("button", { name: "Signer ce document" })).toBeVisible();

  const advance = page.url();
  await nameManager(page);
  await signAs(his, paul.name);
  await expect(his.getByText(said("Ce document n’est plus à jour"))).toBeVisible();
  await his.getByRole("radio", { name: "refuser de signer" }).check();
  await fill(his, "Pourquoi refusez-vous ?", "Une cogérante arrive : le contrat ne la nomme pas.");
  await press(his, "Refuser ce document");
  await expect(his.getByText(said("Vous avez refusé de signer"))).toBeVisible();

  await openLive(page, advance);
  await fill(page, "Ce qui a changé", "Une cogérante est désignée.");
  await press(page, "Envoyer la nouvelle version");
  await expect(page.getByText(said("le document change."))).toBeVisible();
  for (const [phone, who] of [
    [hers, rose],
    [his, paul],
  ] as const) {
    await openLive(phone, await linkOf(who));
    await signAs(phone, who.name);
    await expect(phone.getByText(said("Vous avez signé le"))).toBeVisible();
  }
}

/** A second person is named to run the firm: the contract now names them too. */
async function nameManager(page: Page): Promise<void> {
  await goTo(page, "Dossiers");
  await page.getByRole("link", { name: firm }).first().click();
  await page.getByText("Désigner le dirigeant").click();
  await choose(page, "Dirigeant", "Claire Fournier");
  await press(page, "Désigner ce dirigeant");
  await expect(page.getByRole("combobox", { name: whole("Dirigeant") })).toHaveValue("");
}

async function propose(page: Page, advance: string): Promise<void> {
  await openLive(page, advance);
  await press(page, "Proposer le versement");
  await expect(page.getByText(said("une autre personne doit libérer ce versement"))).toBeVisible();
  await expect(page.getByRole("button", { name: "Libérer le versement" })).toHaveCount(0);
}

/** By another person than who proposed it; the schedule is then drawn, and the fund has lent it. */
async function release(page: Page, advance: string): Promise<void> {
  await openLive(page, advance);
  await press(page, "Libérer le versement");
  await expect(page.getByText(said("La prochaine échéance de 250,00 €"))).toBeVisible();
  await expectSound(page, []);
}
