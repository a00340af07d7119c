import { lingui } from "@lingui/vite-plugin";
import react from "@vitejs/plugin-react";
import { defineConfig } from "vite";

export default defineConfig(({ isSsrBuild }) => ({
  root: "src/web",
  plugins: [lingui({ macroTransform: true, failOnMissing: true }), react()],
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
