import { Trans } from "@lingui/react/macro";
import { useNavigate } from "@tanstack/react-router";
import { useState } from "react";
import { useRead } from "#web/api/use-read.ts";
import { useWrite } from "#web/api/use-write.ts";
import { Asked } from "#web/design/act-form.tsx";
import { ActionButton, Actions } from "#web/design/actions.tsx";
import { Day } from "#web/design/day.tsx";
import { Card } from "#web/design/page.tsx";
import { Reading } from "#web/design/reading.tsx";
import { useLocale } from "#web/design/use-locale.ts";
import { useRights } from "#web/signed-in/use-me.ts";
import { applicationContract } from "../contract.ts";
import { qualityName } from "../domain/file-adviser.ts";
import type { ReadAdviser, ReadAdvisers } from "./adviser-names.ts";
import styles from "./application.module.css";
import { InviteAdviser } from "./invite-adviser.form.tsx";
import type { FileParams } from "./read-application.ts";

interface AdvisersProps {
  params: FileParams;
  told: ReadAdvisers;
}

/** Who helps the owner with this file: invited and ended by the owner, by the coordinator at their request, or by themselves. */
export function AdvisersPanel({ params }: { params: FileParams }) {
  const read = useRead(applicationContract, "listAdvisers", { params });
  return <Reading of={read}>{(told) => <Advisers params={params} told={told} />}</Reading>;
}

function Advisers({ params, told }: AdvisersProps) {
  const { mayCall } = useRights(params.territory);
  const { inviteAdviser, endAdviser } = applicationContract.routes;
  const current = told.advisers.filter(({ ended }) => ended === null);
  const past = told.advisers.filter(({ ended }) => ended !== null);
  const mayInvite = told.side !== "adviser" && told.isOpen && current.length < told.most;
  const mayEnd = ({ isSelf }: ReadAdviser) => mayCall(endAdviser) && (told.side !== "adviser" || isSelf);
  return (
    <Card title={<AdvisersTitle side={told.side} />}>
      {current.length === 0 ? <Nobody side={told.side} /> : null}
      {current.length === 0 ? null : (
        <ul className={styles.plain}>
          {current.map((adviser) => (
            <li key={adviser.id}>
              <AdviserTold adviser={adviser} />
              {mayEnd(adviser) ? <EndAdviser params={params} adviser={adviser} /> : null}
            </li>
          ))}
        </ul>
      )}
      {mayInvite && mayCall(inviteAdviser) ? (
        <details className={styles.block}>
          <summary>
            <Trans>Inviter quelqu'un</Trans>
          </summary>
          <InviteAdviser params={params} told={told} />
        </details>
      ) : null}
      {past.length === 0 ? null : (
        <details className={styles.block}>
          <summary>
            <Trans>Accompagnements terminés</Trans>
          </summary>
          <ul className={styles.plain}>
            {past.map((adviser) => (
              <li key={adviser.id}>
                <AdviserTold adviser={adviser} />
              </li>
            ))}
          </ul>
        </details>
      )}
    </Card>
  );
}

function AdvisersTitle({ side }: Pick<ReadAdvisers, "side">) {
  if (side === "firm") return <Trans>Qui vous accompagne</Trans>;
  return side === "desk" ? (
    <Trans>Qui accompagne le dirigeant</Trans>
  ) : (
    <Trans>Qui accompagne ce dossier</Trans>
  );
}

function Nobody({ side }: Pick<ReadAdvisers, "side">) {
  return side === "firm" ? (
    <p>
      <Trans>
        Personne encore. Votre expert-comptable, un conseiller ou un associé peut lire ce dossier, remettre
        des pièces et préparer vos réponses ; vous seul déposez, confirmez et signez.
      </Trans>
    </p>
  ) : (
    <p>
      <Trans>Personne.</Trans>
    </p>
  );
}

function AdviserTold({ adviser }: { adviser: ReadAdviser }) {
  const locale = useLocale();
  const { name, invitedOn, invitedBy, askedBy, ended } = adviser;
  return (
    <>
      <Trans>
        <strong>{name}</strong>, {qualityName(adviser, locale)}, depuis le <Day date={invitedOn} />
      </Trans>
      <br />
      <span className={styles.soft}>
        {askedBy === invitedBy ? (
          <Trans>Invitation de {invitedBy}</Trans>
        ) : (
          <Trans>
            Invitation de {invitedBy}, à la demande de {askedBy}
          </Trans>
        )}
        {ended === null ? null : (
          <>
            {". "}
            <Trans>
              Terminé le <Day date={ended.on} /> par {ended.by}
            </Trans>
          </>
        )}
      </span>
    </>
  );
}

function EndAdviser({ params, adviser }: { params: FileParams; adviser: ReadAdviser }) {
  const navigate = useNavigate();
  const [isOpen, setOpen] = useState(false);
  const end = useWrite(applicationContract, "endAdviser");
  const { id, name, isSelf } = adviser;

  async function submit() {
    const ended = await end.send({ params: { ...params, adviser: id }, body: {} });
    // What one has left does not open any more, nor perhaps its territory.
    if (ended !== null && isSelf) await navigate({ to: "/mon-compte" });
  }

  if (!isOpen)
    return (
      <Actions>
        <ActionButton onClick={() => setOpen(true)}>
          {isSelf ? (
            <Trans>Je n'accompagne plus ce dossier</Trans>
          ) : (
            <Trans>
              Mettre fin <span className="visually-hidden">: {name}</span>
            </Trans>
          )}
        </ActionButton>
      </Actions>
    );
  return (
    <Asked
      {...end}
      quiet
      submit={<Trans>Confirmer la fin de l'accompagnement</Trans>}
      onSubmit={() => void submit()}
    >
      <p>
        {isSelf ? (
          <Trans>
            Ce dossier vous est fermé aussitôt. Ce que vous y avez remis et écrit y reste, et le dirigeant en
            est prévenu.
          </Trans>
        ) : (
          <Trans>
            Ce dossier est fermé aussitôt à {name}. Ce qui y a été remis et écrit y reste, et cette personne
            en est prévenue.
          </Trans>
        )}
      </p>
    </Asked>
  );
}
