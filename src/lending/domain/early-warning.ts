import type { Cents } from "#kernel/money.ts";
import type { PlainDate } from "#kernel/plain-date.ts";
import { type AskedAccounts } from "./accounts-asked.ts";
import type { RecordedEvent } from "./advance.ts";
import { standingEvents } from "./advance-event.ts";
import type { AdvanceLine } from "./advance-line.ts";
import { firstReturn } from "./arrears.ts";
import { type FirmNotice, type FirmNoticeKind, isActedUpon } from "./firm-notice.ts";
import { insolvencyState } from "./insolvency.ts";
import { liquidationState } from "./liquidation.ts";
import type { FollowedPromise } from "./promise-to-pay.ts";
import { returnReasonWords } from "./return-reasons.ts";

export const warningKinds = [
  "delay-asked",
  "first-return",
  "promise-broken",
  "judgment",
  "notice-published",
  "survey-missed",
  "accounts-late",
] as const;

export type WarningKind = (typeof warningKinds)[number];

/** What may become arrears, or a loss: it stands as long as its cause does. */
export type EarlyWarning = {
  /** What it comes from: another return, another year is another warning. */
  readonly cause: string;
  readonly on: PlainDate;
} & (
  | { readonly kind: "delay-asked"; readonly from: number; readonly count: number }
  | { readonly kind: "first-return"; readonly words: { readonly fr: string; readonly en: string } | null }
  | { readonly kind: "promise-broken"; readonly amount: Cents }
  | ({ readonly kind: "judgment"; readonly amount: Cents } & Pick<Judgment, "publishedOn" | "declareBy">)
  | {
      readonly kind: "notice-published";
      readonly notice: FirmNoticeKind;
      readonly reference: string;
      readonly note: string | null;
    }
  | { readonly kind: "survey-missed"; readonly months: number }
  | { readonly kind: "accounts-late"; readonly closedOn: PlainDate }
);

/** A survey of jobs that the firm left without an answer. */
export type LateSurvey = { readonly months: number; readonly dueOn: PlainDate };

/** What is known of an advance that something is still expected of. */
export type WarningSigns = {
  readonly line: Pick<AdvanceLine, "status" | "outstanding">;
  readonly events: readonly RecordedEvent[];
  readonly promises: readonly FollowedPromise[];
  readonly delays: readonly {
    readonly id: string;
    readonly askedOn: PlainDate;
    readonly from: number;
    readonly count: number;
  }[];
  readonly notices: readonly FirmNotice[];
  readonly surveys: readonly LateSurvey[];
  readonly accounts: readonly AskedAccounts[];
  /** The first day of the returns that still warn. */
  readonly returnsSince: PlainDate;
};

/** How long a first return stays a warning. */
export const returnWarnsForDays = 60;

/** All that warns about an advance, the oldest first; nothing once nothing is owed. */
export function earlyWarnings(signs: WarningSigns): EarlyWarning[] {
  if (signs.line.outstanding <= 0n) return [];
  const warnings: EarlyWarning[] = [
    ...signs.delays.map(
      ({ id, askedOn, from, count }): EarlyWarning => ({
        kind: "delay-asked",
        cause: id,
        on: askedOn,
        from,
        count,
      }),
    ),
    ...fromReturns(signs),
    ...fromPromises(signs),
    ...fromCourt(signs),
    ...fromNotices(signs),
    ...fromSurveys(signs),
    ...fromAccounts(signs),
  ];
  return warnings.toSorted((a, b) => (a.on === b.on ? 0 : a.on < b.on ? -1 : 1));
}

function fromReturns({ events, returnsSince }: WarningSigns): EarlyWarning[] {
  const first = firstReturn(events);
  if (first === null || first.on < returnsSince) return [];
  const words = first.returnReason && returnReasonWords(first.returnReason);
  return [{ kind: "first-return", cause: first.id, on: first.on, words }];
}

function fromPromises({ promises }: WarningSigns): EarlyWarning[] {
  const last = promises.findLast(({ outcome }) => outcome === "broken");
  if (last === undefined) return [];
  const { id, promisedOn, amount } = last;
  return [{ kind: "promise-broken", cause: id, on: promisedOn, amount }];
}

function fromCourt({ line, events }: WarningSigns): EarlyWarning[] {
  const judgment = undeclaredJudgment(events);
  if (judgment === null) return [];
  const { judgedOn: on, publishedOn, declareBy } = judgment;
  return [{ kind: "judgment", cause: on, on, amount: line.outstanding, publishedOn, declareBy }];
}

function fromNotices({ notices, line: { status } }: WarningSigns): EarlyWarning[] {
  return notices
    .filter((notice) => !isActedUpon(notice, status))
    .map(({ id, kind, publishedOn, reference, note }) => ({
      kind: "notice-published",
      cause: id,
      on: publishedOn,
      notice: kind,
      reference,
      note,
    }));
}

function fromSurveys({ surveys }: WarningSigns): EarlyWarning[] {
  return surveys.map(({ months, dueOn }) => ({
    kind: "survey-missed",
    cause: String(months),
    on: dueOn,
    months,
  }));
}

/** A firm in liquidation closes no year of its own any more. */
function fromAccounts({ accounts, line: { status } }: WarningSigns): EarlyWarning[] {
  if (status === "in-liquidation") return [];
  return accounts
    .filter(({ isLate }) => isLate)
    .map(({ closedOn, dueOn }) => ({ kind: "accounts-late", cause: closedOn, on: dueOn, closedOn }));
}

type Judgment = {
  readonly judgedOn: PlainDate;
  readonly publishedOn: PlainDate | null;
  /** The last day to declare the debt; null until the judgment is published. */
  readonly declareBy: PlainDate | null;
};

/** The judgment for which the debt is not declared yet; null where none asks for it. */
export function undeclaredJudgment(events: readonly RecordedEvent[]): Judgment | null {
  const standing = standingEvents(events);
  const insolvency = insolvencyState(standing);
  const protection = insolvency?.isOpen === true ? { ...insolvency, judgedOn: insolvency.openedOn } : null;
  const judgment = liquidationState(standing) ?? protection;
  return judgment === null || judgment.claim !== null ? null : judgment;
}
