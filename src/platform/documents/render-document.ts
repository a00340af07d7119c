import { Worker } from "node:worker_threads";
import { openThread } from "./typst-thread.ts";

/** A template of the house: its name in messages, its `.typ` under `src/`. */
export type DocumentTemplate = { readonly name: string; readonly source: URL };

/** A picture that a template calls by its path; the path is under no folder of the house. */
export interface Picture {
  readonly path: string;
  readonly content: Uint8Array;
}

/**
 * A tagged PDF (PDF/UA-1) from a template and its data, which carry at least a `DocumentHead`: the same data make the same
 * bytes. Data are read by the template as JSON and never become part of its source. A template that Typst refuses throws.
 */
export async function renderDocument(
  template: DocumentTemplate,
  data: unknown,
  pictures: readonly Picture[] = [],
): Promise<Uint8Array> {
  return thread.render(template, data, pictures);
}

/** The thread takes nothing of how its process was started: no flag of Node, no environment. */
const thread = openThread(
  () => new Worker(new URL("./typst-worker.ts", import.meta.url), { execArgv: [], env: {} }),
);
