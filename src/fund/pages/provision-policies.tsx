import { Plural, Trans, useLingui } from "@lingui/react/macro";
import { useState } from "react";
import { type BasisPoints, basisPoints } from "#kernel/basis-points.ts";
import type { PlainDate } from "#kernel/plain-date.ts";
import { useRead } from "#web/api/use-read.ts";
import { useWrite } from "#web/api/use-write.ts";
import { Asked } from "#web/design/act-form.tsx";
import { ActionButton, Actions } from "#web/design/actions.tsx";
import { DateField } from "#web/design/date-field.tsx";
import { Day } from "#web/design/day.tsx";
import { NumberField } from "#web/design/number-field.tsx";
import { Card } from "#web/design/page.tsx";
import { Rate } from "#web/design/rate.tsx";
import { Reading } from "#web/design/reading.tsx";
import { useRights } from "#web/signed-in/use-me.ts";
import { fundContract } from "../contract.ts";

interface Step {
  readonly fromDays: number;
  readonly rate: BasisPoints;
}

interface RankedStep extends Step {
  readonly rank: number;
}

interface Policy {
  readonly version: number;
  readonly fromOn: PlainDate | null;
  readonly steps: readonly Step[];
  readonly liquidation: BasisPoints;
}

/** The tables by which doubtful advances are set aside, each from its day, and the form of the next. */
export function ProvisionPolicies({ territory }: { territory: string }) {
  const { mayCall } = useRights(territory);
  const read = useRead(fundContract, "listPolicies", { params: { territory } });
  return (
    <Card
      title={<Trans>Le barème des provisions</Trans>}
      lead={
        <Trans>Une part du reste dû, selon l'âge du retard. Une clôture garde le barème de son jour.</Trans>
      }
    >
      <Reading of={read}>
        {({ policies }) => (
          <>
            <ul>
              {policies.map((policy) => (
                <li key={policy.version}>
                  <PolicyInWords policy={policy} />
                </li>
              ))}
            </ul>
            {mayCall(fundContract.routes.decidePolicy) ? (
              <details>
                <summary>
                  <Trans>Décider un autre barème</Trans>
                </summary>
                <DecidePolicy territory={territory} last={policies.at(-1)} />
              </details>
            ) : null}
          </>
        )}
      </Reading>
    </Card>
  );
}

function PolicyInWords({ policy: { version, fromOn, steps, liquidation } }: { policy: Policy }) {
  return (
    <>
      {fromOn === null ? (
        <Trans>Barème du programme (n° {version}) :</Trans>
      ) : (
        <Trans>
          Barème n° {version}, depuis le <Day date={fromOn} /> :
        </Trans>
      )}{" "}
      {steps.map(({ fromDays, rate }) => (
        <span key={fromDays}>
          <Rate of={rate} />{" "}
          <Plural value={fromDays} one="dès # jour de retard" other="dès # jours de retard" /> ;{" "}
        </span>
      ))}
      <Trans>
        <Rate of={liquidation} /> en liquidation.
      </Trans>
    </>
  );
}

function DecidePolicy({ territory, last }: { territory: string; last: Policy | undefined }) {
  const { t } = useLingui();
  const decide = useWrite(fundContract, "decidePolicy");
  const [chosen, setFromOn] = useState<PlainDate>();
  const preview = useRead(fundContract, "previewClosing", { params: { territory } });
  const fromOn = chosen ?? preview.data?.month?.startsOn;
  const [steps, setSteps] = useState<readonly RankedStep[]>(
    last?.steps.map((step, index) => ({ ...step, rank: index + 1 })) ?? [],
  );
  const [liquidation, setLiquidation] = useState<BasisPoints>(last?.liquidation ?? basisPoints(10_000));
  const [done, setDone] = useState("");

  function change(rank: number, changed: Partial<Step>) {
    setSteps(steps.map((step) => (step.rank === rank ? { ...step, ...changed } : step)));
  }

  async function submit() {
    if (fromOn === undefined) return;
    const body = { fromOn, steps: steps.map(({ fromDays, rate }) => ({ fromDays, rate })), liquidation };
    if ((await decide.send({ params: { territory }, body })) !== null) setDone(t`Barème décidé.`);
  }

  return (
    <Asked
      {...decide}
      quiet
      submit={<Trans>Décider ce barème</Trans>}
      done={done}
      onSubmit={() => void submit()}
    >
      <DateField label={<Trans>En vigueur depuis le</Trans>} value={fromOn} onChange={setFromOn} />
      {steps.map((step) => (
        <StepFields key={step.rank} step={step} onChange={(changed) => change(step.rank, changed)} />
      ))}
      <Actions>
        <ActionButton
          onClick={() =>
            setSteps([
              ...steps,
              {
                fromDays: (steps.at(-1)?.fromDays ?? 0) + 30,
                rate: steps.at(-1)?.rate ?? basisPoints(0),
                rank: steps.length + 1,
              },
            ])
          }
        >
          <Trans>Ajouter un palier</Trans>
        </ActionButton>
        {steps.length > 0 ? (
          <ActionButton onClick={() => setSteps(steps.slice(0, -1))}>
            <Trans>Retirer le dernier palier</Trans>
          </ActionButton>
        ) : null}
      </Actions>
      <NumberField
        label={<Trans>Taux en liquidation</Trans>}
        value={liquidation / 100}
        onChange={(percent) => setLiquidation(basisPoints(Math.round(percent * 100)))}
        suffix="%"
        decimals={2}
      />
    </Asked>
  );
}

interface StepFieldsProps {
  step: RankedStep;
  onChange: (changed: Partial<Step>) => void;
}

function StepFields({ step, onChange }: StepFieldsProps) {
  const { rank } = step;
  const { t } = useLingui();
  return (
    <>
      <NumberField
        label={<Trans>Palier {rank} : jours de retard</Trans>}
        value={step.fromDays}
        onChange={(fromDays) => onChange({ fromDays: Math.round(fromDays) })}
        suffix={t`jours`}
      />
      <NumberField
        label={<Trans>Palier {rank} : taux</Trans>}
        value={step.rate / 100}
        onChange={(percent) => onChange({ rate: basisPoints(Math.round(percent * 100)) })}
        suffix="%"
        decimals={2}
      />
    </>
  );
}
