import { Trans, useLingui } from "@lingui/react/macro";
import { Checkbox, NativeSelect, Textarea, TextInput } from "@mantine/core";
import type { ComponentProps, ReactNode } from "react";
import { parsePlainDate } from "#kernel/plain-date.ts";
import { DateField } from "#web/design/date-field.tsx";
import { NumberField } from "#web/design/number-field.tsx";
import type { Refusal } from "#web/design/refusal.tsx";
import { useLocale } from "#web/design/use-locale.ts";
import { type Asked, longestLongText, longestShortText, shownQuestions } from "../domain/answers.ts";
import { type Answer, type Answers, type Question, wordingIn } from "../domain/question.ts";
import styles from "./entry.module.css";

interface AnswerFieldsProps {
  asked: Asked;
  answers: Answers;
  refusal: ComponentProps<typeof Refusal>["of"];
  onChange: (answers: Answers) => void;
}

/** The questions that are asked now, in their order: an answer shows those that depend on it. */
export function AnswerFields({ asked, answers, refusal, onChange }: AnswerFieldsProps) {
  return (
    <div className={styles.form}>
      {shownQuestions(asked, answers).map((question) => (
        <AnswerField
          key={question.key}
          question={question}
          answer={answers[question.key]}
          error={refusal?.field === `answers.${question.key}` ? refusal.sentence : undefined}
          onChange={(answer) => onChange({ ...answers, [question.key]: answer })}
        />
      ))}
    </div>
  );
}

interface AnswerFieldProps {
  question: Question;
  answer: Answer | undefined;
  error: ReactNode;
  onChange: (answer: Answer) => void;
}

function AnswerField(props: AnswerFieldProps) {
  const { question, answer, error, onChange } = props;
  const locale = useLocale();
  const label = <QuestionLabel question={question} />;
  const help = question.help === null ? undefined : wordingIn(question.help, locale);
  const text = typeof answer === "string" ? answer : "";
  switch (question.kind) {
    case "short-text":
      return (
        <TextInput
          size="md"
          maxLength={longestShortText}
          label={label}
          description={help}
          error={error}
          value={text}
          onChange={(event) => onChange(event.currentTarget.value)}
        />
      );
    case "long-text":
      return (
        <Textarea
          size="md"
          className={styles.wide ?? ""}
          autosize
          minRows={3}
          maxLength={longestLongText}
          label={label}
          description={help}
          error={error}
          value={text}
          onChange={(event) => onChange(event.currentTarget.value)}
        />
      );
    case "date": {
      const day = parsePlainDate(text);
      return (
        <DateField
          label={label}
          hint={help}
          value={day.ok ? day.value : undefined}
          onChange={(value) => onChange(value ?? "")}
        />
      );
    }
    case "amount":
    case "whole-number":
      return <FigureField {...props} label={label} help={help} />;
    case "several-choices":
      return <ChoicesField {...props} label={label} help={help} />;
    case "yes-no":
    case "one-choice":
      return <ChoiceField {...props} label={label} help={help} />;
  }
}

interface ToldFieldProps extends AnswerFieldProps {
  label: ReactNode;
  help: string | undefined;
}

function FigureField({ question, answer, error, onChange, label, help }: ToldFieldProps) {
  const isAmount = question.kind === "amount";
  const figure = typeof answer === "number" ? answer : undefined;
  return (
    <NumberField
      label={label}
      hint={help}
      error={error}
      {...(isAmount ? { suffix: "€", decimals: 2 } : {})}
      value={isAmount && figure !== undefined ? figure / 100 : figure}
      onChange={(typed) => onChange(isAmount ? Math.round(typed * 100) : typed)}
    />
  );
}

function ChoiceField({ question, answer, error, onChange, label, help }: ToldFieldProps) {
  const { t } = useLingui();
  const locale = useLocale();
  const isYesNo = question.kind === "yes-no";
  const choices = isYesNo
    ? [
        { value: "no", label: t`non` },
        { value: "yes", label: t`oui` },
      ]
    : question.choices.map((choice) => ({ value: choice.key, label: wordingIn(choice.label, locale) }));
  const value = typeof answer === "boolean" ? (answer ? "yes" : "no") : String(answer ?? "");
  return (
    <NativeSelect
      size="md"
      label={label}
      description={help}
      error={error}
      value={value}
      onChange={({ currentTarget: { value: chosen } }) =>
        onChange(isYesNo && chosen !== "" ? chosen === "yes" : chosen)
      }
      data={[{ value: "", label: t`(choisissez)` }, ...choices]}
    />
  );
}

function ChoicesField({ question, answer, error, onChange, label, help }: ToldFieldProps) {
  const locale = useLocale();
  const chosen = typeof answer === "object" ? answer : [];
  return (
    <Checkbox.Group
      className={styles.wide ?? ""}
      size="md"
      label={label}
      description={help}
      error={error}
      value={[...chosen]}
      onChange={onChange}
    >
      <div className={styles.plain}>
        {question.choices.map((choice) => (
          <Checkbox key={choice.key} size="md" value={choice.key} label={wordingIn(choice.label, locale)} />
        ))}
      </div>
    </Checkbox.Group>
  );
}

function QuestionLabel({ question: { label, isRequired } }: { question: Question }) {
  const said = wordingIn(label, useLocale());
  return isRequired ? said : <Trans>{said} (facultatif)</Trans>;
}
