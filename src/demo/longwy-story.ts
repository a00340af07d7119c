import { addDays, plainDate } from "#kernel/plain-date.ts";
import type { Database } from "#platform/database/database.ts";
import { advanceScenes } from "./advances-story.ts";
import { closingScenes } from "./closings-story.ts";
import { demoEmail, demoId } from "./demo-id.ts";
import { demoAdviser, demoOwners } from "./field-cast.ts";
import { fileScenes } from "./files-story.ts";
import { jobScenes } from "./jobs-story.ts";
import { expertScenes, liveMissionScenes, missionScenes } from "./missions-story.ts";
import { questionScene } from "./questions-story.ts";
import { appointments, sittingScenes } from "./sittings-story.ts";
import type { Handlers, Scene } from "./story.ts";
import { play } from "./storyteller.ts";
import { type ToldFile, toldFiles } from "./told-files.ts";

/** Longwy's files, sittings and advances, from the first deposit to the sitting convened for March 2011. */
export function longwyFiles(handlers: Handlers): Scene[] {
  const ids = new Map<string, string>();
  const members = new Map<string, string>();
  const idOf = ({ name }: ToldFile) => ids.get(name) ?? "";
  const taken = new Set<string>();

  const examined = toldFiles.filter(({ outcome }) => outcome !== "oriented" && outcome !== "incomplete");
  const sittingDays = [...new Set(examined.map(({ committeeOn }) => committeeOn))];
  return [
    ...closingScenes(handlers),
    questionScene(handlers),
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
    ...expertScenes(handlers),
    ...toldFiles
      .filter(({ disbursedOn }) => disbursedOn !== undefined)
      .flatMap((told) => missionScenes(handlers, told, { application: () => idOf(told), taken })),
    ...liveMissionScenes(handlers, (firm) => ids.get(firm) ?? ""),
    ...jobScenes(handlers),
    ...demoOwners.map((owner) => ownerScene(handlers, owner, () => ids.get(owner.firm) ?? "")),
    adviserScene(handlers, () => ids.get(demoAdviser.firm) ?? ""),
    withdrawal(handlers, () => ids.get("Scierie des Quatre Vents") ?? ""),
  ];
}

/** Those of the owners who come in themselves: the coordinator names them on their file. */
function ownerScene(
  { application }: Handlers,
  { name, firm }: (typeof demoOwners)[number],
  id: () => string,
): Scene {
  const territory = demoId("longwy");
  const told = toldFiles.find((file) => file.name === firm);
  const on = addDays(told?.committeeOn ?? plainDate("2011-01-20"), -29);
  return {
    on,
    run: async (database) => {
      await play(database, {
        territory,
        on,
        by: "Camille Perrin",
        act: "application.nameOwner",
        handler: application.nameOwner,
        given: { params: { territory, application: id() }, body: { person: demoId(name), fromOn: on } },
      });
    },
  };
}

/** An owner has their accountant help with the file, once they are named on it. */
function adviserScene({ application }: Handlers, id: () => string): Scene {
  const territory = demoId("longwy");
  const { name, owner: by, firm } = demoAdviser;
  const told = toldFiles.find((file) => file.name === firm);
  const on = addDays(told?.committeeOn ?? plainDate("2011-01-20"), -28);
  const email = demoEmail(name);
  return {
    on,
    run: async (database) => {
      await play(database, {
        territory,
        on,
        by,
        act: "application.inviteAdviser",
        handler: application.inviteAdviser,
        given: {
          params: { territory, application: id() },
          body: { name, email, language: "fr", quality: "accountant", qualityWord: null, askedBy: null },
        },
      });
    },
  };
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
