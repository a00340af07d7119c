import { expect as expectSoon, type Locator, type Page, test } from "@playwright/test";
import trois from "../../src/demo/cases/trois-vallees.json" with { type: "json" };
import { type EmptyServer, startEmptyServer } from "./empty-server.ts";
import { choose, fill, follow, press, whole } from "./form-hands.ts";
import { manyPeople } from "./many-people.ts";
import { expectSound, openLive } from "./page-checks.ts";

const { territory: name, businessDate, convention } = trois.story;
/** Many people at once, on a machine that tests share. */
const expect = expectSoon.configure({ timeout: 20_000 });

const password = "quatre mots pris au hasard";

const operator = "Association des Trois Vallées (fictive)";
const firm = "Scierie de la Combe (fictive)";
const authority = "Communauté des Trois Vallées (fictive)";
const state = "État (fictif)";

/** More than a person would care to fill in a morning; the list of steps, which one comes back to, is not counted. */
const mostScreens = 25;

let server: EmptyServer;

test.beforeAll(async () => {
  server = await startEmptyServer();
});

test.afterAll(async () => server.stop());

/** Back to the list of what is left, by the way everybody has. */
async function backToSteps(page: Page): Promise<void> {
  await page.getByRole("navigation").getByRole("link", { name: "Réglages" }).click();
  const places = page.getByRole("navigation", { name: "Navigation de la rubrique" });
  await places.getByRole("link", { name: "Mise en route" }).click();
  await expect(page.getByRole("heading", { level: 1, name: "Mise en route" })).toBeVisible();
}

function stepOf(page: Page, title: string) {
  return page
    .getByRole("listitem")
    .filter({ has: page.getByRole("heading", { name: new RegExp(whole(title).source.slice(0, -1)) }) });
}

test.describe.configure({ mode: "serial" });

test("a territory is set up from an empty installation to its first file", async ({ browser }) => {
  test.setTimeout(420_000);
  const startedAt = Date.now();
  const { newPerson, crossed, complaints } = manyPeople(browser, server.address);

  const fanny = await newPerson();
  await setUp(fanny);
  await openTerritory(fanny);
  await invite(fanny, [
    ["theo@vallees.example", "Théo Marchand", "Animateur"],
    ["nadia@vallees.example", "Nadia Petit", "Trésorier"],
    ["elise@vallees.example", "Élise Thomas", "Secrétaire du comité"],
    ["bernard@vallees.example", "Bernard Klein", "Président du comité"],
  ]);

  const theo = await newPerson();
  await comeIn(theo, "theo@vallees.example");
  await addPartners(theo);
  await openFund(theo);
  await signConvention(theo);
  await setRules(theo);

  for (const address of ["elise@vallees.example", "bernard@vallees.example"])
    await comeIn(await newPerson(), address);
  await appointMembers(theo);

  const nadia = await newPerson();
  await comeIn(nadia, "nadia@vallees.example");
  await proposeAccount(nadia);
  await confirmAccount(theo);

  await depositFile(theo);
  await backToSteps(theo);
  await expect(theo.getByRole("listitem").filter({ hasText: /à faire$/ })).toHaveCount(0);
  await expectSound(theo, complaints.flat());
  const screens = crossed.filter((pathname) => !pathname.endsWith("/mise-en-route"));
  const seconds = Math.round((Date.now() - startedAt) / 1000);
  test.info().annotations.push({ type: "first run", description: `${screens.length} screens, ${seconds} s` });
  expect(screens.length).toBeLessThanOrEqual(mostScreens);
});

/** The network and its administrator, with the code that the server printed. */
async function setUp(page: Page): Promise<void> {
  await openLive(page, "/installation");
  await expectSound(page, []);
  await fill(page, "Code de mise en place", server.code);
  await fill(page, "Nom du réseau", "Réseau des Vallées");
  await fill(page, "Votre prénom et votre nom", "Fanny Delorme");
  await fill(page, "Votre adresse électronique", "fanny@vallees.example");
  await fill(page, "Votre mot de passe", password);
  await press(page, "Mettre en place");
  await expect(page).toHaveURL("/ouvrir-un-territoire");
}

