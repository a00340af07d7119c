import { defineConfig } from "@lingui/cli";

export default defineConfig({
  sourceLocale: "fr",
  locales: ["fr", "en"],
  catalogs: [{ path: `${process.env.ALIZE_CATALOGUES ?? "src/web/i18n"}/{locale}`, include: ["src"] }],
  orderBy: "message",
});
