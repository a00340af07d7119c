import { Trans, useLingui } from "@lingui/react/macro";
import type { ReactNode } from "react";
import { formatDays } from "#kernel/format.ts";
import { Amount } from "#web/design/amount.tsx";
import { Day } from "#web/design/day.tsx";
import { Facts } from "#web/design/facts.tsx";
import { Status } from "#web/design/status.tsx";
import { useLocale } from "#web/design/use-locale.ts";
import { useRights } from "#web/signed-in/use-me.ts";
import { committeeContract } from "../contract.ts";
import { DecisionConditions } from "./decision-conditions.tsx";
import { DecisionLetter } from "./decision-letter.tsx";
import { LapseDecision } from "./lapse-decision.form.tsx";
import type { ReadDecision, ReadItem, SittingParams } from "./read-sitting.ts";
import { outcomeNames, outcomeTones, voteNames } from "./words.ts";

/** What is asked or granted: amount, terms, days, jobs. */
export function GrantFacts({
  grant,
  amountLabel,
}: {
  grant: NonNullable<ReadItem["request"]>;
  amountLabel: ReactNode;
}) {
  const locale = useLocale();
  const { amount, instalments, graceMonths, frequency, halfDays, jobs } = grant;
  return (
    <Facts
      facts={[
        { key: "amount", label: amountLabel, value: <Amount cents={amount} round />, strong: true },
        {
          key: "terms",
          label: <Trans>Remboursement</Trans>,
          value:
            frequency === "monthly" ? (
              <Trans>
                {instalments} mensualités, {graceMonths} mois de différé
              </Trans>
            ) : (
              <Trans>
                {instalments} trimestrialités, {graceMonths} mois de différé
              </Trans>
            ),
        },
        { key: "days", label: <Trans>Journées d'expertise</Trans>, value: formatDays(halfDays, locale) },
        {
          key: "jobs",
          label: <Trans>Emplois</Trans>,
          value: (
            <Trans>
              {jobs.created} à créer, {jobs.kept} à maintenir
            </Trans>
          ),
        },
      ]}
    />
  );
}

/** What was decided, how, and why. */
export function DecisionFacts({ decision, params }: { decision: ReadDecision; params: SittingParams }) {
  const { i18n } = useLingui();
  return (
    <>
      <p>
        <Status tone={outcomeTones[decision.outcome]}>{i18n._(outcomeNames[decision.outcome])}</Status>{" "}
        <VoteTold decision={decision} />
      </p>
      {decision.grant === null ? null : (
        <GrantFacts grant={decision.grant} amountLabel={<Trans>Accordé</Trans>} />
      )}
      {decision.reasons === "" ? null : (
        <p>
          <Trans>Motif : {decision.reasons}</Trans>
        </p>
      )}
      {decision.derogation === null ? null : (
        <p>
          <Trans>Dérogation : {decision.derogation}</Trans>
        </p>
      )}
      <Conditions decision={decision} params={params} />
      <p>
        <Trans>
          Disponible avant la décision : <Amount cents={decision.position.available} round />.
        </Trans>
      </p>
      {decision.earmarked.map(({ id, name, amount }) => (
        <p key={id}>
          <Trans>
            Dont <Amount cents={amount} /> pris sur ce qui est réservé à « {name} ».
          </Trans>
        </p>
      ))}
      <DecisionLetter decision={decision} params={params} />
      {decision.lapsedOn === null ? (
        <MayLapse decision={decision} params={params} />
      ) : (
        <p>
          <Trans>
            Décision caduque depuis le <Day date={decision.lapsedOn} /> : la somme réservée est libérée.
          </Trans>
        </p>
      )}
    </>
  );
}

/** Only what is still held can lapse: what was paid is owed. */
function MayLapse({ decision, params: { territory } }: { decision: ReadDecision; params: SittingParams }) {
  const { mayCall } = useRights(territory);
  if (decision.held <= 0n || !mayCall(committeeContract.routes.releaseHold)) return null;
  return <LapseDecision params={{ territory, decision: decision.id }} held={decision.held} />;
}

function VoteTold({ decision }: { decision: ReadDecision }) {
  const { i18n } = useLingui();
  const { manner, for: inFavour, against, abstain, byCastingVote, votes } = decision;
  if (manner === "without-vote") return <Trans>sans vote.</Trans>;
  if (manner === "secret") {
    return (
      <>
        <Trans>
          Scrutin secret : {inFavour} pour, {against} contre, {abstain} abstentions.
        </Trans>{" "}
        {byCastingVote ? <Trans>La voix de la présidence l'emporte.</Trans> : null}
      </>
    );
  }
  if (manner === "unanimous") return <Trans>Accord unanime constaté, {inFavour} votants.</Trans>;
  return (
    <>
      <Trans>
        {inFavour} pour, {against} contre, {abstain} abstentions.
      </Trans>{" "}
      {byCastingVote ? <Trans>La voix de la présidence l'emporte.</Trans> : null}{" "}
      {votes.map(({ name, choice }) => `${name} : ${i18n._(voteNames[choice])}`).join(" · ")}
    </>
  );
}

function Conditions({ decision, params: { territory } }: { decision: ReadDecision; params: SittingParams }) {
  const { mayCall } = useRights(territory);
  if (decision.conditions.length === 0) return null;
  if (mayCall(committeeContract.routes.readConditions))
    return <DecisionConditions params={{ territory, decision: decision.id }} />;
  return (
    <>
      <h3>
        <Trans>Conditions</Trans>
      </h3>
      <ul>
        {decision.conditions.map(({ id, text, liftedOn, liftedBy, evidence }) => (
          <li key={id}>
            {text}{" "}
            {liftedOn === null ? (
              <Trans>(à lever)</Trans>
            ) : (
              <Trans>
                (levée le <Day date={liftedOn} /> par {liftedBy} : {evidence})
              </Trans>
            )}
          </li>
        ))}
      </ul>
    </>
  );
}
