import { halfDays } from "#kernel/days.ts";
import type { Outcome } from "#kernel/outcome.ts";
import { addDays, type PlainDate } from "#kernel/plain-date.ts";
import type { Input, Route } from "#platform/contract/route.ts";
import type { Database } from "#platform/database/database.ts";
import type { Call } from "#platform/http/mount.ts";
import { demoId } from "./demo-id.ts";
import { type demoExperts, demoOwners } from "./field-cast.ts";
import type { Handlers } from "./story.ts";
import { play } from "./storyteller.ts";

const territory = demoId("longwy");
const coordinator = "Camille Perrin";

type Expert = (typeof demoExperts)[number];

interface ToldMission {
  application: () => string;
  firm: string;
  domain: Expert["domains"][number];
  expert: Expert;
  /** The half-days of its letter. */
  count: number;
}

export type MissionTeller = ReturnType<typeof missionTeller>;

/** What happens to one mission of the story, act by act, from the firm's need to its close. */
export function missionTeller({ expertise }: Handlers, told: ToldMission) {
  const scribe: Scribe = { expertise, told, ids: { need: "", proposal: "", mission: "" } };
  return { ...untilItIsAgreed(scribe), ...letterOf(scribe), ...visitsOf(scribe) };
}

interface Scribe {
  expertise: Handlers["expertise"];
  told: ToldMission;
  /** As they come. */
  ids: { need: string; proposal: string; mission: string };
}

async function act<R extends Route, Result>(
  database: Database,
  {
    on,
    by = coordinator,
    name,
    ...scene
  }: {
    on: PlainDate;
    by?: string;
    name: string;
    handler: (call: Call<R>) => Promise<Outcome<Result>>;
    given: Omit<Input<R>, "query">;
  },
) {
  return play(database, { territory, on, by, act: `expertise.${name}`, ...scene });
}

function ownerOf(firm: string): string | undefined {
  return demoOwners.find((known) => known.firm === firm)?.name;
}

function untilItIsAgreed({ expertise, told, ids }: Scribe) {
  const { application, firm, domain, expert, count } = told;
  return {
    async qualify(database: Database, { from, on }: { from: PlainDate; on: PlainDate }) {
      const added = await act(database, {
        on: from,
        name: "addNeed",
        handler: expertise.addNeed,
        given: {
          params: { territory },
          body: {
            application: application(),
            domain,
            text: `Besoin d'une entreprise inventée : un regard extérieur, ${firm}.`,
            halfDays: halfDays(count),
            detectedOn: from,
          },
        },
      });
      ids.need = added.id;
      await act(database, {
        on,
        name: "qualifyNeed",
        handler: expertise.qualifyNeed,
        given: { params: { territory, need: ids.need }, body: { qualifiedOn: on } },
      });
    },

    async propose(database: Database, on: PlainDate) {
      const { experts } = await play(database, {
        territory,
        on,
        by: coordinator,
        act: "expertise.listExperts",
        isReading: true,
        handler: expertise.listExperts,
        given: { params: { territory }, body: undefined },
      });
      const proposed = await act(database, {
        on,
        name: "proposeMission",
        handler: expertise.proposeMission,
        given: {
          params: { territory, need: ids.need },
          body: {
            expert: experts.find(({ person }) => person.name === expert.name)?.id ?? "",
            halfDays: halfDays(count),
            proposedOn: on,
            answerDays: 15,
          },
        },
      });
      ids.proposal = proposed.id;
    },

    async accept(database: Database, on: PlainDate) {
      await act(database, {
        on,
        by: expert.name,
        name: "answerProposal",
        handler: expertise.answerProposal,
        given: {
          params: { territory, proposal: ids.proposal },
          body: { accepts: true, answeredOn: on, why: null },
        },
      });
      await act(database, {
        on,
        name: "agreeEmployer",
        handler: expertise.agreeEmployer,
        given: {
          params: { territory, proposal: ids.proposal },
          body: { agrees: true, agreedOn: on, why: null },
        },
      });
    },
  };
}

function letterOf({ expertise, told: { firm, expert }, ids }: Scribe) {
  const owner = ownerOf(firm);
  return {
    async sign(database: Database, on: PlainDate) {
      const drawn = await act(database, {
        on,
        name: "drawUpLetter",
        handler: expertise.drawUpLetter,
        given: {
          params: { territory },
          body: {
            proposal: ids.proposal,
            objectives: "Observer, conseiller, transmettre une méthode que l'entreprise gardera.",
            deliverables: "Un relevé de chaque visite et une note de recommandations.",
            confidentiality: "L'expert ne communique rien de ce qu'il apprend de l'entreprise.",
            drawnUpOn: on,
            startsOn: on,
            endsOn: addDays(on, 365),
          },
        },
      });
      ids.mission = drawn.id;
      const signatories = [
        { party: "expert", by: expert.name },
        { party: "owner", by: owner ?? coordinator },
        { party: "employer", by: coordinator },
        { party: "operator", by: coordinator },
      ] as const;
      for (const { party, by } of signatories) {
        const signedBy = {
          expert: expert.name,
          owner: owner ?? firm,
          employer: expert.employer,
          operator: by,
        };
        await act(database, {
          on,
          by,
          name: "signLetter",
          handler: expertise.signLetter,
          given: {
            params: { territory, mission: ids.mission },
            body: { party, signedOn: on, signedBy: signedBy[party] },
          },
        });
      }
    },
  };
}

function visitsOf({ expertise, told: { firm, expert }, ids }: Scribe) {
  const owner = ownerOf(firm);
  return {
    /** Tells the visit's id. */
    async give(database: Database, on: PlainDate, given: number): Promise<string> {
      const { visits } = await act(database, {
        on,
        by: expert.name,
        name: "logVisit",
        handler: expertise.logVisit,
        given: {
          params: { territory, mission: ids.mission },
          body: {
            on,
            halfDays: halfDays(given),
            note: "Visite sur place, points relevés avec le dirigeant.",
          },
        },
      });
      return visits.find((visit) => visit.on === on)?.id ?? "";
    },

    async confirm(database: Database, visit: string, on: PlainDate) {
      await act(database, {
        on,
        by: owner ?? coordinator,
        name: "answerVisit",
        handler: expertise.answerVisit,
        given: {
          params: { territory, mission: ids.mission, visit },
          body: { answer: "confirmed" as const, answeredOn: on, why: null },
        },
      });
    },

    async close(database: Database, on: PlainDate) {
      for (const by of ["owner", "expert"] as const) {
        await act(database, {
          on,
          by: by === "expert" ? expert.name : (owner ?? coordinator),
          name: "reviewMission",
          handler: expertise.reviewMission,
          given: {
            params: { territory, mission: ids.mission },
            body: { by, reviewedOn: on, text: "Les objectifs de la lettre sont atteints." },
          },
        });
      }
      await act(database, {
        on,
        name: "closeMission",
        handler: expertise.closeMission,
        given: { params: { territory, mission: ids.mission }, body: { closedOn: on, withoutReview: null } },
      });
    },
  };
}
