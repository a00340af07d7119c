import { Trans, useLingui } from "@lingui/react/macro";
import { type FormEvent, type ReactNode, useState } from "react";
import { type Cents, cents } from "#kernel/money.ts";
import type { PlainDate } from "#kernel/plain-date.ts";
import { useWrite } from "#web/api/use-write.ts";
import { SubmitButton } from "#web/design/actions.tsx";
import { DateField } from "#web/design/date-field.tsx";
import { Choice } from "#web/design/form.tsx";
import { NumberField } from "#web/design/number-field.tsx";
import { Card, Note } from "#web/design/page.tsx";
import { Refusal } from "#web/design/refusal.tsx";
import { applicationContract } from "../contract.ts";
import { defaultPolicy, type EligibilityPolicy, type JobsMode } from "../domain/eligibility-policy.ts";
import styles from "./application.module.css";
import { PolicySentences } from "./policy-sentences.tsx";
import type { ReadPolicy } from "./read-application.ts";

type Policy = NonNullable<ReadPolicy["inForce"]>["policy"];

interface PolicyFormProps {
  territory: string;
  on: PlainDate;
  initial: Policy;
}

/** New rules from a day on, typed over those in force; what they say is read before they are set. */
export function PolicyForm({ territory, on, initial }: PolicyFormProps) {
  const [policy, setPolicy] = useState(initial);
  const [fromOn, setFrom] = useState<PlainDate>();
  const set = useWrite(applicationContract, "setPolicy");
  const change = (changed: Partial<Policy>) => setPolicy((before) => ({ ...before, ...changed }));

  async function submit(event: FormEvent) {
    event.preventDefault();
    if (fromOn === undefined) return;
    if ((await set.send({ params: { territory }, body: { fromOn, policy } })) !== null) setFrom(undefined);
  }

  return (
    <Card
      title={<Trans>Fixer de nouvelles règles</Trans>}
      lead={<Trans>Elles s'ajoutent aux précédentes, à partir d'un jour ; rien ne se réécrit.</Trans>}
    >
      <form className={styles.form} onSubmit={(event) => void submit(event)}>
        <DateField label={<Trans>À partir du</Trans>} value={fromOn} onChange={setFrom} />
        <FirmRules policy={policy} onChange={change} />
        <JobRules policy={policy} onChange={change} />
        <AmountRules policy={policy} onChange={change} />
        <section className={styles.wide}>
          <h3>
            <Trans>Ce que ces règles diront</Trans>
          </h3>
          <PolicySentences policy={policy} />
          {fromOn !== undefined && fromOn < on ? (
            <Note>
              <Trans>Ce jour est passé : les dossiers déposés depuis seront relus avec ces règles.</Trans>
            </Note>
          ) : null}
        </section>
        <div className={styles.wide}>
          <Refusal of={set.refusal} />
        </div>
        <SubmitButton busy={set.isSending}>
          <Trans>Fixer ces règles</Trans>
        </SubmitButton>
      </form>
    </Card>
  );
}

interface RulesProps {
  policy: Policy;
  onChange: (changed: Partial<Policy>) => void;
}

function FirmRules({ policy, onChange }: RulesProps) {
  const { t } = useLingui();
  return (
    <>
      <h3 className={styles.wide}>
        <Trans>L'entreprise</Trans>
      </h3>
      <Applies
        question={t`Limite d'effectif`}
        value={policy.headcountLimit}
        usual={defaultPolicy.headcountLimit}
        onChange={(headcountLimit) => onChange({ headcountLimit })}
      >
        {(value, change) => (
          <NumberField
            label={<Trans>Effectif, moins de (personnes)</Trans>}
            value={value}
            onChange={change}
          />
        )}
      </Applies>
      <Applies
        question={t`Ancienneté minimale`}
        value={policy.minimumAgeMonths}
        usual={defaultPolicy.minimumAgeMonths}
        onChange={(minimumAgeMonths) => onChange({ minimumAgeMonths })}
      >
        {(value, change) => (
          <NumberField label={<Trans>Ancienneté, au moins (mois)</Trans>} value={value} onChange={change} />
        )}
      </Applies>
    </>
  );
}

function JobRules({ policy, onChange }: RulesProps) {
  const { t } = useLingui();
  return (
    <div className={styles.rule}>
      <h3 className={styles.whole}>
        <Trans>L'emploi</Trans>
      </h3>
      <Choice<JobsMode>
        label={t`Lien avec l'emploi`}
        value={policy.jobsMode}
        onChange={(jobsMode) => onChange({ jobsMode })}
        options={[
          { value: "create", label: t`Créer` },
          { value: "create-or-keep", label: t`Créer ou maintenir` },
          { value: "none", label: t`Aucun` },
        ]}
      />
      {policy.jobsMode === "none" ? null : (
        <>
          <NumberField
            label={<Trans>Emplois, au moins</Trans>}
            value={policy.minimumJobs}
            onChange={(minimumJobs) => onChange({ minimumJobs })}
          />
          <NumberField
            label={<Trans>Délai (mois)</Trans>}
            value={policy.jobsWithinMonths}
            onChange={(jobsWithinMonths) => onChange({ jobsWithinMonths })}
          />
        </>
      )}
    </div>
  );
}

function AmountRules({ policy, onChange }: RulesProps) {
  const { t } = useLingui();
  const amounts = [
    ["minimum", t`Montant minimal`, <Trans key="minimum">Montant, au moins</Trans>],
    ["maximum", t`Montant maximal`, <Trans key="maximum">Montant, au plus</Trans>],
    ["warningAbove", t`Avertissement`, <Trans key="warning">Avertir au-dessus de</Trans>],
  ] as const;
  return (
    <>
      <h3 className={styles.wide}>
        <Trans>L'avance</Trans>
      </h3>
      {amounts.map(([key, question, label]) => (
        <Applies
          key={key}
          question={question}
          value={policy[key]}
          usual={defaultPolicy[key]}
          onChange={(value) => onChange({ [key]: value })}
        >
          {(value: Cents, change) => (
            <NumberField
              label={label}
              suffix="€"
              decimals={2}
              value={Number(value) / 100}
              onChange={(euros) => change(cents(Math.round(euros * 100)))}
            />
          )}
        </Applies>
      ))}
      <Choice
        label={t`Une avance demande-t-elle des journées d'expertise ?`}
        value={policy.moneyRequiresDays ? "yes" : "no"}
        onChange={(value) => onChange({ moneyRequiresDays: value === "yes" })}
        options={[
          { value: "no", label: t`non` },
          { value: "yes", label: t`oui` },
        ]}
      />
    </>
  );
}

interface AppliesProps<Value> {
  question: string;
  value: Value | null;
  /** What the field starts from once the rule applies. */
  usual: EligibilityPolicy["minimum"] | number | null;
  onChange: (value: Value | null) => void;
  children: (value: Value, change: (value: Value) => void) => ReactNode;
}

/** A rule that a territory may leave out. */
function Applies<Value>({ question, value, usual, onChange, children }: AppliesProps<Value>) {
  const { t } = useLingui();
  return (
    <div className={styles.rule}>
      <Choice
        label={question}
        value={value === null ? "no" : "yes"}
        onChange={(choice) => onChange(choice === "no" ? null : (usual as Value))}
        options={[
          { value: "yes", label: t`s'applique` },
          { value: "no", label: t`ne s'applique pas` },
        ]}
      />
      {value === null ? null : children(value, onChange)}
    </div>
  );
}
