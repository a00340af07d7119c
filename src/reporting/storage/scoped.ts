import { type RawBuilder, sql } from "kysely";
import type { PlainDate } from "#kernel/plain-date.ts";
import type { Transaction } from "#platform/database/transaction.ts";
import type { Scope } from "../domain/scope.ts";

/** A question to the published views: where, and about what. */
export interface Question {
  readonly territory: string;
  readonly scope: Scope;
}

export function ask<Row>(transaction: Transaction, query: RawBuilder<Row>) {
  return query.execute(transaction.tables());
}

/** Of these rows, those whose day falls in the period; all of them for a territory. */
export function inPeriod({ scope }: Question, day: RawBuilder<PlainDate>): RawBuilder<boolean> {
  if (scope.kind === "territory") return sql`true`;
  return sql`${day} between ${scope.startsOn}::date and ${scope.endsOn}::date`;
}

/** Of these rows, those of the files accepted in the period. */
export function ofAcceptedFiles(question: Question): RawBuilder<boolean> {
  if (question.scope.kind === "territory") return sql`true`;
  return sql`application_id in (
    select file.application_id from figures_application_files_v1 as file
    where file.territory_id = ${question.territory} and file.outcome = 'accepted'
      and ${inPeriod(question, sql`file.outcome_on`)}
  )`;
}
