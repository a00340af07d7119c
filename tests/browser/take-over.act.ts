import { expect, test } from "@playwright/test";
import writeExcelFile from "write-excel-file/node";
import { enterAs, expectAccessible, goTo, said } from "./page-checks.ts";

const heading = [
  "Référence",
  "Entreprise",
  "SIREN",
  "Code commune",
  "Commune",
  "Décidée le",
  "Versée le",
  "Montant versé",
  "Reste dû",
  "Prochaine échéance",
  "Échéances restantes",
];

/** As a treasurer keeps it: amounts as numbers, a day as a day of the spreadsheet. */
async function aWorkbook(path: string, siren: string): Promise<string> {
  const row = ["A-17", "Scierie du Fort", siren, "54323", "Longwy", "12/03/2009", "02/04/2009"];
  await writeExcelFile([
    heading.map((value) => ({ value })),
    [
      ...row.map((value) => ({ value })),
      { value: 6000 },
      { value: 1249.98 },
      { value: new Date("2011-06-05T00:00:00Z"), type: Date, format: "dd/mm/yyyy" },
      { value: 3 },
    ],
  ]).toFile(path);
  return path;
}

test("running advances come in from a workbook: its faults first, then its totals, then all at once", async ({
  page,
}, info) => {
  await enterAs(page, "Nadia Rossi");
  await goTo(page, "Fonds", "Avances");
  await page.getByRole("link", { name: "Reprendre des avances en cours" }).click();

  await page.getByLabel("Classeur").setInputFiles(await aWorkbook(info.outputPath("faux.xlsx"), "732829321"));
  await expect(page.getByRole("heading", { name: "1 case à corriger" })).toBeVisible();
  await expect(page.getByRole("row", { name: /732829321/ })).toContainText("siren");
  await page.getByRole("button", { name: "Reprendre les avances" }).click();
  await expect(page.getByRole("alert").filter({ hasText: /1 case/ })).toBeVisible();

  await page
    .getByLabel("Classeur")
    .setInputFiles(await aWorkbook(info.outputPath("juste.xlsx"), "732829320"));
  await expect(page.getByRole("heading", { name: "1 avance lue, sans faute" })).toBeVisible();
  await expect(page.getByText(said("1 249,98 €"))).toBeVisible();
  await expectAccessible(page);
  await page.getByRole("button", { name: "Reprendre les avances" }).click();
  await expect(page.getByText(said("Avances reprises : 1. Déjà reprises auparavant : 0."))).toBeVisible();

  await page.getByRole("link", { name: "Scierie du Fort" }).click();
  await expect(page.getByText(/avance reprise des anciens livres \(A-17\)/)).toBeVisible();
  await expect(page.getByText(said("416,66 €")).first()).toBeVisible();
});
