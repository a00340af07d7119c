import type { Browser, Page } from "@playwright/test";
import { complaintsOf } from "./page-checks.ts";

/** What each person sees, and how many screens all of them crossed. */
export function manyPeople(browser: Browser, baseURL: string) {
  const crossed: string[] = [];
  const complaints: string[][] = [];
  return {
    crossed,
    complaints,
    newPerson: async (): Promise<Page> => {
      const context = await browser.newContext({ baseURL, locale: "fr-FR" });
      const page = await context.newPage();
      complaints.push(complaintsOf(page));
      let last = "";
      page.on("framenavigated", (frame) => {
        const { pathname } = new URL(frame.url());
        if (frame === page.mainFrame() && pathname !== last) crossed.push(pathname);
        last = pathname;
      });
      return page;
    },
  };
}
