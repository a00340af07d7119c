import { type Accepted, accept, type Refused, refuse } from "#kernel/outcome.ts";
import type { runRoutes } from "../contract/run-routes.ts";
import type { BankRun } from "../domain/bank-run.ts";
import { drawCollection, drawTransfers } from "../use-cases/draw-run.ts";
import { listTasks } from "../use-cases/list-tasks.ts";
import { approveRun, cancelRun, sendRun } from "../use-cases/move-run.ts";
import type { BankingOffice } from "../use-cases/office.ts";
import { readRun } from "../use-cases/read-run.ts";
import { readRunFile, takeRunFile } from "../use-cases/take-run-file.ts";
import type { BankingHandlers } from "./banking-handler.ts";
import { deniedAdvances, seated } from "./open-file.ts";

type Handled = Pick<BankingHandlers, keyof typeof runRoutes>;
type Visit = Parameters<typeof deniedAdvances>[0];

export function runHandlers(office: BankingOffice): Handled {
  return {
    drawCollection: async (call) => {
      const { late = [], ...window } = call.body;
      const request = { ...call.params, ...window, late, person: seated(call.actor).person, now: call.now };
      return thenRun(office, call, await drawCollection(office, call.transaction, request));
    },
    drawTransfers: async (call) => {
      const request = { ...call.params, person: seated(call.actor).person, now: call.now };
      return thenRun(office, call, await drawTransfers(office, call.transaction, request));
    },
    readRun: async (call) => runSeen(office, call, call.params),
    takeRunFile: async (call) => {
      const refused = await refusedFile(office, call, call.params);
      if (refused !== null) return refused;
      const request = { ...call.params, ...call.body, person: seated(call.actor).person, now: call.now };
      return takeRunFile(office, call.transaction, request);
    },
    downloadRun: async (call) => {
      const refused = await refusedFile(office, call, call.params);
      if (refused !== null) return refused;
      const request = { ...call.params, person: seated(call.actor).person, now: call.now };
      return readRunFile(office, call.transaction, request);
    },
    approveRun: async (call) => {
      const request = { ...call.params, person: seated(call.actor).person, now: call.now };
      return thenRun(office, call, await approveRun(office, call.transaction, request));
    },
    sendRun: async (call) => {
      const request = { ...call.params, person: seated(call.actor).person, now: call.now };
      return thenRun(office, call, await sendRun(office, call.transaction, request));
    },
    cancelRun: async (call) => {
      const request = { ...call.params, ...call.body, person: seated(call.actor).person, now: call.now };
      return thenRun(office, call, await cancelRun(office, call.transaction, request));
    },
    listTasks: async (call) => {
      const tasks = await listTasks(office, call.transaction, {
        territory: call.params.territory,
        actor: seated(call.actor),
        denied: await deniedAdvances(call, call.params.territory),
        now: call.now,
      });
      return accept({ tasks });
    },
  };
}

async function thenRun<R extends Refused>(office: BankingOffice, visit: Visit, done: Accepted<BankRun> | R) {
  return done.ok ? runSeen(office, visit, { territory: done.value.territory, run: done.value.id }) : done;
}

/** The bank's file names every firm of the run, and nothing of it is left out: it is closed to whoever is recused from one of them. */
async function refusedFile(
  { runs }: BankingOffice,
  visit: Visit,
  which: { readonly territory: string; readonly run: string },
) {
  const denied = await deniedAdvances(visit, which.territory);
  const items = denied.size === 0 ? [] : await runs.listItems(visit.transaction, which);
  return items.some(({ advance }) => denied.has(advance)) ? refuse("file-denied") : null;
}

/** Without the firms from which the reader is recused; the control sums stay those of the file. */
async function runSeen(
  office: BankingOffice,
  visit: Visit,
  which: { readonly territory: string; readonly run: string },
) {
  const read = await readRun(office, visit.transaction, { ...which, now: visit.now });
  if (!read.ok) return read;
  const denied = await deniedAdvances(visit, which.territory);
  return accept({ ...read.value, items: read.value.items.filter(({ advance }) => !denied.has(advance)) });
}
