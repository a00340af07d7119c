import { Trans, useLingui } from "@lingui/react/macro";
import { NativeSelect, TextInput } from "@mantine/core";
import { parsePlainDate } from "#kernel/plain-date.ts";
import { DateField } from "#web/design/date-field.tsx";
import { NumberField } from "#web/design/number-field.tsx";
import { useLocale } from "#web/design/use-locale.ts";
import { situations } from "../domain/document-list.ts";
import { type Condition, knownData, type Question, wordingIn } from "../domain/question.ts";
import {
  type Compared,
  comparedOfDatum,
  comparedOfKind,
  comparisonsOf,
} from "../domain/question-condition.ts";
import { situationNames } from "./document-words.ts";
import { comparisonNames, knownDatumNames } from "./question-words.tsx";

interface ConditionEditorProps {
  condition: Condition | null;
  before: readonly Question[];
  onChange: (condition: Condition | null) => void;
}

/** When a question is asked: always, or if a datum or an earlier answer is as it says. */
export function ConditionEditor({ condition, before, onChange }: ConditionEditorProps) {
  const { t, i18n } = useLingui();
  const locale = useLocale();
  const source = before.find(({ key }) => key === condition?.question);
  const compared = condition === null ? null : comparedBy(condition, source);
  const chosen = condition === null ? "" : (condition.question ?? condition.of);
  const isLost = condition?.of === "question" && source === undefined;

  function choose(value: string) {
    const datum = knownData.find((one) => one === value);
    const question = before.find(({ key }) => key === value);
    if (datum !== undefined) onChange(blankCondition({ of: datum, question: null }, comparedOfDatum(datum)));
    else if (question !== undefined)
      onChange(blankCondition({ of: "question", question: value }, comparedOfKind(question.kind)));
    else onChange(null);
  }

  return (
    <>
      <NativeSelect
        size="md"
        label={<Trans>Posée si</Trans>}
        value={chosen}
        onChange={(event) => choose(event.currentTarget.value)}
        data={[
          { value: "", label: t`(toujours)` },
          ...(isLost ? [{ value: chosen, label: t`(une question qui n'est plus avant celle-ci)` }] : []),
          ...knownData.map((value) => ({ value, label: i18n._(knownDatumNames[value]) })),
          ...before.map(({ key, label }, index) => {
            const place = index + 1;
            const said = wordingIn(label, locale);
            return { value: key, label: t`la réponse n° ${place} : ${said}` };
          }),
        ]}
      />
      {condition === null || compared === null ? null : (
        <>
          <NativeSelect
            size="md"
            label={<Trans>Comparaison</Trans>}
            value={condition.is}
            onChange={({ currentTarget: { value } }) => {
              const is = comparisonsOf(compared).find((one) => one === value);
              if (is !== undefined) onChange({ ...condition, is });
            }}
            data={comparisonsOf(compared).map((value) => ({ value, label: i18n._(comparisonNames[value]) }))}
          />
          <ConditionValueField
            condition={condition}
            compared={compared}
            source={source}
            onChange={(value) => onChange({ ...condition, value })}
          />
        </>
      )}
    </>
  );
}

interface ValueFieldProps {
  condition: Condition;
  compared: Compared;
  source: Question | undefined;
  onChange: (value: Condition["value"]) => void;
}

function ConditionValueField({ condition, compared, source, onChange }: ValueFieldProps) {
  const { t, i18n } = useLingui();
  const locale = useLocale();
  const { value } = condition;
  const label = <Trans>Valeur</Trans>;
  switch (compared) {
    case "text":
      return (
        <TextInput
          size="md"
          required
          maxLength={200}
          label={label}
          value={String(value)}
          onChange={(event) => onChange(event.currentTarget.value)}
        />
      );
    case "figure": {
      const isAmount = condition.of === "amount" || source?.kind === "amount";
      const figure = typeof value === "number" ? value : undefined;
      return (
        <NumberField
          label={label}
          {...(isAmount ? { suffix: "€", decimals: 2 } : {})}
          value={isAmount && figure !== undefined ? figure / 100 : figure}
          onChange={(typed) => onChange(isAmount ? Math.round(typed * 100) : typed)}
        />
      );
    }
    case "day": {
      const day = parsePlainDate(String(value));
      return (
        <DateField
          label={label}
          value={day.ok ? day.value : undefined}
          onChange={(typed) => onChange(typed ?? "")}
        />
      );
    }
    case "yes-no":
      return (
        <NativeSelect
          size="md"
          label={label}
          value={value === true ? "yes" : "no"}
          onChange={(event) => onChange(event.currentTarget.value === "yes")}
          data={[
            { value: "yes", label: t`oui` },
            { value: "no", label: t`non` },
          ]}
        />
      );
    case "choice":
    case "choices": {
      const choices =
        condition.of === "situation"
          ? situations.map((one) => ({ value: one as string, label: i18n._(situationNames[one]) }))
          : (source?.choices ?? []).map((one) => ({ value: one.key, label: wordingIn(one.label, locale) }));
      return (
        <NativeSelect
          size="md"
          label={label}
          value={String(value)}
          onChange={(event) => onChange(event.currentTarget.value)}
          data={[{ value: "", label: t`(choisissez)` }, ...choices]}
        />
      );
    }
  }
}

/** What the condition compares; null where its question is no longer there. */
function comparedBy({ of }: Condition, source: Question | undefined): Compared | null {
  if (of !== "question") return comparedOfDatum(of);
  return source === undefined ? null : comparedOfKind(source.kind);
}

function blankCondition(of: Pick<Condition, "of" | "question">, compared: Compared): Condition {
  const [is = "is"] = comparisonsOf(compared);
  return { ...of, is, value: compared === "yes-no" ? true : "" };
}
