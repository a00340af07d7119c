import { addDays, type PlainDate, plainDate, weekday } from "#kernel/plain-date.ts";
import { demoId } from "./demo-id.ts";
import { demoExperts } from "./field-cast.ts";
import { type MissionTeller, missionTeller } from "./mission-teller.ts";
import type { Handlers, Scene } from "./story.ts";
import { play } from "./storyteller.ts";
import type { ToldFile } from "./told-files.ts";

/** The half-days given to the firms of the first convention: those that the case counts, all confirmed. */
export function missionScenes(
  handlers: Handlers,
  told: ToldFile,
  { application, taken }: { application: () => string; taken: Set<string> },
): Scene[] {
  const { needs, committeeOn } = told;
  return shareOut(told.halfDays, needs.length).flatMap((count, index) => {
    const domain = domainOf(needs[index] ?? "");
    const expert = expertIn(domain);
    const teller = missionTeller(handlers, { application, firm: told.name, domain, expert, count });
    const visits = visitDays(committeeOn, count, { expert: expert.name, taken });
    const last = visits.at(-1)?.on ?? committeeOn;
    return [
      ...openingScenes(teller, committeeOn),
      ...visits.flatMap(({ on, count: given }) => givenScenes(teller, on, given)),
      { on: addDays(last, 10), run: async (database) => teller.close(database, addDays(last, 10)) },
    ];
  });
}

/** A need, an expert, a letter signed by four: three weeks. */
function openingScenes(teller: MissionTeller, from: PlainDate): Scene[] {
  const day = (after: number) => addDays(from, after);
  return [
    { on: day(8), run: async (database) => teller.qualify(database, { from: day(5), on: day(8) }) },
    { on: day(10), run: async (database) => teller.propose(database, day(10)) },
    { on: day(16), run: async (database) => teller.accept(database, day(16)) },
    { on: day(22), run: async (database) => teller.sign(database, day(22)) },
  ];
}

function givenScenes(teller: MissionTeller, on: PlainDate, count: number): Scene[] {
  const confirmedOn = addDays(on, 3);
  let visit = "";
  return [
    {
      on,
      run: async (database) => {
        visit = await teller.give(database, on, count);
      },
    },
    { on: confirmedOn, run: async (database) => teller.confirm(database, visit, confirmedOn) },
  ];
}

/** What lives on the day one comes in: a proposal without its answer, a half-day without its confirmation. */
export function liveMissionScenes(handlers: Handlers, idOf: (firm: string) => string): Scene[] {
  const printer = "Imprimerie de Réhon";
  const second = missionTeller(handlers, {
    application: () => idOf(printer),
    firm: printer,
    domain: "information-technology",
    expert: expertIn("information-technology"),
    count: 8,
  });
  const grower = "Maraîchage des Deux Rives";
  const proposed = missionTeller(handlers, {
    application: () => idOf(grower),
    firm: grower,
    domain: "sales",
    expert: expertIn("sales"),
    count: 8,
  });
  const lastVisit = plainDate("2011-02-04");
  return [
    ...openingScenes(second, plainDate("2010-12-06")),
    ...givenScenes(second, plainDate("2011-01-11"), 2),
    ...givenScenes(second, plainDate("2011-01-25"), 2),
    {
      on: lastVisit,
      run: async (database) => {
        await second.give(database, lastVisit, 1);
      },
    },
    ...openingScenes(proposed, plainDate("2011-01-22")).slice(0, 2),
  ];
}

/** In whole days, the first need served first. */
function shareOut(count: number, needs: number): number[] {
  if (needs < 2) return [count];
  const first = 2 * Math.ceil(count / 4);
  return [first, count - first];
}

/** One day a fortnight, Saturdays and Sundays left free, never two firms a day for one expert. */
function visitDays(
  from: PlainDate,
  count: number,
  { expert, taken }: { expert: string; taken: Set<string> },
): { on: PlainDate; count: number }[] {
  const days: { on: PlainDate; count: number }[] = [];
  for (let left = count; left > 0; left -= 2) {
    let on = addDays(from, 28 + 14 * days.length);
    while (weekday(on) > 5 || taken.has(`${expert} ${on}`)) on = addDays(on, 1);
    taken.add(`${expert} ${on}`);
    days.push({ on, count: Math.min(2, left) });
  }
  return days;
}

type Domain = (typeof demoExperts)[number]["domains"][number];

const domainsInWords: Readonly<Record<string, Domain>> = {
  production: "production",
  finance: "finance",
  commercial: "sales",
  "ressources humaines": "human-resources",
  qualité: "quality",
  achats: "purchasing",
  marketing: "marketing",
  "hygiène-sécurité-environnement": "health-safety-environment",
  informatique: "information-technology",
  logistique: "logistics",
};

function domainOf(need: string): Domain {
  const domain = domainsInWords[need];
  if (domain === undefined) throw new Error(`Nobody in the story knows about ${need}.`);
  return domain;
}

function expertIn(domain: Domain): (typeof demoExperts)[number] {
  const found = demoExperts.find(({ domains }) => domains.some((known) => known === domain));
  if (found === undefined) throw new Error(`Nobody in the story knows about ${domain}.`);
  return found;
}

/** The volunteers, enrolled before the first sitting. */
export function expertScenes({ expertise }: Handlers): Scene[] {
  const territory = demoId("longwy");
  const on = plainDate("2008-01-14");
  return demoExperts.map(({ name, employer, domains }) => ({
    on,
    run: async (database) => {
      await play(database, {
        territory,
        on,
        by: "Camille Perrin",
        act: "expertise.enrolExpert",
        handler: expertise.enrolExpert,
        given: {
          params: { territory },
          body: {
            person: demoId(name),
            employer: demoId(employer),
            domains: [...domains],
            isAvailable: true,
            availability: null,
            fromOn: on,
          },
        },
      });
    },
  }));
}
