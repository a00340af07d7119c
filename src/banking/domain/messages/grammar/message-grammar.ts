import { bankGrammars } from "./bank-grammars.ts";
import type { Grammar } from "./grammar.ts";
import { orderGrammars } from "./order-grammars.ts";

const start = "urn:iso:std:iso:20022:tech:xsd:";

const grammars: ReadonlyMap<string, Grammar> = new Map(
  [...orderGrammars, ...bankGrammars].map((grammar) => [grammar.name, grammar]),
);

export const knownMessages: readonly string[] = [...grammars.keys()];

/** The grammar of a document by its namespace, "urn:iso:std:iso:20022:tech:xsd:pain.008.001.08". */
export function grammarOf(namespace: string): Grammar | undefined {
  return grammars.get(messageName(namespace));
}

/** "pain.008.001.08", or the namespace as it stands. */
export function messageName(namespace: string): string {
  return namespace.startsWith(start) ? namespace.slice(start.length) : namespace;
}
