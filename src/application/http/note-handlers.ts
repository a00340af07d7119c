import { accept } from "#kernel/outcome.ts";
import type { noteRoutes } from "../contract/note-routes.ts";
import type { Applications } from "../use-cases/applications.ts";
import { addLabel, labelFile, listLabels, readFileLabels, retireLabel } from "../use-cases/keep-labels.ts";
import { eraseNote, listNotes, writeNote } from "../use-cases/keep-notes.ts";
import type { ApplicationHandlers } from "./application-handler.ts";

export function noteHandlers(applications: Applications): Pick<ApplicationHandlers, keyof typeof noteRoutes> {
  return {
    listNotes: async ({ params, actor, now, transaction }) =>
      listNotes(applications, transaction, { ...params, actor, now }),
    writeNote: async ({ params, body, actor, now, transaction }) =>
      writeNote(applications, transaction, { ...params, ...body, actor, now }),
    eraseNote: async ({ params, actor, now, transaction }) =>
      eraseNote(applications, transaction, { ...params, actor, now }),
    listLabels: async ({ params, transaction }) =>
      accept(await listLabels(applications, transaction, params)),
    addLabel: async ({ params, body, now, transaction }) =>
      addLabel(applications, transaction, { ...params, ...body, now }),
    retireLabel: async ({ params, now, transaction }) =>
      retireLabel(applications, transaction, { ...params, now }),
    readFileLabels: async ({ params, actor, now, transaction }) =>
      readFileLabels(applications, transaction, { ...params, actor, now }),
    labelFile: async ({ params, body, actor, now, transaction }) =>
      labelFile(applications, transaction, { ...params, ...body, actor, now }),
  };
}
