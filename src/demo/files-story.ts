import { halfDays } from "#kernel/days.ts";
import { cents } from "#kernel/money.ts";
import { addDays } from "#kernel/plain-date.ts";
import { communesOf } from "#network/index.ts";
import type { Database } from "#platform/database/database.ts";
import { demoId } from "./demo-id.ts";
import { answersOf } from "./questions-story.ts";
import type { Handlers, Scene } from "./story.ts";
import { play } from "./storyteller.ts";
import type { ToldFile } from "./told-files.ts";

const territory = demoId("longwy");
const by = "Camille Perrin";

/** A file from its deposit to the day it waits for its sitting; tells its id once it is open. */
export function fileScenes(
  { application }: Handlers,
  told: ToldFile,
  onOpened: (id: string) => void,
): Scene[] {
  const day = (before: number) => addDays(told.preparedFor ?? told.committeeOn, -before);
  let id = "";
  const params = () => ({ territory, application: id });

  const open: Scene = {
    on: day(45),
    run: async (database) => {
      const opened = await play(database, {
        territory,
        on: day(45),
        by,
        act: "application.openApplication",
        handler: application.openApplication,
        given: { params: { territory }, body: { ...depositOf(told), ...answersOf(told, day(45)) } },
      });
      id = opened.id;
      onOpened(id);
    },
  };
  const complete: Scene = {
    on: day(30),
    run: async (database) => {
      await play(database, {
        territory,
        on: day(30),
        by,
        act: "application.replaceFinancingPlan",
        handler: application.replaceFinancingPlan,
        given: { params: params(), body: { lines: planOf(told), on: day(30) } },
      });
      await receiveDocuments(database, application, { id, on: day(30), told });
      await play(database, {
        territory,
        on: day(30),
        by,
        act: "application.submitApplication",
        handler: application.submitApplication,
        given: { params: params(), body: { on: day(30) } },
      });
    },
  };
  if (told.outcome === "incomplete") return [open, complete];
  if (told.outcome === "oriented") return [open, complete, ...orientation(application, told, params)];

  const appraise: Scene = {
    on: day(20),
    run: async (database) => {
      await play(database, {
        territory,
        on: day(20),
        by,
        act: "application.appraise",
        handler: application.appraise,
        given: {
          params: params(),
          body: {
            opinion: told.outcome === "refused" ? "reserved" : "favourable",
            text: `Projet : ${told.project}. Besoin d'expertise : ${told.needs.join(", ")}.`,
            on: day(20),
          },
        },
      });
      await play(database, {
        territory,
        on: day(20),
        by,
        act: "application.markReady",
        handler: application.markReady,
        given: { params: params(), body: { on: day(20) } },
      });
    },
  };
  return [open, complete, appraise];
}

type Application = Handlers["application"];

async function receiveDocuments(
  database: Database,
  application: Application,
  file: { id: string; on: Scene["on"]; told: ToldFile },
) {
  const params = { territory, application: file.id };
  const read = await play(database, {
    territory,
    on: file.on,
    by,
    act: "application.readApplication",
    isReading: true,
    handler: application.readApplication,
    given: { params, body: undefined },
  });
  for (const { id: document, kind } of read.documents) {
    if (file.told.outcome === "incomplete" && kind === "quotes") continue;
    await play(database, {
      territory,
      on: file.on,
      by,
      act: "application.receiveDocument",
      handler: application.receiveDocument,
      given: { params, body: { document, receivedOn: file.on, expiresOn: null } },
    });
  }
}

/** A file that another scheme serves better; its answer comes three months later. */
function orientation(
  application: Application,
  told: ToldFile,
  params: () => { territory: string; application: string },
): Scene[] {
  return [
    { on: told.committeeOn, result: null },
    { on: addDays(told.committeeOn, 90), result: "helped" as const },
  ].map(({ on, result }) => ({
    on,
    run: async (database) => {
      await play(database, {
        territory,
        on,
        by,
        act: "application.orientApplication",
        handler: application.orientApplication,
        given: { params: params(), body: { to: told.why ?? "", result, why: null, on } },
      });
    },
  }));
}

const grandLongwy = "245400262";

function depositOf(told: ToldFile) {
  const communes = communesOf(grandLongwy);
  const commune = communes[told.name.length % communes.length];
  if (commune === undefined) throw new Error("The perimeter of Longwy holds communes.");
  return {
    firm: {
      name: told.name,
      siren: null,
      siret: null,
      commune,
      activity: told.activity,
      createdOn: addDays(told.committeeOn, -365 * 7),
      headcount: told.headcount,
      inInsolvency: false,
      legalForm: "SARL",
      ownerName: null,
      links:
        told.bank === undefined
          ? []
          : [{ kind: "bank" as const, organisation: demoId(told.bank), name: null }],
    },
    project: {
      title: told.project,
      description: `Projet d'une entreprise inventée : ${told.project}.`,
      requested: {
        amount: cents(told.advanceCents),
        instalments: 36,
        graceMonths: 6,
        halfDays: halfDays(told.halfDays),
      },
      jobs: { created: told.jobsPlanned, kept: told.jobsKept },
    },
    status: "draft" as const,
    receivedOn: addDays(told.preparedFor ?? told.committeeOn, -45),
    assignedTo: null,
  };
}

/** The advance, a bank loan as large and what the firm brings: an invented plan that balances. */
function planOf({ advanceCents, project }: ToldFile) {
  return [
    { side: "need" as const, kind: "investment" as const, label: project, amount: cents(advanceCents * 2) },
    {
      side: "need" as const,
      kind: "working-capital" as const,
      label: "Besoin de trésorerie",
      amount: cents(advanceCents / 2),
    },
    {
      side: "resource" as const,
      kind: "advance" as const,
      label: "Avance Alizé",
      amount: cents(advanceCents),
    },
    {
      side: "resource" as const,
      kind: "bank-loan" as const,
      label: "Prêt bancaire",
      amount: cents(advanceCents),
    },
    {
      side: "resource" as const,
      kind: "own-funds" as const,
      label: "Apport",
      amount: cents(advanceCents / 2),
    },
  ];
}
