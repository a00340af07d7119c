import { Trans } from "@lingui/react/macro";
import type { ComponentProps } from "react";
import { useRead } from "#web/api/use-read.ts";
import type { Refusal } from "#web/design/refusal.tsx";
import { applicationContract } from "../contract.ts";
import { situationOf } from "../domain/document-list.ts";
import { AnswerFields } from "./answer.field.tsx";
import styles from "./application.module.css";
import type { TypedForm } from "./draft-form.ts";
import { SituationField } from "./draft-questions.tsx";
import type { TypedFile } from "./read-application.ts";

interface OpeningQuestionsProps {
  territory: string;
  typed: TypedFile;
  form: Omit<TypedForm, "fromOn">;
  refusal: ComponentProps<typeof Refusal>["of"];
  onChange: (form: TypedForm) => void;
}

/** The territory's own questions, as a coordinator opens a file; nothing where it asks none. */
export function OpeningQuestions({ territory, typed, form, refusal, onChange }: OpeningQuestionsProps) {
  const lists = useRead(applicationContract, "readQuestionLists", { params: { territory } });
  if (lists.data === undefined) return null;
  const { inForce, on } = lists.data;
  if (inForce === null || inForce.questions.length === 0) return null;
  const { fromOn, questions } = inForce;
  const { activity, legalForm, headcount } = typed.firm;
  const known = {
    activity,
    legalForm: legalForm ?? "",
    headcount,
    amountCents: Number(typed.project.requested.amount),
    situation: form.situation ?? situationOf(typed.firm, on),
  };
  return (
    <fieldset className={styles.wide}>
      <legend>
        <strong>
          <Trans>Les questions du territoire</Trans>
        </strong>
      </legend>
      <SituationField
        situation={form.situation}
        onChange={(situation) => onChange({ ...form, fromOn, situation })}
      />
      <AnswerFields
        asked={{ questions, known }}
        answers={form.answers}
        refusal={refusal}
        onChange={(answers) => onChange({ ...form, fromOn, answers })}
      />
    </fieldset>
  );
}
