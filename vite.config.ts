import { lingui, linguiTransformerBabelPreset } from "@lingui/vite-plugin";
import babel from "@rolldown/plugin-babel";
import react from "@vitejs/plugin-react";
import { defineConfig } from "vite";

// The native transform of macros needs Node 22 at install time: an older npm would silently leave it out.
process.env["LINGUI_SUPPRESS_BABEL_WARNING"] = "1";

export default defineConfig(({ isSsrBuild }) => ({
  root: "src/web",
  plugins: [babel({ presets: [linguiTransformerBabelPreset()] }), react(), lingui({ failOnMissing: true })],
  build: {
    outDir: isSsrBuild ? "../../dist/render" : "../../dist/web",
    emptyOutDir: true,
    manifest: !isSsrBuild,
    copyPublicDir: !isSsrBuild,
    target: "es2022",
  },
  // One file that Node imports alone: the libraries below ship code that only a bundler resolves.
  ssr: { noExternal: true },
}));
