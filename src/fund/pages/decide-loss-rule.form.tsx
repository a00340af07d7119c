import { Trans, useLingui } from "@lingui/react/macro";
import { NativeSelect } from "@mantine/core";
import { useState } from "react";
import type { z } from "zod";
import type { PlainDate } from "#kernel/plain-date.ts";
import { useWrite } from "#web/api/use-write.ts";
import { ActForm } from "#web/design/act-form.tsx";
import { DateField } from "#web/design/date-field.tsx";
import { Choice } from "#web/design/form.tsx";
import { type FunderUse, fundContract } from "../contract.ts";
import { type LossRule, lossRules } from "../domain/loss-sharing.ts";
import { lossRuleNames } from "./loss-rule-names.ts";

interface DecideLossRuleProps {
  params: { territory: string; fund: string };
  funders: readonly z.output<typeof FunderUse>[];
  /** The day proposed for its beginning. */
  on: PlainDate;
}

/** How a funder bears the losses, from a day on: what their convention says. */
export function DecideLossRule({ params, funders, on }: DecideLossRuleProps) {
  const { t, i18n } = useLingui();
  const named = funders.flatMap(({ funder, rule }) => (funder === null ? [] : [{ ...funder, rule }]));
  const [chosen, setChosen] = useState<string>();
  const [rule, setRule] = useState<LossRule>();
  const [fromOn, setFromOn] = useState<PlainDate | undefined>(on);
  const [done, setDone] = useState("");
  const decide = useWrite(fundContract, "decideLossRule");
  const funder = named.find(({ id }) => id === chosen) ?? named[0];
  if (funder === undefined) return null;

  async function submit() {
    if (funder === undefined || fromOn === undefined) return;
    const body = { funder: funder.id, rule: rule ?? funder.rule, fromOn };
    if ((await decide.send({ params, body })) !== null) setDone(t`Partage des pertes décidé.`);
  }

  return (
    <ActForm
      {...decide}
      title={<Trans>Décider qui supporte les pertes</Trans>}
      lead={
        <Trans>
          Comme le dit la convention de chacun. La première perte est prise d'abord, jusqu'au capital de ce
          financeur ; le reste se partage au prorata.
        </Trans>
      }
      submit={<Trans>Décider ce partage</Trans>}
      done={done}
      onSubmit={() => void submit()}
    >
      <NativeSelect
        size="md"
        label={<Trans>Financeur</Trans>}
        value={funder.id}
        onChange={(event) => setChosen(event.currentTarget.value)}
        data={named.map(({ id, name }) => ({ value: id, label: name }))}
      />
      <Choice
        label={t`Part dans les pertes`}
        value={rule ?? funder.rule}
        options={lossRules.map((value) => ({ value, label: i18n._(lossRuleNames[value]) }))}
        onChange={setRule}
      />
      <DateField label={<Trans>Pour les pertes à partir du</Trans>} value={fromOn} onChange={setFromOn} />
    </ActForm>
  );
}
