import { halfDays } from "#kernel/days.ts";
import { cents } from "#kernel/money.ts";
import { addDays, type PlainDate, plainDate } from "#kernel/plain-date.ts";
import type { Database } from "#platform/database/database.ts";
import { demoMembers } from "./committee-cast.ts";
import { demoId } from "./demo-id.ts";
import { fundOf } from "./longwy-fund.ts";
import type { Handlers, Scene } from "./story.ts";
import { play } from "./storyteller.ts";
import type { ToldFile } from "./told-files.ts";

const territory = demoId("longwy");
const foundedOn = plainDate("2008-01-10");

/** Who sits, before the first sitting; tells the members' ids by name. */
export function appointments(
  { committee }: Handlers,
  onAppointed: (name: string, member: string) => void,
): Scene[] {
  return demoMembers.map(({ name, organisation, college }) => ({
    on: foundedOn,
    run: async (database) => {
      const member = await play(database, {
        territory,
        on: foundedOn,
        by: "Camille Perrin",
        act: "committee.appointMember",
        handler: committee.appointMember,
        given: {
          params: { territory },
          body: {
            person: demoId(name),
            organisation: demoId(organisation),
            college,
            votes: true,
            fromOn: foundedOn,
            toOn: null,
          },
        },
      });
      onAppointed(name, member.id);
    },
  }));
}

interface Sitting {
  on: PlainDate;
  /** In the order of the agenda. */
  files: readonly ToldFile[];
  idOf: (file: ToldFile) => string;
  members: ReadonlyMap<string, string>;
}

/** Convened a fortnight before; one still to come is only convened. */
export function sittingScenes({ committee }: Handlers, { on, files, idOf, members }: Sitting): Scene[] {
  const isToCome = files.some(({ outcome }) => outcome === "ready");
  const convenedOn = isToCome ? plainDate("2011-02-03") : addDays(on, -14);
  let convened: Awaited<ReturnType<typeof convene>>;

  async function convene(database: Database) {
    const fund = await fundOf(database);
    return play(database, {
      territory,
      on: convenedOn,
      by: "Élise Thomas",
      act: "committee.conveneSitting",
      handler: committee.conveneSitting,
      given: {
        params: { territory },
        body: {
          heldOn: on,
          place: "Maison des entreprises",
          fund,
          quorum: { percent: 50, partnerFirms: 2, fewestVoters: 3 },
          items: files.map((file) => ({ kind: "application", id: idOf(file) })),
        },
      },
    });
  }

  async function hold(database: Database) {
    const chair = members.get("Bernard Lambert") ?? "";
    const inSitting = { territory, sitting: convened.id };
    await play(database, {
      territory,
      on,
      by: "Bernard Lambert",
      act: "committee.openSitting",
      handler: committee.openSitting,
      given: { params: inSitting, body: { present: [...members.values()], chair } },
    });
    for (const item of convened.items) {
      const file = files.find((candidate) => idOf(candidate) === item.subject);
      if (file === undefined) continue;
      await play(database, {
        territory,
        on,
        by: "Bernard Lambert",
        act: "committee.decideItem",
        handler: committee.decideItem,
        given: { params: { ...inSitting, item: item.id }, body: decisionOn(file) },
      });
    }
    await play(database, {
      territory,
      on,
      by: "Bernard Lambert",
      act: "committee.closeSitting",
      handler: committee.closeSitting,
      given: { params: inSitting, body: {} },
    });
  }

  const convening: Scene = {
    on: convenedOn,
    run: async (database) => {
      convened = await convene(database);
    },
  };
  return isToCome ? [convening] : [convening, { on, run: hold }];
}

function decisionOn({ outcome, why, advanceCents, halfDays: days, jobsPlanned, jobsKept }: ToldFile) {
  const rest = { conditions: [], derogation: null };
  if (outcome === "adjourned") {
    return { ...rest, outcome: "adjourned" as const, grant: null, reasons: why ?? "", ballot: null };
  }
  const ballot = { manner: "unanimous" as const };
  if (outcome === "refused")
    return { ...rest, outcome: "refused" as const, grant: null, reasons: why ?? "", ballot };
  return {
    ...rest,
    outcome: "approved" as const,
    grant: {
      amount: cents(advanceCents),
      instalments: 36,
      graceMonths: 6,
      frequency: "monthly" as const,
      halfDays: halfDays(days),
      jobs: { created: jobsPlanned, kept: jobsKept },
    },
    reasons: "",
    ballot,
  };
}
