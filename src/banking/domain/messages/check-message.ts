import type { Facts } from "#kernel/outcome.ts";
import { foreignCharacters } from "../sepa-text.ts";
import { addFinding, type Finding, type Findings, noFindings } from "./findings.ts";
import type { Container, ElementType, Grammar } from "./grammar/grammar.ts";
import { grammarOf, messageName } from "./grammar/message-grammar.ts";
import { valueFaults } from "./grammar/value-findings.ts";
import { type MessageRules, type Report, rulesOf } from "./rules/message-rules.ts";
import { keepValue, type Scope } from "./scope.ts";

/** A check under way: elements come one by one, and nothing is kept of an order once it is closed. */
export type MessageCheck = {
  readonly findings: Findings;
  readonly frames: Frame[];
  line: number;
  grammar: Grammar | undefined;
  namespace: string;
  rules: MessageRules | undefined;
  scope: Scope | null;
  /** Another kind of document altogether: what it holds is not looked at. */
  isUnknown: boolean;
};

type Frame = {
  readonly name: string;
  readonly path: string;
  readonly type: ElementType;
  readonly currency: string | undefined;
  /** How often each name came: its numbers in paths, and what is missing at the end. */
  readonly seen: Map<string, number>;
  readonly scope: Scope | null;
  rank: number;
  text: string;
  hasChildren: boolean;
};

export type OpenedElement = {
  readonly name: string;
  readonly namespace: string;
  readonly attributes: Readonly<Record<string, string>>;
};

export function openMessageCheck(): MessageCheck {
  return {
    findings: noFindings(),
    frames: [],
    line: 1,
    grammar: undefined,
    namespace: "",
    rules: undefined,
    scope: null,
    isUnknown: false,
  };
}

export function openElement(check: MessageCheck, element: OpenedElement): void {
  const above = check.frames.at(-1);
  if (above === undefined) chooseGrammar(check, element);
  else above.hasChildren = true;

  const type = above === undefined ? rootType(check, element.name) : childType(check, above, element.name);
  const path = above === undefined ? element.name : `${above.path}/${stepOf(above, element.name)}`;
  if (element.namespace !== check.namespace && type.kind !== "unchecked")
    report(check, "namespace-wrong", { namespace: element.namespace, expected: check.namespace }, path);
  const currency = checkAttributes(check, { element, type, path });
  const scope = openScope(check, element.name, { path, type });
  check.frames.push({
    name: element.name,
    path,
    type,
    currency,
    seen: new Map(),
    scope,
    rank: 0,
    text: "",
    hasChildren: false,
  });
}

export function addText(check: MessageCheck, text: string): void {
  const frame = check.frames.at(-1);
  if (frame !== undefined) frame.text += text;
}

export function closeElement(check: MessageCheck): void {
  const frame = check.frames.pop();
  if (frame === undefined) return;
  if (frame.type.kind === "container") closeContainer(check, frame, frame.type);
  else checkValue(check, frame);
  if (frame.scope !== null) {
    check.scope = frame.scope.above;
    check.rules?.close(frame.scope, reporter(check));
    keepIn(check, frame, "");
  }
}

/** What was found, in order; the end of the file is when the sums of the whole are known. */
export function concludeMessageCheck(check: MessageCheck): Findings {
  if (check.frames.length === 0) check.rules?.conclude(reporter(check));
  return check.findings;
}

export function report(
  check: MessageCheck,
  code: string,
  facts: Facts = {},
  path = check.frames.at(-1)?.path ?? "",
): void {
  addFinding(check.findings, { code, path, line: check.line, facts } satisfies Finding);
}

function reporter(check: MessageCheck): Report {
  return (code, path, facts = {}) => report(check, code, facts, path);
}

function chooseGrammar(check: MessageCheck, { namespace }: OpenedElement): void {
  check.namespace = namespace;
  check.grammar = grammarOf(namespace);
  if (check.grammar === undefined) {
    check.isUnknown = true;
    report(check, "message-unknown", { message: messageName(namespace).slice(0, 120) });
    return;
  }
  check.rules = rulesOf(check.grammar);
}

function rootType(check: MessageCheck, name: string): ElementType {
  const root = check.grammar?.root;
  if (root?.kind !== "container") return { kind: "unchecked" };
  const particle = root.particles[0];
  if (particle?.names.includes(name) === true) return particle.typeOf(name);
  report(check, "element-unknown", { element: name, expected: "Document" }, name);
  return { kind: "unchecked" };
}

