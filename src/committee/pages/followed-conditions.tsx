import { Trans, useLingui } from "@lingui/react/macro";
import type { z } from "zod";
import { Day } from "#web/design/day.tsx";
import { FileLinks } from "#web/design/file-link.tsx";
import { SavedFileLink } from "#web/design/saved-file-link.tsx";
import { Status } from "#web/design/status.tsx";
import type { DecisionConditions } from "../contract/condition-routes.ts";
import { committeeContract } from "../contract.ts";
import styles from "./committee.module.css";
import { conditionStateNames, conditionStateTones, verdictNames } from "./condition-words.ts";

export type ReadConditions = z.output<typeof DecisionConditions>;
export type ReadCondition = ReadConditions["conditions"][number];

export interface ConditionParams {
  territory: string;
  decision: string;
  condition: string;
}

/** A condition: what it asks, until when, where it stands, and what was handed in. */
export function FollowedCondition({
  params,
  condition,
}: {
  params: ConditionParams;
  condition: ReadCondition;
}) {
  const { i18n } = useLingui();
  const { text, state, dueOn, liftedOn, liftedBy, evidence, given } = condition;
  return (
    <>
      <p>
        {text} <Status tone={conditionStateTones[state]}>{i18n._(conditionStateNames[state])}</Status>{" "}
        {liftedOn !== null ? (
          <Trans>
            le <Day date={liftedOn} /> par {liftedBy} : {evidence}
          </Trans>
        ) : dueOn === null ? null : (
          <Trans>
            à prouver jusqu'au <Day date={dueOn} />
          </Trans>
        )}
      </p>
      {given.length === 0 ? null : (
        <ul className={styles.plain}>
          {given.map((piece) => (
            <li key={piece.id}>
              <Trans>
                {piece.note}, déposé le <Day date={piece.givenOn} /> par {piece.givenBy}
              </Trans>{" "}
              {piece.judgement === null ? null : (
                <>
                  : {i18n._(verdictNames[piece.judgement.verdict])}{" "}
                  <Trans>
                    le <Day date={piece.judgement.on} /> par {piece.judgement.by}
                  </Trans>
                  {piece.judgement.why === "" ? null : <>, {piece.judgement.why}</>}
                </>
              )}
              <FileLinks>
                <SavedFileLink
                  contract={committeeContract}
                  file="downloadEvidence"
                  given={{ params: { ...params, evidence: piece.id } }}
                >
                  <Trans>Ouvrir la pièce</Trans>
                </SavedFileLink>
              </FileLinks>
            </li>
          ))}
        </ul>
      )}
    </>
  );
}
