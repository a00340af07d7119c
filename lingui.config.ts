import { defineConfig } from "@lingui/cli";

const catalogues = process.env.ALIZE_CATALOGUES ?? "src/web/i18n";

/** What the first public pages draw: their sentences are a catalogue apart, so that they wait for no other. */
export const publicSources = [
  "src/web/home",
  "src/web/shell",
  "src/web/router.tsx",
  "src/web/design/share-actions.tsx",
  "src/convention/pages/leverage-river.tsx",
  "src/convention/pages/reading-names.ts",
  "src/convention/pages/readings-table.tsx",
  "src/convention/pages/simulate-leverage.page.tsx",
  "src/lending/pages/advance-refusal.tsx",
  "src/lending/pages/simulate-advance.page.tsx",
  "src/lending/pages/simulated-plan.tsx",
  "src/reporting/pages/dictionary.page.tsx",
  "src/reporting/pages/unit-names.ts",
];

export default defineConfig({
  sourceLocale: "fr",
  locales: ["fr", "en"],
  catalogs: [
    { path: `${catalogues}/public/{locale}`, include: publicSources },
    { path: `${catalogues}/{locale}`, include: ["src"], exclude: publicSources },
  ],
  orderBy: "message",
});
