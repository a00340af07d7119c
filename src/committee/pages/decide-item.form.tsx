import { Trans, useLingui } from "@lingui/react/macro";
import { type FormEvent, useState } from "react";
import { halfDays } from "#kernel/days.ts";
import { cents } from "#kernel/money.ts";
import { useWrite } from "#web/api/use-write.ts";
import { SubmitButton } from "#web/design/actions.tsx";
import { Choice } from "#web/design/form.tsx";
import { Refusal } from "#web/design/refusal.tsx";
import { committeeContract } from "../contract.ts";
import { type DecisionOutcome, isApproval } from "../domain/decision.ts";
import { isFollowUp, outcomesOn } from "../domain/follow-up.ts";
import { BallotFields, ballotOf, unanimousDraft, votersOn } from "./ballot.fields.tsx";
import styles from "./committee.module.css";
import { type Granted, GrantFields, Paragraph } from "./grant.fields.tsx";
import type { ReadItem, ReadSitting, SittingParams } from "./read-sitting.ts";
import { WhatIf } from "./what-if.tsx";
import { outcomeNames } from "./words.ts";

interface DecideItemProps {
  params: SittingParams;
  sitting: ReadSitting;
  item: ReadItem;
}

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
  const [outcome, setOutcome] = useState<DecisionOutcome>(isFollowUp(item.kind) ? "agreed" : "approved");
  const [grant, setGrant] = useState<Granted>(item.request ?? nothingAsked);
  const [conditions, setConditions] = useState("");
  const [reasons, setReasons] = useState("");
  const [derogation, setDerogation] = useState("");
  const [ballot, setBallot] = useState(unanimousDraft);
  const decide = useWrite(committeeContract, "decideItem");
  const isGranting = isApproval(outcome);
  const voters = votersOn(item, sitting);

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
        ballot: ballotOf(ballot, voters),
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
          if (value !== "adjourned" && ballot.manner === "without-vote") setBallot(unanimousDraft);
        }}
        options={outcomesOn(item.kind).map((value) => ({ value, label: i18n._(outcomeNames[value]) }))}
      />
      {isGranting ? <GrantFields grant={grant} onChange={setGrant} /> : null}
      {isGranting ? <WhatIf params={params} sitting={sitting} item={item} amount={grant.amount} /> : null}
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
      <BallotFields
        draft={ballot}
        onChange={setBallot}
        voters={voters}
        mayGoWithout={outcome === "adjourned"}
        presider={item.presider}
      />
      <div className={styles.wide}>
        <Refusal of={decide.refusal} />
        <SubmitButton busy={decide.isSending}>
          {ballot.manner === "unanimous" ? (
            <Trans>Constater l'accord unanime et décider</Trans>
          ) : (
            <Trans>Enregistrer la décision</Trans>
          )}
        </SubmitButton>
      </div>
    </form>
  );
}

function linesOf(text: string): string[] {
  return text.split("\n").filter((line) => line.trim() !== "");
}
