import type { Locator, Page } from "@playwright/test";
import { said } from "./page-checks.ts";

// What hands do on a page, by the words a person reads.

/** The whole of a French sentence, as typesetting writes it. */
export function whole(sentence: string): RegExp {
  return new RegExp(`^${said(sentence).source.replaceAll("'", "['’]")}$`);
}

export async function fill(page: Page | Locator, label: string, value: string): Promise<void> {
  await page.getByRole("textbox", { name: whole(label) }).fill(value);
}

export async function choose(page: Page | Locator, label: string, option: string): Promise<void> {
  await page.getByRole("combobox", { name: whole(label) }).selectOption({ label: option });
}

export async function press(page: Page, verb: string): Promise<void> {
  await page.getByRole("button", { name: whole(verb) }).click();
}

export async function follow(page: Page, verb: string): Promise<void> {
  await page.getByRole("link", { name: whole(verb) }).click();
}
