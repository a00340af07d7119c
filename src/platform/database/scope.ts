import { invariant } from "#kernel/invariant.ts";

/** The territories whose rows a transaction sees, and the one where it writes, if it does. */
export interface Scope {
  readonly read: readonly string[];
  readonly write?: string;
  /** Reads all of one instant, and writes nothing: what others do meanwhile stays unseen. */
  readonly isOfOneInstant?: boolean;
}

const UUID = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

/** Begins a transaction under the application's role, which sees this scope and nothing else: one round trip. */
export function beginIn(scope: Scope): string {
  const write = scope.write === undefined ? [] : [scope.write];
  // These words become part of a statement.
  invariant(
    [...scope.read, ...write].every((territory) => UUID.test(territory)),
    "a territory is named by its UUID",
  );
  return `begin${scope.isOfOneInstant === true ? " isolation level repeatable read read only" : ""};
    set local role alize_app;
    set local timezone = 'UTC';
    set local datestyle = 'ISO';
    select set_config('app.read', '{${scope.read.join()}}', true), set_config('app.write', '${write.join()}', true)`;
}
