import { invariant } from "#kernel/invariant.ts";
import { accept } from "#kernel/outcome.ts";
import type { Actor } from "#platform/requests/actor.ts";
import type { listRoutes } from "../contract/list-routes.ts";
import type { FileFilter, FileSort } from "../domain/files-board.ts";
import { filesCsv } from "../domain/files-csv.ts";
import { answerColumns, exportCell, exportTitles } from "../domain/listed-cells.ts";
import type { Applications } from "../use-cases/applications.ts";
import { readDelays, setDelays } from "../use-cases/keep-delays.ts";
import { dropView, keepView, listViews } from "../use-cases/keep-views.ts";
import { exportFiles, findExport, readBoard, readTable, readWorkload } from "../use-cases/list-files.ts";
import type { ApplicationHandlers } from "./application-handler.ts";

export function listHandlers(applications: Applications): Pick<ApplicationHandlers, keyof typeof listRoutes> {
  return {
    readBoard: async ({ params, query, actor, now, transaction }) =>
      accept(await readBoard(applications, transaction, { ...params, shown: shownIn(query), actor, now })),
    readTable: async ({ params, query, actor, now, transaction }) => {
      const { page } = query;
      const listing = { ...params, actor, now };
      return accept(await readTable(applications, transaction, { ...listing, shown: shownIn(query), page }));
    },
    readWorkload: async ({ params, actor, now, transaction }) =>
      accept(await readWorkload(applications, transaction, { ...params, actor, now })),
    listViews: async ({ params, actor, transaction }) =>
      accept(await listViews(applications, transaction, { ...params, by: keeper(actor) })),
    keepView: async ({ params, body, actor, now, transaction }) =>
      keepView(applications, transaction, { ...params, ...body, by: keeper(actor), now }),
    dropView: async ({ params, actor, now, transaction }) =>
      dropView(applications, transaction, { ...params, by: keeper(actor), now }),
    exportFiles: async ({ params, body, actor, now, transaction }) =>
      exportFiles(applications, transaction, { ...params, shown: body, actor, now }),
    downloadExport: async ({ params, actor, now, transaction }) => {
      const found = await findExport(applications, transaction, { ...params, actor, now });
      if (!found.ok) return found;
      const { on, columns, rows } = found.value;
      const asked = answerColumns(rows.map(({ answers }) => answers));
      const lines = [
        [...columns.map((column) => exportTitles[column]), ...asked.map(({ label }) => label.fr)],
        ...rows.map((row) => [
          ...columns.map((column) => exportCell(row, column)),
          ...asked.map(({ key }) => row.answers.find((one) => one.key === key)?.told.fr ?? ""),
        ]),
      ];
      const content = new TextEncoder().encode(filesCsv(lines));
      return accept({ name: `alize-dossiers-${on}.csv`, mediaType: "text/csv", content, isSaved: true });
    },
    readDelays: async ({ params, transaction }) =>
      accept(await readDelays(applications, transaction, params)),
    setDelays: async ({ params, body, actor, now, transaction }) =>
      setDelays(applications, transaction, { ...params, ...body, by: keeper(actor).person, now }),
  };
}

interface Asked {
  readonly text: string;
  readonly column?: FileFilter["column"] | undefined;
  readonly holder?: FileFilter["holder"] | undefined;
  readonly assigned?: string | undefined;
  readonly label?: string | undefined;
  readonly isOverdue: boolean;
  readonly sort: FileSort;
  readonly isDescending: boolean;
}

function shownIn({ text, column, holder, assigned, label, isOverdue, sort, isDescending }: Asked) {
  const filter = {
    text,
    column: column ?? null,
    holder: holder ?? null,
    assigned: assigned ?? null,
    label: label ?? null,
    isOverdue,
  };
  return { filter, sort, isDescending };
}

function keeper(actor: Actor | null): { person: string; name: string } {
  invariant(actor !== null, "whoever keeps lists is signed in");
  return { person: actor.person, name: actor.name };
}
