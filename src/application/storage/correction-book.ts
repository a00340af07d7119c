import { type Selectable, sql } from "kysely";
import { invariant } from "#kernel/invariant.ts";
import type { Transaction } from "#platform/database/transaction.ts";
import type { Application } from "../domain/application.ts";
import type { CorrectionItem, CorrectionSubject } from "../domain/correction-round.ts";
import type { OwnerTurn } from "../domain/stage-ageing.ts";
import type { CorrectionBook } from "../use-cases/correction-book.ts";
import { correctionPreparations } from "./correction-preparations.ts";
import { type CorrectionTables, correctionTables } from "./correction-tables.ts";

export const correctionBook: CorrectionBook = {
  ...correctionPreparations,

  async listCorrections(transaction, { territory, application }) {
    const rows = await correctionTables(transaction)
      .selectFrom("file_correction")
      .selectAll()
      .where("territory_id", "=", territory)
      .where("application_id", "=", application)
      .orderBy("number")
      .execute();
    if (rows.length === 0) return [];
    const items = await correctionTables(transaction)
      .selectFrom("file_correction_item")
      .selectAll()
      .where("territory_id", "=", territory)
      .where(
        "round_id",
        "in",
        rows.map(({ id }) => id),
      )
      .orderBy("position")
      .execute();
    const byRound = Map.groupBy(items, ({ round_id }) => round_id);
    return rows.map((row) => ({ ...roundOf(row), items: (byRound.get(row.id) ?? []).map(itemOf) }));
  },

  async addCorrections(transaction, { territory, application, round }) {
    const tables = correctionTables(transaction);
    await tables
      .insertInto("file_correction")
      .values({
        territory_id: territory,
        id: round.id,
        application_id: application,
        number: sql<number>`(
          select coalesce(max(number), 0) + 1 from file_correction
          where territory_id = ${territory}::uuid and application_id = ${application}::uuid
        )`,
        asked_by: round.askedBy.person,
        asked_by_name: round.askedBy.name,
        asked_on: round.askedOn,
        asked_at: round.askedAt,
        due_on: round.dueOn,
      })
      .execute();
    await tables
      .insertInto("file_correction_item")
      .values(
        round.items.map(({ position, subject, word, asked }) => ({
          territory_id: territory,
          round_id: round.id,
          position,
          kind: subject.kind,
          field: subject.kind === "field" ? subject.field : null,
          document_id: subject.kind === "document" ? subject.document : null,
          word,
          asked_value: JSON.stringify(asked),
        })),
      )
      .execute();
  },

  async keepCorrections(transaction, { territory, round, sent, answers }) {
    const tables = correctionTables(transaction);
    for (const { position, answer } of answers) {
      await tables
        .updateTable("file_correction_item")
        .set({
          given_value: JSON.stringify(answer.given),
          is_exact: answer.isExact,
          given_word: answer.word,
        })
        .where("territory_id", "=", territory)
        .where("round_id", "=", round)
        .where("position", "=", position)
        .executeTakeFirstOrThrow();
    }
    const { by, on, at } = sent;
    await tables
      .updateTable("file_correction")
      .set({ sent_by: by.person, sent_by_name: by.name, sent_on: on, sent_at: at })
      .where("territory_id", "=", territory)
      .where("id", "=", round)
      .executeTakeFirstOrThrow();
  },

  async endCorrections(transaction, { territory, round, how, ended: { by, on, at } }) {
    await correctionTables(transaction)
      .updateTable("file_correction")
      .set({ ended_by: by.person, ended_by_name: by.name, ended_on: on, ended_at: at, ended_how: how })
      .where("territory_id", "=", territory)
      .where("id", "=", round)
      .executeTakeFirstOrThrow();
  },

  async keepReminder(transaction, { territory, round, on }) {
    await correctionTables(transaction)
      .updateTable("file_correction")
      .set({ reminded_on: on })
      .where("territory_id", "=", territory)
      .where("id", "=", round)
      .executeTakeFirstOrThrow();
  },
};

/** By file, the corrections that are asked of its owner and not yet settled. */
export async function readOpenCorrections(
  transaction: Transaction,
  { territory, ids }: { readonly territory: string; readonly ids: readonly string[] },
): Promise<(id: string) => Pick<Application, "corrections">> {
  const rows = await correctionTables(transaction)
    .selectFrom("file_correction")
    .select(["application_id", "asked_on", "sent_on", "due_on"])
    .select((select) =>
      select
        .selectFrom("file_correction_item")
        .select((item) => item.fn.countAll<bigint>().as("count"))
        .whereRef("file_correction_item.territory_id", "=", "file_correction.territory_id")
        .whereRef("file_correction_item.round_id", "=", "file_correction.id")
        .as("count"),
    )
    .where("territory_id", "=", territory)
    .where("application_id", "in", ids)
    .where("ended_at", "is", null)
    .execute();
  const open = new Map(rows.map((row) => [row.application_id, row]));
  return (id) => {
    const row = open.get(id);
    if (row === undefined) return {};
    const turn = row.sent_on === null ? ("firm" as const) : ("desk" as const);
    const since = row.sent_on ?? row.asked_on;
    return { corrections: { turn, since, dueOn: row.due_on, count: Number(row.count ?? 0n) } };
  };
}

/** By file, the days on which it was the owner's turn. */
export async function readOwnerTurns(
  transaction: Transaction,
  territory: string,
): Promise<ReadonlyMap<string, readonly OwnerTurn[]>> {
  const rows = await correctionTables(transaction)
    .selectFrom("file_correction")
    .select(["application_id", "asked_on", "sent_on", "ended_on"])
    .where("territory_id", "=", territory)
    .execute();
  const turns = Map.groupBy(rows, ({ application_id }) => application_id);
  return new Map(
    [...turns].map(([id, rounds]) => [
      id,
      rounds.map(({ asked_on, sent_on, ended_on }) => ({ fromOn: asked_on, toOn: sent_on ?? ended_on })),
    ]),
  );
}

function roundOf(row: Selectable<CorrectionTables["file_correction"]>) {
  const { sent_on, sent_at, ended_on, ended_at, ended_how } = row;
  const round = {
    id: row.id,
    number: row.number,
    askedBy: { person: row.asked_by, name: row.asked_by_name },
    askedOn: row.asked_on,
    askedAt: row.asked_at,
    dueOn: row.due_on,
    remindedOn: row.reminded_on,
    sent:
      sent_on === null || sent_at === null
        ? null
        : { by: { person: row.sent_by, name: row.sent_by_name ?? "" }, on: sent_on, at: sent_at },
    ended:
      ended_on === null || ended_at === null || ended_how === null
        ? null
        : {
            how: ended_how,
            by: { person: row.ended_by, name: row.ended_by_name ?? "" },
            on: ended_on,
            at: ended_at,
          },
  };
  return round;
}

function itemOf(row: Selectable<CorrectionTables["file_correction_item"]>): CorrectionItem {
  const { position, word, asked_value, given_value, is_exact, given_word } = row;
  return {
    position,
    subject: subjectOf(row),
    word,
    asked: asked_value,
    answer:
      given_value === null
        ? null
        : { given: given_value, isExact: is_exact ?? false, word: given_word ?? "" },
  };
}

function subjectOf({
  kind,
  field,
  document_id,
}: Pick<
  Selectable<CorrectionTables["file_correction_item"]>,
  "kind" | "field" | "document_id"
>): CorrectionSubject {
  if (field !== null) return { kind: "field", field };
  if (document_id !== null) return { kind: "document", document: document_id };
  invariant(kind === "plan", "what is neither a datum nor a document is the plan");
  return { kind: "plan" };
}
