import { Worker } from "node:worker_threads";
import { expect, it } from "vitest";
import { openThread } from "./typst-thread.ts";

const template = { name: "trial", source: new URL("file:///trial.typ") };

/** A thread that answers the data as bytes, and dies when told to. */
const echo = `
  const { parentPort } = require("node:worker_threads");
  parentPort.on("message", ({ data }) => {
    if (data === '"die"') process.exit(1);
    if (data === '"fault"') parentPort.postMessage({ fault: "told" });
    else parentPort.postMessage({ content: new TextEncoder().encode(data) });
  });`;

function countedThread() {
  let started = 0;
  const thread = openThread(() => {
    started += 1;
    return new Worker(echo, { eval: true });
  });
  const told = async (data: unknown) => new TextDecoder().decode(await thread.render(template, data));
  return { told, started: () => started };
}

it("starts with the first document, and serves all that follow, each its own", async () => {
  const { told, started } = countedThread();
  expect(started()).toBe(0);
  expect(await Promise.all([told(1), told(2), told(3)])).toEqual(["1", "2", "3"]);
  expect(await told(4)).toBe("4");
  expect(started()).toBe(1);
});

it("tells a fault to whoever asked, and to nobody else", async () => {
  const { told } = countedThread();
  const [refused, kept] = await Promise.allSettled([told("fault"), told(2)]);
  expect(refused).toMatchObject({ status: "rejected", reason: { message: "told" } });
  expect(kept).toMatchObject({ status: "fulfilled", value: "2" });
});

it("gives up what it was making when it dies, and begins again for those that wait", async () => {
  const { told, started } = countedThread();
  const [before, lost, after] = await Promise.allSettled([told(1), told("die"), told(3)]);
  expect(before).toMatchObject({ value: "1" });
  expect(lost).toMatchObject({ reason: { message: "the documents' thread stopped" } });
  expect(after).toMatchObject({ value: "3" });
  expect(started()).toBe(2);
});
