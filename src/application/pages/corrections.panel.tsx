import { Plural, Trans } from "@lingui/react/macro";
import { daysBetween } from "#kernel/plain-date.ts";
import { useRead } from "#web/api/use-read.ts";
import { useWrite } from "#web/api/use-write.ts";
import { ActionButton, Actions } from "#web/design/actions.tsx";
import { Day } from "#web/design/day.tsx";
import { Card } from "#web/design/page.tsx";
import { Reading } from "#web/design/reading.tsx";
import { Refusal } from "#web/design/refusal.tsx";
import { useRights } from "#web/signed-in/use-me.ts";
import { applicationContract } from "../contract.ts";
import { mayBeCorrected } from "../domain/correction-round.ts";
import { AskCorrections } from "./ask-corrections.form.tsx";
import { CorrectionRounds } from "./correction-rounds.tsx";
import styles from "./entry.module.css";
import type { FileParams } from "./read-application.ts";
import type { ReadCorrections, ReadRound } from "./read-entry.ts";

interface PanelProps {
  params: FileParams;
  told: ReadCorrections;
}

/** What was asked of the firm, point by point, and what came back; whoever keeps the file asks, accepts, asks again. */
export function CorrectionsPanel({ params }: { params: FileParams }) {
  const read = useRead(applicationContract, "readCorrections", { params });
  const { mayCall } = useRights(params.territory);
  return (
    <Reading of={read}>
      {(told) => {
        const last = told.rounds.at(-1);
        const keeps = told.side === "desk" && mayCall(applicationContract.routes.askCorrections);
        if (last === undefined && !keeps) return null;
        return (
          <Card title={<Title last={last} />}>
            <OwnerDays told={told} />
            <CorrectionRounds rounds={told.rounds} />
            {keeps && last !== undefined && last.turn !== null ? (
              <RoundActs params={params} round={last} />
            ) : null}
            {keeps ? <Asking params={params} told={told} /> : null}
          </Card>
        );
      }}
    </Reading>
  );
}

function Title({ last }: { last: ReadRound | undefined }) {
  if (last === undefined) return <Trans>Aucune correction n'est demandée</Trans>;
  switch (last.turn) {
    case "firm":
      return (
        <Trans>
          Corrections demandées : chez l'entreprise depuis le <Day date={last.askedOn} />
        </Trans>
      );
    case "desk":
      return <Trans>Les corrections sont revenues</Trans>;
    case null:
      return <Trans>Corrections</Trans>;
  }
}

function OwnerDays({ told: { rounds, on } }: { told: ReadCorrections }) {
  const days = rounds.reduce(
    (sum, { askedOn, sent, ended }) => sum + daysBetween(askedOn, sent?.on ?? ended?.on ?? on),
    0,
  );
  if (days === 0) return null;
  return (
    <p>
      <Plural
        value={days}
        one="# jour passé chez l'entreprise n'est pas compté dans les délais d'instruction."
        other="# jours passés chez l'entreprise ne sont pas comptés dans les délais d'instruction."
      />
    </p>
  );
}

function RoundActs({ params, round }: { params: FileParams; round: ReadRound }) {
  const accept = useWrite(applicationContract, "acceptCorrections");
  const withdraw = useWrite(applicationContract, "withdrawCorrections");
  const remind = useWrite(applicationContract, "remindCorrections");
  const given = { params: { ...params, round: round.id }, body: {} };
  return (
    <>
      <Actions>
        {round.turn === "desk" ? (
          <ActionButton onClick={() => void accept.send(given)}>
            <Trans>Accepter les corrections</Trans>
          </ActionButton>
        ) : (
          <>
            <ActionButton onClick={() => void remind.send(given)}>
              <Trans>Relancer l'entreprise</Trans>
            </ActionButton>
            <ActionButton onClick={() => void withdraw.send(given)}>
              <Trans>Retirer la demande</Trans>
            </ActionButton>
          </>
        )}
      </Actions>
      <Refusal of={accept.refusal ?? withdraw.refusal ?? remind.refusal} />
    </>
  );
}

function Asking({ params, told }: PanelProps) {
  const last = told.rounds.at(-1);
  if (last?.turn === "firm" || !mayBeCorrected(told.status)) return null;
  if (told.told.length === 0)
    return (
      <p>
        <Trans>
          Désignez d'abord le dirigeant de l'entreprise : c'est à lui que les corrections sont demandées.
        </Trans>
      </p>
    );
  return (
    <details className={styles.block}>
      <summary>
        {last?.turn === "desk" ? <Trans>Redemander</Trans> : <Trans>Demander des corrections</Trans>}
      </summary>
      <AskCorrections key={told.rounds.length} params={params} told={told} />
    </details>
  );
}
