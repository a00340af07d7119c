import type { MessageDescriptor } from "@lingui/core";
import { msg } from "@lingui/core/macro";
import { Trans, useLingui } from "@lingui/react/macro";
import { cents } from "#kernel/money.ts";
import { parsePlainDate } from "#kernel/plain-date.ts";
import { Amount } from "#web/design/amount.tsx";
import { Day } from "#web/design/day.tsx";
import { useLocale } from "#web/design/use-locale.ts";
import { situations } from "../domain/document-list.ts";
import {
  type Comparison,
  type Condition,
  type KnownDatum,
  type Question,
  type QuestionKind,
  wordingIn,
} from "../domain/question.ts";
import { situationNames } from "./document-words.ts";

export const questionKindNames: Record<QuestionKind, MessageDescriptor> = {
  "short-text": msg`Texte court`,
  "long-text": msg`Texte long`,
  amount: msg`Montant`,
  "whole-number": msg`Nombre entier`,
  date: msg`Date`,
  "yes-no": msg`Oui ou non`,
  "one-choice": msg`Un choix`,
  "several-choices": msg`Plusieurs choix`,
};

export const knownDatumNames: Record<KnownDatum, MessageDescriptor> = {
  activity: msg`l'activité`,
  "legal-form": msg`la forme juridique`,
  headcount: msg`l'effectif`,
  amount: msg`l'avance demandée`,
  situation: msg`la nature du projet`,
};

export const comparisonNames: Record<Comparison, MessageDescriptor> = {
  is: msg`est`,
  contains: msg`contient`,
  above: msg`dépasse`,
  below: msg`est en dessous de`,
};

interface ConditionWordsProps {
  condition: Condition;
  questions: readonly Question[];
}

/** « Posée si l'effectif dépasse 10 ». */
export function ConditionWords({ condition, questions }: ConditionWordsProps) {
  const { i18n } = useLingui();
  const locale = useLocale();
  const source = questions.find(({ key }) => key === condition.question);
  const of =
    condition.of === "question"
      ? `« ${source === undefined ? "?" : wordingIn(source.label, locale)} »`
      : i18n._(knownDatumNames[condition.of]);
  return (
    <Trans>
      Posée si {of} {i18n._(comparisonNames[condition.is])}{" "}
      <ConditionValue condition={condition} source={source} />
    </Trans>
  );
}

function ConditionValue({ condition, source }: { condition: Condition; source: Question | undefined }) {
  const { i18n } = useLingui();
  const locale = useLocale();
  const { of, value } = condition;
  if (typeof value === "boolean") return value ? <Trans>oui</Trans> : <Trans>non</Trans>;
  if (typeof value === "number")
    return of === "amount" || source?.kind === "amount" ? <Amount cents={cents(value)} /> : String(value);
  const situation = of === "situation" ? situations.find((one) => one === value) : undefined;
  if (situation !== undefined) return i18n._(situationNames[situation]);
  const choice = source?.choices.find(({ key }) => key === value);
  if (choice !== undefined) return wordingIn(choice.label, locale);
  const day = source?.kind === "date" ? parsePlainDate(value) : null;
  return day?.ok === true ? <Day date={day.value} /> : value;
}
