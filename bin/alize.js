#!/usr/bin/env node
// Plain JavaScript that an old Node can read: the program itself is TypeScript and wants the packaged Node 24.
import { spawn } from "node:child_process";
import { existsSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

const wantedMajor = 24;
const program = new URL("../src/cli/alize.ts", import.meta.url);

if (Number(process.versions.node.split(".")[0]) >= wantedMajor) await import(program.href);
else runWithPackagedNode();

function runWithPackagedNode() {
  const node = findPackagedNode();
  if (!node) return refuse(`Node ${wantedMajor} est introuvable. Lancez « npm ci » à la racine du projet.`);

  const child = spawn(node, [fileURLToPath(program), ...process.argv.slice(2)], { stdio: "inherit" });
  for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"]) process.on(signal, () => child.kill(signal));
  child.on("error", (error) => refuse(error.message));
  child.on("exit", (code, signal) => {
    process.exitCode = signal ? 1 : (code ?? 1);
  });
}

function findPackagedNode() {
  const require = createRequire(import.meta.url);
  const { platform, arch } = process;
  for (const name of [`node-${platform}-${arch}`, `node-bin-${platform}-${arch}`]) {
    const binary = locate(require, name);
    if (binary && existsSync(binary)) return binary;
  }
  return undefined;
}

function locate(require, name) {
  try {
    return join(dirname(require.resolve(`${name}/package.json`)), "bin", "node");
  } catch {
    return undefined;
  }
}

function refuse(detail) {
  const reason = "runtime-missing";
  process.stderr.write(
    `${JSON.stringify({ type: `urn:alize:problem:${reason}`, title: "Node manquant", detail, reason })}\n`,
  );
  process.exitCode = 1;
}
