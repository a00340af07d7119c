import type { TestProject } from "vitest/node";
import { startTestServer, type TestServer } from "./test-server.ts";

declare module "vitest" {
  interface ProvidedContext {
    readonly testServer: TestServer;
  }
}

let stop: () => Promise<void> = async () => undefined;

export async function setup(project: TestProject): Promise<void> {
  const started = await startTestServer();
  stop = started.stop;
  project.provide("testServer", started.server);
}

export async function teardown(): Promise<void> {
  await stop();
}
