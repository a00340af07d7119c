import { Trans } from "@lingui/react/macro";
import { useRead } from "#web/api/use-read.ts";
import { Reading } from "#web/design/reading.tsx";
import { useRights } from "#web/signed-in/use-me.ts";
import { committeeContract } from "../contract.ts";
import { DateCondition, WaiveCondition } from "./change-condition.forms.tsx";
import {
  type ConditionParams,
  FollowedCondition,
  type ReadCondition,
  type ReadConditions,
} from "./followed-conditions.tsx";
import { GiveEvidence } from "./give-evidence.form.tsx";
import { JudgeEvidence } from "./judge-evidence.form.tsx";
import { LiftCondition } from "./lift-condition.form.tsx";

/** The conditions of a decision as those who follow it see them: what was handed in, and what each may do. */
export function DecisionConditions({ params }: { params: { territory: string; decision: string } }) {
  const read = useRead(committeeContract, "readConditions", { params });
  return (
    <Reading of={read}>
      {(decision) => (
        <section>
          <h3>
            <Trans>Conditions</Trans>
          </h3>
          <ul>
            {decision.conditions.map((condition) => {
              const which = { ...params, condition: condition.id };
              return (
                <li key={condition.id}>
                  <FollowedCondition params={which} condition={condition} />
                  <ConditionActs params={which} decision={decision} condition={condition} />
                </li>
              );
            })}
          </ul>
        </section>
      )}
    </Reading>
  );
}

function ConditionActs({
  params,
  decision,
  condition,
}: {
  params: ConditionParams;
  decision: ReadConditions;
  condition: ReadCondition;
}) {
  const { mayCall } = useRights(params.territory);
  const { judgeEvidence, giveEvidence, liftCondition, dateCondition, waiveCondition } =
    committeeContract.routes;
  const { state, given, dueOn, text } = condition;
  if (state === "met" || state === "waived") return null;
  const waiting = given.find(({ judgement }) => judgement === null);
  return (
    <>
      {waiting === undefined ? (
        <>
          {mayCall(giveEvidence) ? <GiveEvidence params={params} text={text} /> : null}
          {mayCall(liftCondition) ? <LiftCondition params={params} text={text} /> : null}
        </>
      ) : mayCall(judgeEvidence) && !waiting.isOwn ? (
        <JudgeEvidence params={params} evidence={waiting.id} />
      ) : null}
      {mayCall(dateCondition) ? <DateCondition params={params} dueOn={dueOn} /> : null}
      {mayCall(waiveCondition) ? <WaiveCondition params={params} decidedOn={decision.decidedOn} /> : null}
    </>
  );
}
