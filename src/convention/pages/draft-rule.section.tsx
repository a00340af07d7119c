import { Trans, useLingui } from "@lingui/react/macro";
import { NativeSelect } from "@mantine/core";
import { FieldGrid } from "#web/design/field-group.tsx";
import { NumberField } from "#web/design/number-field.tsx";
import { Card, Note } from "#web/design/page.tsx";
import { readingPresets } from "../domain/matching-presets.ts";
import type { DraftRule } from "./convention-draft.ts";
import type { DraftProps } from "./draft-props.ts";
import { readingNames } from "./reading-names.ts";

interface DraftRuleProps extends DraftProps {
  /** The lines of the convention that is renewed, where it had its own. */
  formerRule: DraftRule | null;
}

/** By which rule the public doubles the private stake, and what a day counts for. */
export function DraftRuleSection({ draft, onChange, formerRule, refusedAt }: DraftRuleProps) {
  const { t, i18n } = useLingui();
  const own = formerRule?.kind === "lines" ? formerRule : null;
  const { rule } = draft;

  function choose(value: string) {
    const preset = readingPresets.find((known) => known === value);
    if (preset !== undefined) onChange({ ...draft, rule: { kind: "preset", preset } });
    else if (value === "target-share") onChange({ ...draft, rule: { kind: "target-share", percent: 80 } });
    else if (own !== null) onChange({ ...draft, rule: own });
  }
  function ruleSaid(chosen: DraftRule) {
    if (chosen.kind === "preset") return i18n._(readingNames[chosen.preset].rule);
    if (chosen.kind === "lines")
      return <Trans>Les lignes propres à la convention reconduite, détaillées dans l'aperçu.</Trans>;
    return (
      <Trans>
        Collectivités : autant que les entreprises. État : ce qui manque pour que l'argent public fasse cette
        part du tout, sur ce qui est promis, puis sur ce qui est payé. Les journées ne comptent pas.
      </Trans>
    );
  }
  return (
    <Card title={<Trans>La règle d'abondement</Trans>}>
      <FieldGrid>
        <NativeSelect
          size="md"
          label={t`Règle`}
          value={rule.kind === "preset" ? rule.preset : rule.kind}
          onChange={(event) => choose(event.currentTarget.value)}
          data={[
            ...(own === null ? [] : [{ value: "lines", label: t`les lignes de la convention reconduite` }]),
            ...readingPresets.map((value) => ({ value, label: i18n._(readingNames[value].name) })),
            { value: "target-share", label: t`L'État complète à une part publique visée` },
          ]}
        />
        {rule.kind === "target-share" ? (
          <NumberField
            label={<Trans>Part publique visée</Trans>}
            suffix="%"
            decimals={2}
            max={99.99}
            value={rule.percent}
            onChange={(percent) => onChange({ ...draft, rule: { ...rule, percent } })}
          />
        ) : null}
        <NumberField
          label={<Trans>Valeur d'une journée</Trans>}
          suffix="€"
          decimals={2}
          value={draft.dayRateEuros}
          onChange={(dayRateEuros) => onChange({ ...draft, dayRateEuros })}
        />
      </FieldGrid>
      <Note>{ruleSaid(rule)}</Note>
      {refusedAt("rule", "lines", "dayRate", "privateCash", "halfDays")}
    </Card>
  );
}
