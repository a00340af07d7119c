import { z } from "zod";
import { Bilingual } from "#fund/contract.ts";
import { Name, PlainDate$ } from "#platform/contract/fields.ts";
import { situations } from "../domain/document-list.ts";
import { comparisons, knownData, questionKinds } from "../domain/question.ts";

const Key = z.string().regex(/^[a-z0-9-]{1,40}$/);

const Wording = z.strictObject({ fr: Name, en: Name.nullable() });

const Help = z.string().trim().min(1).max(500);

const Bound = z.int().min(0).max(100_000_000_000).nullable();

const Condition$ = z
  .strictObject({
    of: z.enum([...knownData, "question"]),
    question: Key.nullable(),
    is: z.enum(comparisons),
    value: z.union([z.string().trim().max(200), z.int(), z.boolean()]),
  })
  .refine(({ of, question }) => (of === "question") === (question !== null), { path: ["question"] });

/** A question of a territory's own. */
export const Question$ = z.strictObject({
  key: Key,
  kind: z.enum(questionKinds),
  label: Wording,
  help: z.strictObject({ fr: Help, en: Help.nullable() }).nullable(),
  isRequired: z.boolean(),
  askedOf: z.array(z.enum(situations)).min(1),
  choices: z.array(z.strictObject({ key: Key, label: Wording })).max(30),
  least: Bound,
  most: Bound,
  shownIf: Condition$.nullable(),
});

export const QuestionList$ = z.object({ fromOn: PlainDate$, questions: z.array(Question$) });

/** By the key of the question: cents for an amount, a day as it is written everywhere, the keys of choices. */
export const Answers$ = z
  .record(Key, z.union([z.string().max(3000), z.int(), z.boolean(), z.array(z.string().max(40)).max(30)]))
  .refine((answers) => Object.keys(answers).length <= 80);

export const ToldAnswer$ = z.object({ key: z.string(), label: Bilingual, told: Bilingual });

/** What a request without an account is asked, and what it answers so far. */
export const DraftForm$ = z.object({
  fromOn: PlainDate$,
  questions: z.array(Question$),
  /** Null where it is told from the firm's first day. */
  situation: z.enum(situations).nullable(),
  answers: Answers$,
  /** The questions changed since it was last saved: what was answered to those that are no longer asked. */
  rebased: z.object({ dropped: z.array(ToldAnswer$) }).nullable(),
});

export const DraftAnswers = z.strictObject({
  fromOn: PlainDate$,
  situation: z.enum(situations).nullable(),
  answers: Answers$,
});
