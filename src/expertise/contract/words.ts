import { z } from "zod";
import { Cents$, HalfDays$, Id, PlainDate$ } from "#platform/contract/fields.ts";
import { expertDomains } from "../domain/expert-domain.ts";
import { expertLinks } from "../domain/match-experts.ts";
import { letterParties, missionStatuses, reviewers, visitStatuses } from "../domain/mission.ts";
import { needStatuses } from "../domain/need.ts";
import { proposalStatuses } from "../domain/proposal.ts";

export const Named = z.object({ id: Id, name: z.string() });
export const Domain = z.enum(expertDomains);
const Numbered = z.object({ id: Id, number: z.int() });

/** Whose pledge an expert's days come from, and what is left of it to plan. */
export const Quota = z.object({
  convention: Numbered,
  holder: Named,
  promised: HalfDays$,
  left: HalfDays$,
});

export const ExpertLine = z.object({
  id: Id,
  person: Named,
  employer: Named,
  /** The first is the one they know best. */
  domains: z.array(Domain),
  isAvailable: z.boolean(),
  availability: z.string().nullable(),
  fromOn: PlainDate$,
  toOn: PlainDate$.nullable(),
  /** Null: neither the employer nor an association it belongs to promised days in the convention that runs. */
  quota: Quota.nullable(),
  runningMissions: z.int(),
  pendingProposals: z.int(),
});

export const NeedLine = z.object({
  id: Id,
  application: Numbered,
  firm: Named,
  domain: Domain,
  text: z.string(),
  halfDays: HalfDays$,
  /** In the missions drawn up for it. */
  covered: HalfDays$,
  status: z.enum(needStatuses),
  detectedOn: PlainDate$,
  qualifiedOn: PlainDate$.nullable(),
  dropped: z.object({ on: PlainDate$, why: z.string() }).nullable(),
  pendingProposals: z.int(),
});

const Gate$ = z.discriminatedUnion("gate", [
  z.object({ gate: z.literal("domain"), passed: z.boolean(), wanted: Domain }),
  z.object({ gate: z.literal("availability"), passed: z.boolean(), note: z.string().nullable() }),
  z.object({
    gate: z.literal("days-left"),
    passed: z.boolean(),
    asked: HalfDays$,
    /** Null: neither the employer nor an association it belongs to promised days. */
    left: HalfDays$.nullable(),
    holder: z.string().nullable(),
  }),
  z.object({ gate: z.literal("conflict"), passed: z.boolean(), competitor: z.string().nullable() }),
]);

/** Why this expert, or why not: hard gates apart from weights, and the version of the engine that answered. */
export const Explanation = z.object({
  version: z.int(),
  passes: z.boolean(),
  gates: z.array(Gate$),
  weights: z.array(z.object({ weight: z.enum(["skill", "load"]), points: z.int() })),
  score: z.int(),
  /** Ties between the employer and the firm that do not forbid, and are shown. */
  links: z.array(z.enum(expertLinks)),
});

export const Suggestion = z.object({
  expert: ExpertLine,
  match: Explanation,
  /** Already proposed for this need, and not declined. */
  isProposed: z.boolean(),
});

export const ProposalView = z.object({
  id: Id,
  need: Id,
  application: Numbered,
  firm: Named,
  domain: Domain,
  /** What the firm needs, in its words. */
  text: z.string(),
  expert: Named,
  employer: Named,
  convention: Numbered,
  holder: Named,
  halfDays: HalfDays$,
  proposedOn: PlainDate$,
  answerBy: PlainDate$,
  status: z.enum(proposalStatuses),
  answer: z.object({ accepts: z.boolean(), on: PlainDate$, why: z.string().nullable() }).nullable(),
  employerAnswer: z.object({ agrees: z.boolean(), on: PlainDate$, why: z.string().nullable() }).nullable(),
  explanation: Explanation,
  mission: Id.nullable(),
  /** What the reader may do now. */
  mayAnswer: z.boolean(),
  mayAgree: z.boolean(),
});

/** Where each half-day of a mission stands; contracted = planned + toConfirm + confirmed + returned. */
export const MissionDays = z.object({
  /** In the letter. */
  contracted: HalfDays$,
  /** Signed and to come; zero before every signature and after the close. */
  planned: HalfDays$,
  /** Logged, and waiting for the owner or disputed. */
  toConfirm: HalfDays$,
  confirmed: HalfDays$,
  /** Given back to the pledge at the close. */
  returned: HalfDays$,
});

export const MissionLine = z.object({
  id: Id,
  number: z.int(),
  application: Numbered,
  firm: Named,
  /** The expert's id, and the name of the person. */
  expert: Named,
  employer: Named,
  holder: Named,
  convention: Numbered,
  domain: Domain,
  status: z.enum(missionStatuses),
  drawnUpOn: PlainDate$,
  startsOn: PlainDate$,
  endsOn: PlainDate$,
  days: MissionDays,
  dayRate: Cents$,
  /** Confirmed days at the rate of the convention. */
  value: Cents$,
  /** Who has not signed the letter yet. */
  unsigned: z.array(z.enum(letterParties)),
});

export const VisitView = z.object({
  id: Id,
  on: PlainDate$,
  halfDays: HalfDays$,
  note: z.string(),
  status: z.enum(visitStatuses),
  loggedBy: z.string(),
  /** The owner's last answer. */
  answer: z
    .object({
      answer: z.enum(["confirmed", "disputed"]),
      on: PlainDate$,
      why: z.string().nullable(),
      by: z.string(),
      /** The coordinator recorded it for the owner. */
      onBehalf: z.boolean(),
    })
    .nullable(),
  withdrawn: z.object({ on: PlainDate$, why: z.string(), by: z.string() }).nullable(),
});

export const MissionPage = MissionLine.extend({
  territory: Id,
  /** The territory's business date. */
  on: PlainDate$,
  need: Id,
  proposal: Id,
  text: z.string(),
  objectives: z.string(),
  deliverables: z.string(),
  confidentiality: z.string(),
  signatures: z.array(
    z.object({
      party: z.enum(letterParties),
      /** Null until it is signed. */
      signed: z
        .object({
          on: PlainDate$,
          by: z.string(),
          /** Null where it was given by a personal link. */
          recordedBy: z.string().nullable(),
        })
        .nullable(),
    }),
  ),
  /** Sent to be signed by personal links, not yet signed by all. */
  letterIsOut: z.boolean(),
  /** First day first. */
  visits: z.array(VisitView),
  reviews: z.array(
    z.object({
      by: z.enum(reviewers),
      on: PlainDate$,
      text: z.string(),
      recordedBy: z.string(),
      onBehalf: z.boolean(),
    }),
  ),
  closed: z.object({ on: PlainDate$, withoutReview: z.string().nullable() }).nullable(),
  /** What the reader may do now, by right and by own-ness. */
  may: z.object({
    sign: z.array(z.enum(letterParties)),
    sendLetter: z.boolean(),
    logVisit: z.boolean(),
    withdrawVisits: z.boolean(),
    answerVisits: z.boolean(),
    review: z.array(z.enum(reviewers)),
    close: z.boolean(),
  }),
});

export { Numbered };
