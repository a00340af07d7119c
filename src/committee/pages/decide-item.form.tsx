import { Trans, useLingui } from "@lingui/react/macro";
import { NativeSelect, Textarea } from "@mantine/core";
import { type FormEvent, type ReactNode, useState } from "react";
import { halfDays } from "#kernel/days.ts";
import { cents } from "#kernel/money.ts";
import { useWrite } from "#web/api/use-write.ts";
import { SubmitButton } from "#web/design/actions.tsx";
import { Amount } from "#web/design/amount.tsx";
import { Choice } from "#web/design/form.tsx";
import { NumberField } from "#web/design/number-field.tsx";
import { Refusal } from "#web/design/refusal.tsx";
import { Status } from "#web/design/status.tsx";
import { committeeContract } from "../contract.ts";
import { type DecisionOutcome, decisionOutcomes, isApproval } from "../domain/decision.ts";
import { type VoteChoice, voteChoices } from "../domain/vote.ts";
import { holdIn } from "../domain/what-if.ts";
import styles from "./committee.module.css";
import type { ReadItem, ReadSitting, SittingParams } from "./read-sitting.ts";
import { outcomeNames, voteNames } from "./words.ts";

interface DecideItemProps {
  params: SittingParams;
  sitting: ReadSitting;
  item: ReadItem;
}

type Manner = "unanimous" | "counted" | "without-vote";

type Granted = NonNullable<ReadItem["request"]>;

const nothingAsked: Granted = {
  amount: cents(0n),
  instalments: 36,
  graceMonths: 6,
  frequency: "monthly",
  halfDays: halfDays(0n),
  jobs: { created: 0, kept: 0 },
};

