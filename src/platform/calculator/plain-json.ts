import { centsToNumber } from "#kernel/money.ts";
import { accept, type Outcome, type Refusal } from "#kernel/outcome.ts";

/** Amounts become whole numbers; one that a number cannot hold exactly refuses the whole. */
export function toPlainJson(value: unknown): Outcome<unknown, Refusal<"amount-too-large">> {
  if (typeof value === "bigint") return centsToNumber(value);
  if (typeof value !== "object" || value === null) return accept(value);

  const entries: [string, unknown][] = [];
  for (const [key, part] of Object.entries(value)) {
    const plain = toPlainJson(part);
    if (!plain.ok) return plain;
    entries.push([key, plain.value]);
  }
  return accept(Array.isArray(value) ? entries.map(([, part]) => part) : Object.fromEntries(entries));
}
