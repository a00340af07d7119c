import { describe, expect, it } from "vitest";
import type { ElementType } from "./grammar.ts";
import { grammarOf, knownMessages, messageName } from "./message-grammar.ts";

/** Every place of a grammar, each type once: a table that names a type it does not tell throws. */
function namesIn(type: ElementType, seen = new Set<ElementType>()): string[] {
  if (type.kind !== "container" || seen.has(type)) return [];
  seen.add(type);
  return type.particles.flatMap(({ names, typeOf }) =>
    names.flatMap((name) => [name, ...namesIn(typeOf(name), seen)]),
  );
}

describe("the grammars", () => {
  it.each(knownMessages)("%s tells every type it names", (message) => {
    const grammar = grammarOf(`urn:iso:std:iso:20022:tech:xsd:${message}`);
    const names = grammar === undefined ? [] : namesIn(grammar.root);
    expect(names.length).toBeGreaterThan(20);
    expect(names.includes("BICFI")).toBe(/^pain.00(8.*08|1.*09)$/.test(message));
  });

  it("know nothing of other documents", () => {
    expect(grammarOf("urn:other")).toBeUndefined();
    expect(messageName("urn:other")).toBe("urn:other");
  });
});