/** The type of a child, once its place in the order is looked at. */
function childType(check: MessageCheck, above: Frame, name: string): ElementType {
  const times = (above.seen.get(name) ?? 0) + 1;
  above.seen.set(name, times);
  if (above.type.kind === "unchecked") return above.type;
  if (above.type.kind === "value") {
    report(check, "element-unknown", { element: name, expected: "" }, `${above.path}/${name}`);
    return { kind: "unchecked" };
  }
  const rank = above.type.ranks.get(name);
  const particle = rank === undefined ? undefined : above.type.particles[rank];
  if (rank === undefined || particle === undefined) {
    report(
      check,
      "element-unknown",
      { element: name, expected: expectedAfter(above.type, above.rank) },
      `${above.path}/${name}`,
    );
    return { kind: "unchecked" };
  }
  const before = above.type.particles[above.rank]?.names ?? [];
  if (rank < above.rank)
    report(
      check,
      "element-out-of-order",
      { element: name, before: before[0] ?? "" },
      `${above.path}/${name}`,
    );
  else if (!particle.isRepeatable && isTaken(above, particle.names, name, times))
    report(check, "element-repeated", { element: name }, `${above.path}/${name}`);
  above.rank = Math.max(above.rank, rank);
  return particle.typeOf(name);
}

function isTaken(above: Frame, names: readonly string[], name: string, times: number): boolean {
  return times > 1 || names.some((other) => other !== name && above.seen.has(other));
}

function expectedAfter({ particles }: Container, rank: number): string {
  return particles
    .slice(rank)
    .flatMap(({ names }) => names)
    .slice(0, 6)
    .join(", ");
}

/** "DrctDbtTxInf[17]" where there may be several, "GrpHdr" elsewhere. */
function stepOf(above: Frame, name: string): string {
  const particle =
    above.type.kind === "container" ? above.type.particles[above.type.ranks.get(name) ?? -1] : undefined;
  return particle?.isRepeatable === true ? `${name}[${above.seen.get(name) ?? 1}]` : name;
}

function checkAttributes(
  check: MessageCheck,
  { element, type, path }: { element: OpenedElement; type: ElementType; path: string },
): string | undefined {
  if (type.kind === "unchecked") return undefined;
  const isMoney = type.kind === "value" && /^(euros0?|money)$/.test(type.value);
  for (const name of Object.keys(element.attributes)) {
    if (!(isMoney && name === "Ccy"))
      report(check, "attribute-unknown", { attribute: name, element: element.name }, path);
  }
  return isMoney ? element.attributes["Ccy"] : undefined;
}

function openScope(
  check: MessageCheck,
  name: string,
  { path, type }: { path: string; type: ElementType },
): Scope | null {
  if (type.kind !== "container" || check.rules?.scopes.has(name) !== true) return null;
  const scope: Scope = { name, path, above: check.scope, values: new Map() };
  check.scope = scope;
  return scope;
}

function closeContainer(check: MessageCheck, frame: Frame, { particles }: Container): void {
  if (frame.text.trim() !== "")
    report(check, "text-unexpected", { text: frame.text.trim().slice(0, 40) }, frame.path);
  for (const { names, isRequired } of particles) {
    if (isRequired && !names.some((name) => frame.seen.has(name)))
      report(check, "element-missing", { element: names.join(" | ") }, frame.path);
  }
}

function checkValue(check: MessageCheck, frame: Frame): void {
  const isOrder = check.grammar?.kind === "collection" || check.grammar?.kind === "transfer";
  if (isOrder && !check.isUnknown) {
    const characters = foreignCharacters(frame.hasChildren ? "" : frame.text.trim());
    if (characters !== "")
      report(check, "text-characters", { text: frame.text.slice(0, 80), characters }, frame.path);
  }
  if (frame.type.kind !== "value" || frame.hasChildren) return;
  const value = { text: frame.text, currency: frame.currency, isOrder };
  for (const { code, facts } of valueFaults(frame.type.value, value)) {
    if (code !== "identifier-characters" || facts["characters"] === "")
      report(check, code, facts, frame.path);
  }
  keepIn(check, frame, frame.text.trim());
}

function keepIn(check: MessageCheck, frame: Frame, value: string): void {
  const { scope } = check;
  if (scope !== null)
    keepValue(scope, frame.path.slice(scope.path.length + 1).replace(/\[\d+\]/g, ""), value);
}
