import { halfDays } from "#kernel/days.ts";
import { cents } from "#kernel/money.ts";
import type { Json } from "./canonical-json.ts";
import type { Frequency, Grant, JobUndertaking } from "./decision.ts";
import type { FirmLink } from "./recusal.ts";

/** What the members read of a file, frozen when the sitting is convened: plain JSON, which can be hashed again. */
export interface Pack {
  readonly title: string;
  readonly firm: {
    readonly id: string;
    readonly name: string;
    readonly siren: string | null;
    readonly links: readonly FirmLink[];
  };
  readonly requested: {
    readonly amountCents: number;
    readonly instalments: number;
    readonly graceMonths: number;
    readonly frequency: Frequency;
    readonly halfDays: number;
    readonly jobs: JobUndertaking;
  };
  readonly content: Json;
  /** What the members asked before this version was frozen, and what they were answered; absent where nobody asked. */
  readonly exchanges?: readonly Exchange[];
}

/** A question on a file and its answer, as the pack keeps them. */
export interface Exchange {
  readonly askedBy: string;
  readonly question: string;
  readonly answeredBy: string;
  readonly answer: string;
}

/** What the file asks for, in the words of a grant. */
export function requestIn({ requested }: Pack): Grant {
  const { amountCents, halfDays: count, ...terms } = requested;
  return { ...terms, amount: cents(amountCents), halfDays: halfDays(count) };
}

/** The pack as one JSON value: an interface is not one by itself. */
export function packAsJson({ title, firm, requested, content, exchanges }: Pack): Json {
  return {
    title,
    firm: { ...firm, links: firm.links.map((link) => ({ ...link })) },
    requested: { ...requested, jobs: { ...requested.jobs } },
    content,
    ...(exchanges === undefined ? {} : { exchanges: exchanges.map((exchange) => ({ ...exchange })) }),
  };
}
