import { Plural, Trans } from "@lingui/react/macro";
import { useState } from "react";
import { useWrite } from "#web/api/use-write.ts";
import { Asked } from "#web/design/act-form.tsx";
import { ActionButton, Actions, SubmitButton } from "#web/design/actions.tsx";
import { Day } from "#web/design/day.tsx";
import { Card } from "#web/design/page.tsx";
import { Refusal } from "#web/design/refusal.tsx";
import { Status } from "#web/design/status.tsx";
import { useRights } from "#web/signed-in/use-me.ts";
import { expertiseContract } from "../contract.ts";
import { Days } from "./days.tsx";
import styles from "./expertise.module.css";
import { LongTextField } from "./long-text.field.tsx";
import type { MissionActProps, ReadVisit } from "./read-expertise.ts";

/** What the owner has to say of each visit: confirmed in one press, disputed with a reason. */
export function VisitsToAnswer({ params, read }: MissionActProps) {
  const { roles } = useRights(params.territory);
  const open = [
    ...read.visits.filter(({ status }) => status === "to-confirm"),
    ...read.visits.filter(({ status }) => status === "disputed"),
  ];
  if (!read.may.answerVisits || open.length === 0) return null;
  const waiting = open.filter(({ status }) => status === "to-confirm").length;
  const forOwner = roles.includes("coordinator");

  return (
    <div className={styles.screen}>
      <Card
        title={
          waiting === 0 ? (
            <Trans>Une visite est contestée</Trans>
          ) : forOwner ? (
            <Plural
              value={waiting}
              one="Une visite attend le dirigeant"
              other="# visites attendent le dirigeant"
            />
          ) : (
            <Plural
              value={waiting}
              one="Une visite attend votre confirmation"
              other="# visites attendent votre confirmation"
            />
          )
        }
        lead={
          forOwner ? (
            <Trans>Si le dirigeant vous l'a dit, vous pouvez répondre pour lui : c'est noté ainsi.</Trans>
          ) : (
            <Trans>Confirmée, elle compte aussitôt pour l'entreprise qui donne ces journées.</Trans>
          )
        }
      >
        <ul className={styles.plain}>
          {open.map((visit, index) => (
            <li key={visit.id}>
              <VisitToAnswer
                params={params}
                read={read}
                visit={visit}
                forOwner={forOwner}
                first={index === 0 && waiting > 0 && !forOwner}
              />
            </li>
          ))}
        </ul>
      </Card>
    </div>
  );
}

interface VisitToAnswerProps extends MissionActProps {
  visit: ReadVisit;
  forOwner: boolean;
  /** The page's one filled button. */
  first: boolean;
}

function VisitToAnswer({ params, read, visit, forOwner, first }: VisitToAnswerProps) {
  const answer = useWrite(expertiseContract, "answerVisit");
  const confirm = () =>
    void answer.send({
      params: { ...params, visit: visit.id },
      body: { answer: "confirmed", answeredOn: read.on, why: null },
    });
  const verb = forOwner ? <Trans>Confirmer pour le dirigeant</Trans> : <ConfirmVerb visit={visit} />;

  return (
    <>
      <p>
        <strong>
          <Day date={visit.on} />, <Days of={visit.halfDays} />.
        </strong>{" "}
        {visit.note}{" "}
        {visit.status === "disputed" ? (
          <Status tone="brick">
            <Trans>contestée</Trans>
          </Status>
        ) : null}
      </p>
      {visit.answer?.why === null || visit.answer === null ? null : (
        <p className={styles.soft}>« {visit.answer.why} »</p>
      )}
      <form
        className={styles.row}
        onSubmit={(event) => {
          event.preventDefault();
          confirm();
        }}
      >
        {first ? (
          <SubmitButton busy={answer.isSending}>{verb}</SubmitButton>
        ) : (
          <Actions>
            <ActionButton onClick={confirm}>{verb}</ActionButton>
          </Actions>
        )}
      </form>
      <Refusal of={answer.refusal} />
      {visit.status === "disputed" ? null : <Dispute params={params} read={read} visit={visit} />}
    </>
  );
}

function ConfirmVerb({ visit }: { visit: ReadVisit }) {
  return visit.halfDays === 1n ? (
    <Trans>Confirmer la demi-journée</Trans>
  ) : (
    <Trans>Confirmer la journée</Trans>
  );
}

function Dispute({ params, read, visit }: MissionActProps & { visit: ReadVisit }) {
  const [why, setWhy] = useState("");
  const dispute = useWrite(expertiseContract, "answerVisit");
  return (
    <details className={styles.block}>
      <summary>
        <Trans>Contester cette visite</Trans>
      </summary>
      <Asked
        {...dispute}
        quiet
        submit={<Trans>Contester la visite</Trans>}
        onSubmit={() =>
          void dispute.send({
            params: { ...params, visit: visit.id },
            body: { answer: "disputed", answeredOn: read.on, why: why.trim() === "" ? null : why },
          })
        }
      >
        <LongTextField label={<Trans>Ce qui ne va pas</Trans>} value={why} onChange={setWhy} />
      </Asked>
    </details>
  );
}
