import type { PlainDate } from "#kernel/plain-date.ts";

/** Who speaks: those who run the firm, or those who keep its file. */
export const messageSides = ["firm", "desk"] as const;

export type MessageSide = (typeof messageSides)[number];

/** A message in a file; its number, from 1, is its place there. */
export interface FileMessage {
  readonly id: string;
  readonly number: number;
  readonly side: MessageSide;
  readonly text: string;
  readonly by: { readonly person: string; readonly name: string };
  readonly on: PlainDate;
  readonly at: string;
  /** How many files were joined to it before it left. */
  readonly attached: number;
}

/** How far a person has read, and when they last did. */
export interface MessageReading {
  readonly person: string;
  readonly side: MessageSide;
  readonly upTo: number;
  readonly at: string;
}

export const mostAttachments = 5;

/** How many messages of the others a person has not read yet. What they wrote themselves, their side's too, is none of them. */
export function countUnread(
  messages: readonly Pick<FileMessage, "number" | "side">[],
  readings: readonly MessageReading[],
  { person, side }: { readonly person: string; readonly side: MessageSide },
): number {
  const upTo = readings.find((reading) => reading.person === person)?.upTo ?? 0;
  return messages.filter((message) => message.side !== side && message.number > upTo).length;
}

/** Whether someone of the other side has read a message. */
export function readByOthers(
  { number, side }: Pick<FileMessage, "number" | "side">,
  readings: readonly MessageReading[],
): boolean {
  return readings.some((reading) => reading.side !== side && reading.upTo >= number);
}
