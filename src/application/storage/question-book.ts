import { sql } from "kysely";
import { invariant } from "#kernel/invariant.ts";
import type { Transaction } from "#platform/database/transaction.ts";
import type { FileForm } from "../domain/file-form.ts";
import type { QuestionBook } from "../use-cases/question-book.ts";
import { entryTables } from "./entry-tables.ts";

export const questionBook: QuestionBook = {
  async listQuestionLists(transaction, territory) {
    return entryTables(transaction)
      .selectFrom("question_list")
      .select(["from_on as fromOn", "questions"])
      .where("territory_id", "=", territory)
      .orderBy("from_on")
      .execute();
  },

  async lockQuestionLists(transaction, territory) {
    const key = `questions ${territory}`;
    await sql`select pg_advisory_xact_lock(hashtextextended(${key}, 0))`.execute(entryTables(transaction));
  },

  async addQuestionList(transaction, { territory, fromOn, questions, by, recordedAt }) {
    const added = await entryTables(transaction)
      .insertInto("question_list")
      .values({
        territory_id: territory,
        from_on: fromOn,
        questions: JSON.stringify(questions),
        set_by: by,
        recorded_at: recordedAt,
      })
      .onConflict((conflict) => conflict.doNothing())
      .executeTakeFirst();
    return added.numInsertedOrUpdatedRows === 1n;
  },

  async addForm(transaction, { territory, application, fromOn, answers }) {
    await entryTables(transaction)
      .insertInto("application_form")
      .values({
        territory_id: territory,
        application_id: application,
        questions_from_on: fromOn,
        answers: JSON.stringify(answers),
        former: "[]",
        version: 0,
      })
      .execute();
  },

  async keepForm(transaction, { territory, application, fromOn, answers, former, version }) {
    await entryTables(transaction)
      .updateTable("application_form")
      .set({
        questions_from_on: fromOn,
        answers: JSON.stringify(answers),
        former: JSON.stringify(former),
        version,
      })
      .where("territory_id", "=", territory)
      .where("application_id", "=", application)
      .executeTakeFirstOrThrow();
  },
};

/** What each of these files answers to the questions of its own version; nothing where it was asked none. */
export async function readForms(
  transaction: Transaction,
  { territory, ids }: { readonly territory: string; readonly ids: readonly string[] },
): Promise<(application: string) => { readonly form?: FileForm }> {
  const rows = await entryTables(transaction)
    .selectFrom("application_form")
    .innerJoin("application", (join) =>
      join
        .onRef("application.territory_id", "=", "application_form.territory_id")
        .onRef("application.id", "=", "application_form.application_id"),
    )
    .select(["application_id", "questions_from_on as fromOn", "answers", "former", "version", "situation"])
    .where("application_form.territory_id", "=", territory)
    .where("application_id", "in", ids)
    .execute();
  if (rows.length === 0) return () => ({});
  const lists = await questionBook.listQuestionLists(transaction, territory);
  const forms = new Map(
    rows.map(({ application_id, ...form }) => {
      const list = lists.find(({ fromOn }) => fromOn === form.fromOn);
      invariant(list !== undefined, "a file follows questions of its territory");
      return [application_id, { ...form, questions: list.questions }];
    }),
  );
  return (application) => {
    const form = forms.get(application);
    return form === undefined ? {} : { form };
  };
}
