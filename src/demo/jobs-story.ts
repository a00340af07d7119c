import { addDays, addMonths, type PlainDate, plainDate } from "#kernel/plain-date.ts";
import type { Database } from "#platform/database/database.ts";
import longwy from "./cases/longwy.json" with { type: "json" };
import { demoId } from "./demo-id.ts";
import type { Handlers, Scene } from "./story.ts";
import { play } from "./storyteller.ts";

const territory = demoId("longwy");
const by = "Camille Perrin";
const today = plainDate(longwy.story.businessDate);

type ToldFirm = (typeof longwy.story.firms)[number];
type Months = 6 | 12 | 24 | 36;

/** What share of its jobs a firm had filled by then: invented, up to the last survey, which says what the case says. */
const filled: Record<Months, number> = { 6: 0.4, 12: 0.7, 24: 0.9, 36: 1 };

/** One firm answered before its survey was due; the other of the same sitting has not yet. */
const early = { firm: "Atelier Bois du Chiers", answeredOn: plainDate("2011-01-28") };

/** The surveys of each firm of the first convention, answered and verified in their time. */
export function jobScenes(handlers: Handlers): Scene[] {
  return longwy.story.firms.flatMap((firm) => {
    const decidedOn = plainDate(firm.committeeOn);
    const dated = ([6, 12, 24, 36] as const).map((months) => ({
      months,
      answeredOn:
        firm.name === early.firm && months === 36
          ? early.answeredOn
          : addDays(addMonths(decidedOn, months), -5),
    }));
    const answered = dated.filter(({ answeredOn }) => answeredOn < addDays(today, -7));
    const last = answered.at(-1)?.months;
    return answered.flatMap(({ months, answeredOn }) =>
      surveyScenes(handlers, { firm, months, answeredOn, isLast: months === last }),
    );
  });
}

interface Survey {
  firm: ToldFirm;
  months: Months;
  answeredOn: PlainDate;
  isLast: boolean;
}

function surveyScenes({ impact }: Handlers, { firm, months, answeredOn, isLast }: Survey): Scene[] {
  const counted = isLast ? lastCount(firm) : earlierCount(firm, filled[months]);
  const verifiedOn = addDays(answeredOn, 5);
  const notedOn = addDays(answeredOn, 9);
  let commitment = "";
  let count = "";
  const answer: Scene = {
    on: answeredOn,
    run: async (database) => {
      commitment = await commitmentOf(impact, database, { firm: firm.name, on: answeredOn });
      const page = await play(database, {
        territory,
        on: answeredOn,
        by,
        act: "impact.answerSurvey",
        handler: impact.answerSurvey,
        given: {
          params: { territory, commitment },
          body: {
            months,
            countedOn: answeredOn,
            headcount: firm.headcount + counted.present,
            headcountFteHundredths: null,
            hiredOnCdi: Math.ceil(counted.hired * 0.75),
            hiredOnCdd: counted.hired - Math.ceil(counted.hired * 0.75),
            apprentices: 0,
            present: counted.present,
            presentFteHundredths: counted.fteHundredths,
            kept: firm.jobsKept,
            comment: null,
            reason: null,
          },
        },
      });
      count = page.followUps.find((followUp) => followUp.months === months)?.count?.id ?? "";
    },
  };
  const verify: Scene = {
    on: verifiedOn,
    run: async (database) => {
      await play(database, {
        territory,
        on: verifiedOn,
        by,
        act: "impact.verifyCount",
        handler: impact.verifyCount,
        given: {
          params: { territory, commitment },
          body: {
            count,
            evidence: "accountant-certificate" as const,
            reference: `Attestation de l'expert-comptable, ${verifiedOn}`,
            verifiedOn,
          },
        },
      });
    },
  };
  const isShort = (months === 24 || months === 36) && counted.hired < firm.jobsPlanned;
  if (!isShort) return [answer, verify];
  return [
    answer,
    verify,
    {
      on: notedOn,
      run: async (database) => {
        await play(database, {
          territory,
          on: notedOn,
          by,
          act: "impact.noteShortfall",
          handler: impact.noteShortfall,
          given: {
            params: { territory, commitment },
            body: {
              months: months === 24 ? 24 : 36,
              outcome: "note" as const,
              reason: "L'activité a reculé dans tout le bassin.",
              decidedOn: notedOn,
              isInContract: false,
            },
          },
        });
      },
    },
  ];
}

interface Counted {
  hired: number;
  present: number;
  fteHundredths: number | null;
}

function lastCount(firm: ToldFirm): Counted {
  return {
    hired: firm.jobsHired,
    present: firm.jobsPresent,
    fteHundredths: Math.round(firm.jobsPresentFte * 100),
  };
}

function earlierCount(firm: ToldFirm, share: number): Counted {
  const hired = Math.floor(firm.jobsHired * share);
  return { hired, present: Math.min(hired, firm.jobsPresent), fteHundredths: null };
}

async function commitmentOf(
  impact: Handlers["impact"],
  database: Database,
  { firm, on }: { firm: string; on: PlainDate },
): Promise<string> {
  const { commitments } = await play(database, {
    territory,
    on,
    by,
    act: "impact.listCommitments",
    isReading: true,
    handler: impact.listCommitments,
    given: { params: { territory }, body: undefined },
  });
  return commitments.find((one) => one.firm.name === firm)?.id ?? "";
}
