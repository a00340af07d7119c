/** A part of a message whose values are looked at together: a header, a group, an order, an entry. */
export type Scope = {
  readonly name: string;
  readonly path: string;
  readonly above: Scope | null;
  /** Values by their path within the part: "DbtrAcct/Id/IBAN". */
  readonly values: Map<string, string[]>;
};

/** The only value, or the first one. */
export function valueOf(scope: Scope, path: string): string | undefined {
  return scope.values.get(path)?.[0];
}

export function valuesOf(scope: Scope, path: string): readonly string[] {
  return scope.values.get(path) ?? [];
}

export function holds(scope: Scope, path: string): boolean {
  return scope.values.has(path);
}

export function keepValue(scope: Scope, path: string, value: string): void {
  const values = scope.values.get(path);
  if (values === undefined) scope.values.set(path, [value]);
  else values.push(value);
}
