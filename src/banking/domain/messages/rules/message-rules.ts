import type { Facts } from "#kernel/outcome.ts";
import type { Grammar } from "../grammar/grammar.ts";
import type { Scope } from "../scope.ts";
import { orderRules } from "./order-rules.ts";
import { statementRules } from "./statement-rules.ts";
import { statusRules } from "./status-rules.ts";

/** How a rule says what it found, and where. */
export type Report = (code: string, path: string, facts?: Facts) => void;

/** What no order of elements says: sums, counts, dates between them, references told twice. */
export type MessageRules = {
  readonly scopes: ReadonlySet<string>;
  readonly close: (scope: Scope, report: Report) => void;
  readonly conclude: (report: Report) => void;
};

export function rulesOf({ kind }: Grammar): MessageRules {
  switch (kind) {
    case "collection":
    case "transfer":
      return orderRules(kind);
    case "statement":
    case "notification":
      return statementRules(kind);
    case "status":
      return statusRules();
  }
}