async function openTerritory(page: Page): Promise<void> {
  await fill(page, "Nom du territoire", name);
  await fill(page, "Ouvert le", convention.startsOn);
  await fill(page, "Date de gestion", businessDate);
  await page.getByRole("searchbox").fill("Saint-Dié-des-Vosges");
  await page
    .getByRole("button", { name: /^Ajouter .*Saint-Dié/ })
    .first()
    .click();
  await expectSound(page, []);
  await fill(page, "Nom de l'organisation", operator);
  await fill(page, "SIREN", "732829320");
  await fill(page, "Numéro et voie", "1 place du Marché");
  await fill(page, "Code postal", "88100");
  await fill(page, "Ville", "Saint-Dié-des-Vosges");
  await press(page, "Ouvrir le territoire");
  await expect(page.getByRole("heading", { level: 1, name: "Mise en route" })).toBeVisible();
  await expect(stepOf(page, "Le périmètre")).toContainText("fait");
}

async function invite(page: Page, people: readonly (readonly [string, string, string])[]): Promise<void> {
  await follow(page, "Inviter une personne");
  for (const [email, person, role] of people) {
    await fill(page, "Adresse électronique", email);
    await fill(page, "Nom (si la personne est nouvelle)", person);
    await choose(page, "Rôle", role);
    await press(page, "Donner le siège");
    await expect(page.getByRole("status").filter({ hasText: person })).toBeVisible();
  }
  await expect(page.getByRole("table", { name: "Invitations" })).toBeVisible();
  await expectSound(page, []);
}

/** By the link of the mail that was received. */
async function comeIn(page: Page, address: string): Promise<void> {
  await openLive(page, await server.linkOf(address));
  await expectSound(page, []);
  await fill(page, "Votre mot de passe", password);
  await press(page, "Choisir ce mot de passe et entrer");
  await expect(page).toHaveURL(/\/territoires\/[\w-]+$/);
}

/** Those who will promise, beside the operator that the opening entered. */
async function addPartners(page: Page): Promise<void> {
  await follow(page, "Continuer la mise en route");
  await follow(page, "Enregistrer un partenaire");
  for (const [partner, kind] of [
    [firm, "entreprise"],
    [authority, "collectivité"],
    [state, "État"],
  ] as const) {
    await fill(page, "Nom", partner);
    await choose(page, "Nature", kind);
    await press(page, "Enregistrer le partenaire");
    await expect(page.getByRole("cell", { name: partner, exact: true })).toBeVisible();
  }
  await backToSteps(page);
  await expect(stepOf(page, "L'opérateur et les partenaires")).toContainText("4 organisations");
}

async function openFund(page: Page): Promise<void> {
  await follow(page, "Ouvrir le fonds");
  await fill(page, "Nom du fonds", "Fonds des Trois Vallées");
  await choose(page, "Opérateur", operator);
  await press(page, "Ouvrir le fonds");
  await expect(page.getByRole("heading", { level: 1, name: "Les fonds" })).toBeVisible();
  await backToSteps(page);
}

/** Money and days of a firm, doubled on money alone, as the case says. */
async function signConvention(page: Page): Promise<void> {
  await follow(page, "Signer une convention");
  await page.getByRole("radio", { name: "déjà signée, sur papier" }).check();
  await fill(page, "Signée le", convention.startsOn);
  await fill(page, "Commence le", convention.startsOn);
  await fill(page, "Finit le", convention.endsOn);
  for (const party of [operator, firm, authority, state]) await choose(page, "Ajouter une partie", party);
  await choose(page.getByRole("group", { name: operator }).first(), "Rôle", "opère le fonds");
  await page.getByRole("combobox", { name: "Règle" }).selectOption(convention.preset);
  await fill(page, "Valeur d'une journée", String(convention.dayRateCents / 100));
  await fill(stakeOf(page, operator), "Argent", "10000");
  await fill(stakeOf(page, firm), "Argent", "30000");
  await fill(stakeOf(page, firm), "Journées d'experts", "40");
  for (const [rank, dueOn] of ["2025-03-01", "2026-03-01", "2027-03-01"].entries())
    await fill(page.getByRole("group", { name: `Tranche ${rank + 1}` }), "À partir du", dueOn);
  await press(page, "Enregistrer la convention signée");
  await expect(page).toHaveURL(/\/conventions\/[\w-]{36}$/);
  await backToSteps(page);
  await expect(stepOf(page, "La convention")).toContainText("fait");
}

