import { accept, type Outcome, type Refusal, refuse } from "#kernel/outcome.ts";

/** As people write it: digits, an international sign, spaces, dots, dashes and brackets. */
export function readTelephone(typed: string): Outcome<string, Refusal<"telephone-malformed">> {
  const telephone = typed.trim();
  const isNumber = /^\+?[0-9][0-9 .()-]{4,28}$/.test(telephone);
  return isNumber ? accept(telephone) : refuse("telephone-malformed", { telephone }, "telephone");
}
