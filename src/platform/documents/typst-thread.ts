import type { Worker } from "node:worker_threads";
import type { DocumentTemplate, Picture } from "./render-document.ts";
import type { Answered, Asked } from "./typst-worker.ts";

interface Request {
  readonly asked: Asked;
  readonly resolve: (content: Uint8Array) => void;
  readonly reject: (fault: Error) => void;
}

/**
 * The thread in which Typst works, since it holds whoever calls it until the document is made: started at the first one,
 * kept for the life of the process, given one document at a time, and begun again if it dies, which loses that one only.
 * It keeps the process alive while a document is awaited, and no longer.
 */
export function openThread(start: () => Worker) {
  const queue: Request[] = [];
  let current: Request | undefined;
  let worker: Worker | undefined;

  function running(): Worker {
    if (worker !== undefined) return worker;
    const started = start();
    started.on("message", (answer: Answered) => settle((request) => answerTo(request, answer)));
    started.on("error", (fault: Error) => giveUp(started, fault));
    started.on("exit", () => giveUp(started, new Error("the documents' thread stopped")));
    worker = started;
    return started;
  }

  function next(): void {
    if (current !== undefined) return;
    current = queue.shift();
    if (current === undefined) return worker?.unref();
    const thread = running();
    thread.ref();
    thread.postMessage(current.asked, []);
  }

  function settle(answer: (request: Request) => void): void {
    const request = current;
    current = undefined;
    if (request !== undefined) answer(request);
    next();
  }

  function giveUp(dead: Worker, fault: Error): void {
    if (worker !== dead) return;
    worker = undefined;
    settle(({ reject }) => reject(fault));
  }

  async function render(
    { name, source }: DocumentTemplate,
    data: unknown,
    pictures: readonly Picture[] = [],
  ): Promise<Uint8Array> {
    const asked = { template: { name, source: source.href }, data: JSON.stringify(data), pictures };
    return new Promise<Uint8Array>((resolve, reject) => {
      queue.push({ asked, resolve, reject });
      next();
    });
  }

  return { render };
}

function answerTo({ resolve, reject }: Request, answer: Answered): void {
  if ("content" in answer) resolve(answer.content);
  else reject(new Error(answer.fault));
}
