import { parentPort } from "node:worker_threads";
import { compileDocument } from "./compile-document.ts";
import type { Picture } from "./render-document.ts";

/** One document asked of the thread, and what it answers. */
export interface Asked {
  readonly template: { readonly name: string; readonly source: string };
  readonly data: string;
  readonly pictures: readonly Picture[];
}

export type Answered = { readonly content: Uint8Array } | { readonly fault: string };

parentPort?.on("message", (asked: Asked) => {
  parentPort?.postMessage(answerTo(asked), []);
});

function answerTo({ template, data, pictures }: Asked): Answered {
  try {
    return { content: compileDocument(template, data, pictures) };
  } catch (fault) {
    return { fault: fault instanceof Error ? fault.message : String(fault) };
  }
}