/** What the committee decides on an item: the proposal, the vote, and what the fund becomes. */
export function DecideItem({ params, sitting, item }: DecideItemProps) {
  const { i18n, t } = useLingui();
  const [outcome, setOutcome] = useState<DecisionOutcome>("approved");
  const [grant, setGrant] = useState<Granted>(item.request ?? nothingAsked);
  const [conditions, setConditions] = useState("");
  const [reasons, setReasons] = useState("");
  const [derogation, setDerogation] = useState("");
  const [manner, setManner] = useState<Manner>("unanimous");
  const [choices, setChoices] = useState<Choices>(new Map());
  const decide = useWrite(committeeContract, "decideItem");
  const isGranting = isApproval(outcome);

  async function submit(event: FormEvent) {
    event.preventDefault();
    const isConditional = outcome === "approved-with-conditions";
    await decide.send({
      params: { ...params, item: item.id },
      body: {
        outcome,
        grant: isGranting ? grant : null,
        conditions: isConditional ? linesOf(conditions) : [],
        reasons,
        derogation: isGranting && derogation.trim() !== "" ? derogation : null,
        ballot: ballotOf(manner, choices),
      },
    });
  }

  return (
    <form className={styles.form} onSubmit={(event) => void submit(event)}>
      <Choice
        label={t`Décision sur ${item.firm}`}
        value={outcome}
        onChange={(value) => {
          setOutcome(value);
          if (value !== "adjourned" && manner === "without-vote") setManner("unanimous");
        }}
        options={decisionOutcomes.map((value) => ({ value, label: i18n._(outcomeNames[value]) }))}
      />
      {isGranting ? <GrantFields grant={grant} onChange={setGrant} /> : null}
      {isGranting ? <WhatIf sitting={sitting} amount={grant.amount} /> : null}
      {outcome === "approved-with-conditions" ? (
        <Paragraph
          label={<Trans>Conditions, une par ligne</Trans>}
          value={conditions}
          onChange={setConditions}
        />
      ) : null}
      <Paragraph
        label={<Trans>Motif, pour le procès-verbal</Trans>}
        required={!isGranting}
        value={reasons}
        onChange={setReasons}
      />
      {isGranting ? (
        <Paragraph
          label={<Trans>Dérogation : la règle dont le comité s'écarte, et pourquoi (facultatif)</Trans>}
          value={derogation}
          onChange={setDerogation}
        />
      ) : null}
      <Choice<Manner>
        label={t`Vote`}
        value={manner}
        onChange={setManner}
        options={[
          { value: "unanimous", label: t`Accord unanime constaté` },
          { value: "counted", label: t`Voix comptées` },
          ...(outcome === "adjourned" ? [{ value: "without-vote" as const, label: t`Sans vote` }] : []),
        ]}
      />
      {manner === "counted" ? (
        <VoterFields voters={votersOn(item, sitting)} choices={choices} onChange={setChoices} />
      ) : null}
      <Refusal of={decide.refusal} />
      <SubmitButton busy={decide.isSending}>
        {manner === "unanimous" ? (
          <Trans>Constater l'accord unanime et décider</Trans>
        ) : (
          <Trans>Enregistrer la décision</Trans>
        )}
      </SubmitButton>
    </form>
  );
}

type Choices = ReadonlyMap<string, VoteChoice>;
type Voter = ReadSitting["members"][number];

function ballotOf(manner: Manner, choices: Choices) {
  if (manner === "without-vote") return null;
  if (manner === "unanimous") return { manner };
  return { manner, votes: [...choices].map(([member, choice]) => ({ member, choice })) };
}

function linesOf(text: string): string[] {
  return text.split("\n").filter((line) => line.trim() !== "");
}

function votersOn(item: ReadItem, { members }: ReadSitting): Voter[] {
  const recused = item.recusals.map(({ member }) => member);
  return members.filter(({ id, votes, isPresent }) => votes && isPresent && !recused.includes(id));
}

function GrantFields({ grant, onChange }: { grant: Granted; onChange: (grant: Granted) => void }) {
  return (
    <>
      <NumberField
        label={<Trans>Montant accordé</Trans>}
        suffix="€"
        decimals={2}
        value={Number(grant.amount) / 100}
        onChange={(euros) => onChange({ ...grant, amount: cents(Math.round(euros * 100)) })}
      />
      <NumberField
        label={<Trans>Nombre d'échéances</Trans>}
        value={grant.instalments}
        onChange={(instalments) => onChange({ ...grant, instalments })}
      />
      <NumberField
        label={<Trans>Mois de différé</Trans>}
        value={grant.graceMonths}
        onChange={(graceMonths) => onChange({ ...grant, graceMonths })}
      />
      <NumberField
        label={<Trans>Journées d'expertise</Trans>}
        decimals={1}
        value={Number(grant.halfDays) / 2}
        onChange={(days) => onChange({ ...grant, halfDays: halfDays(Math.round(days * 2)) })}
      />
      <NumberField
        label={<Trans>Emplois à créer</Trans>}
        value={grant.jobs.created}
        onChange={(created) => onChange({ ...grant, jobs: { ...grant.jobs, created } })}
      />
      <NumberField
        label={<Trans>Emplois à maintenir</Trans>}
        value={grant.jobs.kept}
        onChange={(kept) => onChange({ ...grant, jobs: { ...grant.jobs, kept } })}
      />
    </>
  );
}

interface ParagraphProps {
  label: ReactNode;
  value: string;
  onChange: (text: string) => void;
  required?: boolean;
}

function Paragraph({ label, value, onChange, required = false }: ParagraphProps) {
  return (
    <Textarea
      className={styles.wide ?? ""}
      size="md"
      autosize
      minRows={2}
      required={required}
      label={label}
      value={value}
      onChange={(event) => onChange(event.currentTarget.value)}
    />
  );
}

interface VoterFieldsProps {
  voters: readonly Voter[];
  choices: Choices;
  onChange: (choices: Choices) => void;
}

function VoterFields({ voters, choices, onChange }: VoterFieldsProps) {
  const { i18n, t } = useLingui();
  return voters.map(({ id, person }) => (
    <NativeSelect
      key={id}
      size="md"
      label={person.name}
      value={choices.get(id) ?? ""}
      onChange={(event) => {
        const choice = voteChoices.find((known) => known === event.currentTarget.value);
        const others = [...choices].filter(([member]) => member !== id);
        onChange(new Map(choice === undefined ? others : [...others, [id, choice]]));
      }}
      data={[
        { value: "", label: t`n'a pas voté` },
        ...voteChoices.map((value) => ({ value, label: i18n._(voteNames[value]) })),
      ]}
    />
  ));
}

/** « Et si nous disons oui » : what the fund has left, before and after. */
function WhatIf({ sitting, amount }: { sitting: ReadSitting; amount: ReturnType<typeof cents> }) {
  const after = holdIn(sitting.fund, amount);
  return (
    <p className={styles.wide} role="status">
      <strong>
        <Trans>Et si nous disons oui ?</Trans>
      </strong>{" "}
      {after.isEnough ? (
        <Trans>
          Disponible : <Amount cents={sitting.fund.available} round /> →{" "}
          <Amount cents={after.available} round />.
        </Trans>
      ) : (
        <Status tone="brick">
          <Trans>
            Le fonds n'a que <Amount cents={sitting.fund.available} round />.
          </Trans>
        </Status>
      )}
    </p>
  );
}
