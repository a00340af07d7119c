import { Plural, Trans, useLingui } from "@lingui/react/macro";
import { Textarea } from "@mantine/core";
import { useState } from "react";
import { useWrite } from "#web/api/use-write.ts";
import { Asked } from "#web/design/act-form.tsx";
import { Choice } from "#web/design/form.tsx";
import { Card } from "#web/design/page.tsx";
import { Status } from "#web/design/status.tsx";
import { useRights } from "#web/signed-in/use-me.ts";
import { committeeContract } from "../contract.ts";
import { type VoteChoice, voteChoices } from "../domain/vote.ts";
import styles from "./committee.module.css";
import type { ReadConsultation } from "./consultation.page.tsx";
import { GrantFacts } from "./decision-facts.tsx";
import type { SittingParams } from "./read-sitting.ts";
import { outcomeNames, outcomeTones, voteNames } from "./words.ts";

type Consulted = ReadConsultation["items"][number];

interface ConsultedItemProps {
  params: SittingParams;
  consultation: ReadConsultation;
  consulted: Consulted;
}

/** What is put to the vote on one file, who has answered, and the reader's vote; nothing for whom it is closed. */
export function ConsultedItem({ params, consultation, consulted }: ConsultedItemProps) {
  const { mayCall } = useRights(params.territory);
  const { proposal, standing } = consulted;
  if (standing !== "open" || proposal === null) return null;
  const mayVote =
    consultation.state === "running" &&
    consultation.mayVote &&
    mayCall(committeeContract.routes.voteInWriting);
  return (
    <Card title={<Trans>Ce qui est proposé à votre vote : {consulted.firm}</Trans>}>
      <ProposalTold proposal={proposal} />
      <Answers consulted={consulted} />
      {mayVote ? <VoteInWriting params={params} consulted={consulted} /> : null}
    </Card>
  );
}

function ProposalTold({ proposal }: { proposal: NonNullable<Consulted["proposal"]> }) {
  const { i18n } = useLingui();
  const { outcome, grant, conditions, reasons, derogation } = proposal;
  return (
    <>
      <p>
        <Status tone={outcomeTones[outcome]}>{i18n._(outcomeNames[outcome])}</Status>
      </p>
      {grant === null ? null : <GrantFacts grant={grant} amountLabel={<Trans>Proposé</Trans>} />}
      {conditions.length === 0 ? null : (
        <>
          <h3>
            <Trans>Conditions</Trans>
          </h3>
          <ul>
            {conditions.map((condition) => (
              <li key={condition}>{condition}</li>
            ))}
          </ul>
        </>
      )}
      {reasons === "" ? null : (
        <p>
          <Trans>Motif : {reasons}</Trans>
        </p>
      )}
      {derogation === null ? null : (
        <p>
          <Trans>Dérogation : {derogation}</Trans>
        </p>
      )}
    </>
  );
}

function Answers({ consulted }: { consulted: Consulted }) {
  const { i18n } = useLingui();
  const { answered, electors, awaited, votes } = consulted;
  return (
    <>
      <p>
        <Plural
          value={answered}
          one={`# membre a répondu, sur ${electors}.`}
          other={`# membres ont répondu, sur ${electors}.`}
        />{" "}
        {awaited.length === 0 || votes.length > 0 ? null : (
          <Trans>Réponses attendues de : {awaited.map(({ name }) => name).join(", ")}.</Trans>
        )}
      </p>
      {votes.length === 0 ? null : (
        <ul className={styles.plain}>
          {votes.map(({ member, name, choice, reason }) => (
            <li key={member}>
              <strong>{name}</strong> : {i18n._(voteNames[choice])}
              {reason === null ? null : <>, {reason}</>}
            </li>
          ))}
        </ul>
      )}
    </>
  );
}

function VoteInWriting({ params, consulted }: { params: SittingParams; consulted: Consulted }) {
  const { i18n, t } = useLingui();
  const { myVote, item, firm } = consulted;
  const [choice, setChoice] = useState<VoteChoice>(myVote?.choice ?? "for");
  const [reason, setReason] = useState(myVote?.reason ?? "");
  const [done, setDone] = useState("");
  const vote = useWrite(committeeContract, "voteInWriting");

  async function send() {
    const body = { choice, reason: reason.trim() === "" ? null : reason };
    const answered = await vote.send({ params: { ...params, item }, body });
    if (answered !== null) setDone(t`Votre vote est enregistré.`);
  }

  return (
    <Asked
      quiet
      refusal={vote.refusal}
      isSending={vote.isSending}
      submit={
        myVote === null ? (
          <Trans>
            Voter <span className="visually-hidden">: {firm}</span>
          </Trans>
        ) : (
          <Trans>
            Changer mon vote <span className="visually-hidden">: {firm}</span>
          </Trans>
        )
      }
      done={done}
      onSubmit={() => void send()}
    >
      <Choice
        label={t`Votre vote sur ${firm}`}
        value={choice}
        options={voteChoices.map((value) => ({ value, label: i18n._(voteNames[value]) }))}
        onChange={setChoice}
      />
      <Textarea
        className={styles.wide ?? ""}
        size="md"
        autosize
        minRows={2}
        label={<Trans>Votre motif, pour le procès-verbal (facultatif)</Trans>}
        value={reason}
        onChange={(event) => setReason(event.currentTarget.value)}
      />
    </Asked>
  );
}
