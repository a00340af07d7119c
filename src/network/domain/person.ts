import type { Locale } from "#kernel/format.ts";

export interface Person {
  readonly id: string;
  readonly name: string;
  readonly email: string;
  readonly language: Locale;
}

/** One address is one person, however it is typed. */
export function normalEmail(email: string): string {
  return email.trim().normalize("NFC").toLowerCase();
}
