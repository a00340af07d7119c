import type { Transaction } from "#platform/database/transaction.ts";
import type { AskedOpinion } from "../domain/asked-opinion.ts";
import type { OpinionBooks } from "../use-cases/opinion-books.ts";
import { appraisalTables } from "./appraisal-tables.ts";

export const opinionBooks: OpinionBooks = {
  async listOpinions(transaction, { territory, application }) {
    return readOpinions(transaction, { territory, application });
  },

  async findOpinion(transaction, { territory, opinion }) {
    const [found] = await readOpinions(transaction, { territory, opinion });
    return found ?? null;
  },

  async lockOpinion(transaction, { territory, opinion }) {
    await appraisalTables(transaction)
      .selectFrom("opinion_request")
      .select("id")
      .where("territory_id", "=", territory)
      .where("id", "=", opinion)
      .forUpdate()
      .execute();
    const [found] = await readOpinions(transaction, { territory, opinion });
    return found ?? null;
  },

  async addOpinion(transaction, { territory, opinion, now }) {
    const tables = appraisalTables(transaction);
    await tables
      .insertInto("opinion_request")
      .values({
        territory_id: territory,
        id: opinion.id,
        application_id: opinion.application,
        person_id: opinion.person,
        name: opinion.name,
        email: opinion.email,
        language: opinion.language,
        quality: opinion.quality,
        shows: [...opinion.shows],
        word: opinion.word,
        asked_by: opinion.askedBy.person,
        asked_by_name: opinion.askedBy.name,
        asked_on: opinion.askedOn,
        asked_at: now,
        due_on: opinion.dueOn,
        closes_on: opinion.closesOn,
        token_hash: Buffer.from(opinion.tokenHash, "hex"),
      })
      .execute();
    await tables
      .insertInto("opinion_question")
      .values(
        opinion.questions.map(({ question, kind }, index) => ({
          territory_id: territory,
          request_id: opinion.id,
          position: index + 1,
          question,
          kind,
          answer: null,
          why: null,
        })),
      )
      .execute();
  },

  async remindOpinion(transaction, { tokenHash, on, ...which }) {
    await change(transaction, which, { token_hash: Buffer.from(tokenHash, "hex"), reminded_on: on });
  },

  async withdrawOpinion(transaction, { on, ...which }) {
    await change(transaction, which, { withdrawn_on: on });
  },

  async keepInterest(transaction, { words, at, ...which }) {
    const interest = words === null ? ("none" as const) : ("declared" as const);
    await change(transaction, which, { interest, interest_words: words, interest_at: at });
  },

  async keepAnswers(transaction, { territory, opinion, answers, on, at }) {
    for (const [index, { answer, why }] of answers.entries()) {
      await appraisalTables(transaction)
        .updateTable("opinion_question")
        .set({ answer: answer.trim(), why: why.trim() === "" ? null : why.trim() })
        .where("territory_id", "=", territory)
        .where("request_id", "=", opinion)
        .where("position", "=", index + 1)
        .executeTakeFirstOrThrow();
    }
    await change(transaction, { territory, opinion }, { answered_on: on, answered_at: at });
  },
};

interface Changed {
  token_hash?: Buffer;
  reminded_on?: AskedOpinion["dueOn"];
  withdrawn_on?: AskedOpinion["dueOn"];
  interest?: "none" | "declared";
  interest_words?: string | null;
  interest_at?: string;
  answered_on?: AskedOpinion["dueOn"];
  answered_at?: string;
}

async function change(
  transaction: Transaction,
  { territory, opinion }: { readonly territory: string; readonly opinion: string },
  changed: Changed,
): Promise<void> {
  await appraisalTables(transaction)
    .updateTable("opinion_request")
    .set(changed)
    .where("territory_id", "=", territory)
    .where("id", "=", opinion)
    .executeTakeFirstOrThrow();
}

interface Wanted {
  readonly territory: string;
  readonly application?: string | undefined;
  readonly opinion?: string;
}

async function readOpinions(
  transaction: Transaction,
  { territory, application, opinion }: Wanted,
): Promise<AskedOpinion[]> {
  const tables = appraisalTables(transaction);
  let query = tables
    .selectFrom("opinion_request")
    .selectAll()
    .where("territory_id", "=", territory)
    .orderBy("asked_at")
    .orderBy("id");
  if (application !== undefined) query = query.where("application_id", "=", application);
  if (opinion !== undefined) query = query.where("id", "=", opinion);
  const rows = await query.execute();
  if (rows.length === 0) return [];
  const asked = await tables
    .selectFrom("opinion_question")
    .select(["request_id", "question", "kind", "answer", "why"])
    .where("territory_id", "=", territory)
    .where(
      "request_id",
      "in",
      rows.map(({ id }) => id),
    )
    .orderBy("position")
    .execute();
  const questions = Map.groupBy(asked, ({ request_id }) => request_id);
  return rows.map((row) => ({
    id: row.id,
    application: row.application_id,
    person: row.person_id,
    name: row.name,
    email: row.email,
    language: row.language,
    quality: row.quality,
    shows: row.shows,
    word: row.word,
    askedBy: { person: row.asked_by, name: row.asked_by_name },
    askedOn: row.asked_on,
    dueOn: row.due_on,
    closesOn: row.closes_on,
    tokenHash: row.token_hash.toString("hex"),
    remindedOn: row.reminded_on,
    withdrawnOn: row.withdrawn_on,
    interest: interestOf(row.interest, row.interest_words),
    answeredOn: row.answered_on,
    questions: (questions.get(row.id) ?? []).map(({ question, kind, answer, why }) => ({
      question,
      kind,
      answer,
      why,
    })),
  }));
}

function interestOf(kind: "none" | "declared" | null, words: string | null): AskedOpinion["interest"] {
  if (kind === null) return null;
  return kind === "none" ? { kind } : { kind, words: words ?? "" };
}
