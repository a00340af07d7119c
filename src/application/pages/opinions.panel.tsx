import { Trans, useLingui } from "@lingui/react/macro";
import { useRead } from "#web/api/use-read.ts";
import { useWrite } from "#web/api/use-write.ts";
import { ActionButton, Actions } from "#web/design/actions.tsx";
import { Day } from "#web/design/day.tsx";
import { Card } from "#web/design/page.tsx";
import { Reading } from "#web/design/reading.tsx";
import { Refusal } from "#web/design/refusal.tsx";
import { Status } from "#web/design/status.tsx";
import { useRights } from "#web/signed-in/use-me.ts";
import { applicationContract } from "../contract.ts";
import { isAwaited } from "../domain/asked-opinion.ts";
import styles from "./application.module.css";
import { AskOpinion } from "./ask-opinion.form.tsx";
import { answerName, opinionStateNames, opinionTones } from "./opinion-names.ts";
import type { FileParams } from "./read-application.ts";
import type { ReadAskedOpinion } from "./read-opinions.ts";

/** What others were asked about the file, and what they answered. */
export function OpinionsPanel({ params }: { params: FileParams }) {
  const { mayCall } = useRights(params.territory);
  return mayCall(applicationContract.routes.listOpinions) ? <Opinions params={params} /> : null;
}

function Opinions({ params }: { params: FileParams }) {
  const { mayCall } = useRights(params.territory);
  const mayAsk = mayCall(applicationContract.routes.askOpinion);
  const read = useRead(applicationContract, "listOpinions", { params });
  return (
    <Reading of={read}>
      {({ on, opinions }) =>
        opinions.length === 0 && !mayAsk ? null : (
          <Card
            title={<Trans>Les avis demandés à d'autres</Trans>}
            lead={
              <Trans>
                Par un lien personnel, sur une partie du dossier seulement. Chacun dit d'abord s'il est lié à
                l'entreprise ; un avis rendu ne change plus.
              </Trans>
            }
          >
            {opinions.map((opinion) => (
              <Opinion key={opinion.id} params={params} opinion={opinion} mayAct={mayAsk} />
            ))}
            {mayAsk ? (
              <details className={styles.block}>
                <summary>
                  <Trans>Demander un avis</Trans>
                </summary>
                <AskOpinion params={params} on={on} />
              </details>
            ) : null}
          </Card>
        )
      }
    </Reading>
  );
}

interface OpinionProps {
  params: FileParams;
  opinion: ReadAskedOpinion;
  mayAct: boolean;
}

function Opinion({ params, opinion, mayAct }: OpinionProps) {
  const { i18n } = useLingui();
  const { name, quality, state, dueOn, remindedOn, answeredOn, interest, questions } = opinion;
  return (
    <article className={styles.opinion}>
      <p>
        <Status tone={opinionTones[state]}>{i18n._(opinionStateNames[state])}</Status> <strong>{name}</strong>
        , {quality}
      </p>
      <p className={styles.soft}>
        {answeredOn === null ? (
          <Trans>
            Demandé par {opinion.askedBy}, pour le <Day date={dueOn} />.
          </Trans>
        ) : (
          <Trans>
            Rendu le <Day date={answeredOn} />.
          </Trans>
        )}{" "}
        {remindedOn === null ? null : (
          <Trans>
            Relancé le <Day date={remindedOn} />.
          </Trans>
        )}
      </p>
      {interest === null ? null : (
        <p className={styles.words}>
          <Trans>Lien déclaré : {interest}</Trans>
        </p>
      )}
      <dl>
        {questions.map(({ question, kind, answer, why }) => (
          <div key={question}>
            <dt>{question}</dt>
            <dd>
              {answer === null ? null : <Answer of={answerName(kind, answer)} />}
              {why === null ? null : <span className={styles.words}> {why}</span>}
            </dd>
          </div>
        ))}
      </dl>
      {mayAct && isAwaited(state) ? <OpinionActs params={params} opinion={opinion} /> : null}
    </article>
  );
}

function Answer({ of }: { of: ReturnType<typeof answerName> }) {
  const { i18n } = useLingui();
  return <strong className={styles.words}>{typeof of === "string" ? of : i18n._(of)}</strong>;
}

function OpinionActs({ params, opinion: { id, name, remindedOn } }: Omit<OpinionProps, "mayAct">) {
  const remind = useWrite(applicationContract, "remindOpinion");
  const withdraw = useWrite(applicationContract, "withdrawOpinion");
  const asked = { params: { ...params, opinion: id }, body: {} };
  return (
    <>
      <Actions>
        {remindedOn === null ? (
          <ActionButton onClick={() => void remind.send(asked)}>
            <Trans>Relancer {name}, une fois</Trans>
          </ActionButton>
        ) : null}
        <ActionButton onClick={() => void withdraw.send(asked)}>
          <Trans>Retirer la demande</Trans> <span className="visually-hidden">{name}</span>
        </ActionButton>
      </Actions>
      <Refusal of={remind.refusal ?? withdraw.refusal} />
    </>
  );
}
