import { invariant } from "#kernel/invariant.ts";

/** What a message may hold: for each element its children in order, down to values. */
export type Grammar = {
  readonly name: string;
  readonly kind: MessageKind;
  readonly root: ElementType;
};

export type MessageKind = "collection" | "transfer" | "status" | "statement" | "notification";

/** `unchecked`: whatever stands there is left to the schema. */
export type ElementType =
  | Container
  | { readonly kind: "value"; readonly value: string }
  | { readonly kind: "unchecked" };

export type Container = {
  readonly kind: "container";
  readonly particles: readonly Particle[];
  /** Where each name stands in the order. */
  readonly ranks: ReadonlyMap<string, number>;
};

/** One place of the order; several names where one or the other may stand. */
export type Particle = {
  readonly names: readonly string[];
  readonly isRequired: boolean;
  readonly isRepeatable: boolean;
  readonly typeOf: (name: string) => ElementType;
};

/**
 * Reads a table of lines such as `Account = Id:AccountId Tp:any? Ccy:currency?`: after the colon a type of the table or, in
 * small letters, a kind of value; without colon the type has the element's name. `?` may be left out, `*` and `+` may repeat.
 */
export function readGrammar(name: string, kind: MessageKind, table: string): Grammar {
  const lines = new Map<string, string>();
  // A later line replaces an earlier one: editions are told as what they change.
  for (const line of table.split("\n")) {
    const match = /^\s*(\w+) = (.+)$/.exec(line);
    if (match !== null) lines.set(match[1] ?? "", match[2] ?? "");
  }
  const known = new Map<string, ElementType>();
  const typeNamed = (type: string): ElementType => {
    const found = known.get(type);
    if (found !== undefined) return found;
    const made = makeType(type, lines, typeNamed);
    known.set(type, made);
    return made;
  };
  return { name, kind, root: typeNamed("Root") };
}

type TypeNamed = (type: string) => ElementType;

function makeType(type: string, lines: ReadonlyMap<string, string>, typeNamed: TypeNamed): ElementType {
  if (type === "any") return { kind: "unchecked" };
  if (/^[a-z=]/.test(type)) return { kind: "value", value: type };
  const line = lines.get(type);
  invariant(line !== undefined, `the grammar says what ${type} holds`);
  const particles = line.split(" ").map((word) => readParticle(word, typeNamed));
  const ranks = new Map(particles.flatMap(({ names }, rank) => names.map((name) => [name, rank] as const)));
  return { kind: "container", particles, ranks };
}

function readParticle(word: string, typeNamed: TypeNamed): Particle {
  const match = /^\(?([^()]+?)\)?([?*+]?)$/.exec(word);
  invariant(match !== null, `${word} is a place in the order`);
  const [, options = "", count = ""] = match;
  const types = new Map(
    options.split("|").map((option) => {
      const [name = "", type = name] = option.split(":");
      return [name, type] as const;
    }),
  );
  return {
    names: [...types.keys()],
    isRequired: count === "" || count === "+",
    isRepeatable: count === "*" || count === "+",
    typeOf: (name) => typeNamed(types.get(name) ?? "any"),
  };
}
