import { accept, type Outcome, type Refusal, refuse } from "#kernel/outcome.ts";
import type { SignatureLink } from "./request.ts";

/** A code is short, so it lives short and is tried little. */
export const codeMinutes = 15;
export const mostCodeTries = 5;
export const mostCodes = 5;
const secondsBetweenCodes = 60;

/** At the door of links, from one address, whatever the link. */
export const doorMinutes = 15;
export const mostDoorTries = 30;

type Code = SignatureLink["code"];

/** Whether another code may be sent now. */
export function maySendCode(
  { sentAt, sent }: Code,
  now: string,
): Outcome<number, Refusal<"code-too-soon" | "codes-used-up">> {
  if (sent >= mostCodes) return refuse("codes-used-up", { most: mostCodes });
  const since = sentAt === null ? Number.POSITIVE_INFINITY : secondsBetween(sentAt, now);
  if (since < secondsBetweenCodes)
    return refuse("code-too-soon", { seconds: Math.ceil(secondsBetweenCodes - since) });
  return accept(sent + 1);
}

/** Whether a code may still be tried, this try being counted already. */
export function mayTryCode(
  { hash, sentAt, tries }: Code,
  now: string,
): Outcome<string, Refusal<"code-needed" | "code-expired">> {
  if (hash === null || sentAt === null) return refuse("code-needed", {}, "code");
  const isTooOld = secondsBetween(sentAt, now) > codeMinutes * 60;
  if (isTooOld || tries > mostCodeTries)
    return refuse("code-expired", { minutes: codeMinutes, tries: mostCodeTries }, "code");
  return accept(hash);
}

/** How long to wait before the next try at the door, in milliseconds; the latest tries first. */
export function waitAtDoor(latest: readonly number[], now: number): number {
  const oldest = latest[mostDoorTries - 1];
  return oldest === undefined ? 0 : Math.max(0, oldest + doorMinutes * 60_000 - now);
}

function secondsBetween(from: string, to: string): number {
  return (Date.parse(to) - Date.parse(from)) / 1000;
}
