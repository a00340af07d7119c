import { plainDate } from "#kernel/plain-date.ts";
import type { Database } from "#platform/database/database.ts";
import { advanceScenes } from "./advances-story.ts";
import { demoId } from "./demo-id.ts";
import { fileScenes } from "./files-story.ts";
import { appointments, sittingScenes } from "./sittings-story.ts";
import type { Handlers, Scene } from "./story.ts";
import { play } from "./storyteller.ts";
import { type ToldFile, toldFiles } from "./told-files.ts";

/** Longwy's files, sittings and advances, from the first deposit to the sitting convened for March 2011. */
export function longwyFiles(handlers: Handlers): Scene[] {
  const ids = new Map<string, string>();
  const members = new Map<string, string>();
  const idOf = ({ name }: ToldFile) => ids.get(name) ?? "";

  const examined = toldFiles.filter(({ outcome }) => outcome !== "oriented");
  const sittingDays = [...new Set(examined.map(({ committeeOn }) => committeeOn))];
  return [
    ...appointments(handlers, (name, member) => members.set(name, member)),
    ...toldFiles.flatMap((told) => fileScenes(handlers, told, (id) => ids.set(told.name, id))),
    ...sittingDays.flatMap((on) =>
      sittingScenes(handlers, {
        on,
        files: examined.filter(({ committeeOn }) => committeeOn === on),
        idOf,
        members,
      }),
    ),
    ...toldFiles.flatMap((told) => advanceScenes(handlers, told, () => idOf(told))),
    withdrawal(handlers, () => ids.get("Scierie des Quatre Vents") ?? ""),
  ];
}

/** The firm that the fund could not serve withdraws at the next sitting. */
function withdrawal({ application }: Handlers, id: () => string): Scene {
  const territory = demoId("longwy");
  const on = plainDate("2009-03-26");
  return {
    on,
    run: async (database: Database) => {
      await play(database, {
        territory,
        on,
        by: "Camille Perrin",
        act: "application.withdrawApplication",
        handler: application.withdrawApplication,
        given: {
          params: { territory, application: id() },
          body: { why: "Ajournée faute d’argent disponible, l’entreprise a trouvé ailleurs.", on },
        },
      });
    },
  };
}
