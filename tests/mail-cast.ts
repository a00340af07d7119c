import { randomUUID } from "node:crypto";
import type { NewMail } from "#platform/mail/queue-mail.ts";
import { place } from "./network.ts";

export const territory = place.longwy;
export const scope = { read: [territory], write: territory };
export const clock = { now: () => "2026-11-23T18:00:00.000Z" };
export const from = { name: "Alizé Longwy", address: "alize@longwy.example" };

/** A mail that nobody was written yet. */
export function aMail(given: Partial<NewMail> = {}): NewMail {
  return {
    territory,
    to: { person: null, name: "Odile Toiture", address: "odile@toiture.example" },
    event: "lending.delay-granted",
    values: {},
    act: `lending.answerDelay/${randomUUID()}`,
    language: "fr",
    subject: "Votre délai est accordé",
    text: "Bonjour Odile Toiture,\n\nTout va bien.\n",
    now: clock.now(),
    ...given,
  };
}