/** A party stands twice on the page: among the parties, then by what it stakes. */
function stakeOf(page: Page, party: string): Locator {
  return page
    .getByRole("group", { name: party })
    .filter({ has: page.getByRole("textbox", { name: "Argent" }) });
}

async function setRules(page: Page): Promise<void> {
  await follow(page, "Régler l'éligibilité");
  await fill(page, "À partir du", convention.startsOn);
  await fill(page, "Effectif, moins de (personnes)", String(trois.story.policy.headcountLimit));
  await press(page, "Fixer ces règles");
  await expect(
    page.getByRole("heading", { name: whole("En vigueur depuis le 1er janvier 2025") }),
  ).toBeVisible();
  await backToSteps(page);
}

async function appointMembers(page: Page): Promise<void> {
  await backToSteps(page);
  await follow(page, "Nommer les membres");
  for (const member of ["Élise Thomas", "Bernard Klein"]) {
    await choose(page, "Personne", member);
    await press(page, "Nommer au comité");
    await expect(page.getByRole("cell", { name: member }).first()).toBeVisible();
    await expect(page.getByRole("combobox", { name: "Personne" })).toHaveValue("");
  }
  await backToSteps(page);
}

/** The account is the treasurer's to propose, and someone else's to confirm. */
async function proposeAccount(page: Page): Promise<void> {
  await backToSteps(page);
  await follow(page, "Proposer le compte");
  await fill(page, "Titulaire, comme sur le RIB", operator);
  await fill(page, "IBAN", "FR1420041010050500013M02606");
  await fill(page, "Comment l'avez-vous vérifié ?", "RIB reçu en main propre");
  await press(page, "Proposer le compte");
  await expect(page.getByRole("heading", { name: "Un compte attend une seconde personne" })).toBeVisible();
}

async function confirmAccount(page: Page): Promise<void> {
  await page.reload();
  await follow(page, "Confirmer le compte");
  await press(page, "Confirmer ce compte");
  await expect(page.getByRole("button", { name: "Confirmer ce compte" })).toHaveCount(0);
  await backToSteps(page);
}

async function depositFile(page: Page): Promise<void> {
  await follow(page, "Ouvrir un dossier");
  await fill(page, "Entreprise", "Menuiserie du Col (fictive)");
  await choose(page, "Commune", "Saint-Dié-des-Vosges");
  await fill(page, "Activité", "Menuiserie");
  await fill(page, "Dirigeant", "Paule Colin");
  await fill(page, "Créée le", "2020-03-02");
  await fill(page, "Effectif", "6");
  await fill(page, "Projet, en quelques mots", "Une scie à commande numérique");
  await fill(page, "Emplois à créer en trois ans", "2");
  await fill(
    page,
    "Description du projet",
    "Débiter sur place ce qui se sous-traite, et embaucher deux personnes.",
  );
  await press(page, "Ouvrir le dossier");
  await press(page, "Déposer le dossier");
  await expect(page.getByRole("button", { name: "Déposer le dossier" })).toHaveCount(0);
}

test("a forgotten password is replaced by the link of a mail, and the former one opens nothing", async ({
  browser,
}) => {
  const { newPerson } = manyPeople(browser, server.address);
  const page = await newPerson();
  await openLive(page, "/connexion");
  await follow(page, "Mot de passe oublié");
  await expectSound(page, []);
  await fill(page, "Adresse électronique", "theo@vallees.example");
  await press(page, "Envoyer le lien");
  await expect(page.getByRole("heading", { name: "Regardez vos courriels" })).toBeVisible();

  await openLive(page, await server.linkOf("theo@vallees.example", "/mot-de-passe/"));
  await expectSound(page, []);
  await fill(page, "Votre mot de passe", "une tout autre suite de mots");
  await press(page, "Remplacer le mot de passe");
  await follow(page, "Connectez-vous");
  for (const [typed, isRight] of [
    [password, false],
    ["une tout autre suite de mots", true],
  ] as const) {
    await fill(page, "Adresse électronique", "theo@vallees.example");
    await fill(page, "Mot de passe", typed);
    await press(page, "Se connecter");
    if (isRight) await expect(page).toHaveURL(/\/territoires\/[\w-]+$/);
    else await expect(page.getByRole("alert").filter({ hasText: /\S/ })).toBeVisible();
  }
});
