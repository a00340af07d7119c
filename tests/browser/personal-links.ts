import { type Browser, devices, type Page } from "@playwright/test";
import { openDatabase } from "#platform/database/database.ts";
import type { MailTables } from "#platform/mail/tables.ts";
import { said } from "./page-checks.ts";

/** The latest personal link that waits in the outbox for someone, to the pages told: in the demonstration no mail leaves. */
export async function linkWrittenTo(
  folder: string,
  {
    territory,
    address,
    pages,
  }: { readonly territory: string; readonly address: string; readonly pages: string },
): Promise<string> {
  const database = await openDatabase({ kind: "embedded", folder });
  try {
    return await database.transaction({ read: [territory] }, async (transaction) => {
      const rows = await transaction
        .tables<MailTables>()
        .selectFrom("mail")
        .select("secret")
        .where("territory_id", "=", territory)
        .where("address", "=", address)
        .where("secret", "like", `%${pages}%`)
        .orderBy("queued_at")
        .execute();
      const { pathname, hash } = new URL(rows.at(-1)?.secret ?? "");
      return `${pathname}${hash}`;
    });
  } finally {
    await database.close();
  }
}

/** Someone else, on a telephone, without an account. */
export async function aPhone(browser: Browser, baseURL: string | undefined): Promise<Page> {
  const context = await browser.newContext({
    ...devices["Pixel 7"],
    viewport: { width: 390, height: 844 },
    locale: "fr-FR",
    timezoneId: "Europe/Paris",
    ...(baseURL === undefined ? {} : { baseURL }),
  });
  return context.newPage();
}

/** Agrees, types one's name as the page asks, and signs. */
export async function signAs(page: Page, name: string, typed = name): Promise<void> {
  await page.getByRole("checkbox").check();
  await page.getByLabel(said(`Tapez votre nom : ${name}`)).fill(typed);
  await page.getByRole("button", { name: "Signer ce document" }).click();
}
