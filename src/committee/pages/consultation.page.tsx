import { Plural, Trans } from "@lingui/react/macro";
import { getRouteApi } from "@tanstack/react-router";
import type { z } from "zod";
import { useRead } from "#web/api/use-read.ts";
import { ActionLink, Actions } from "#web/design/actions.tsx";
import { Day } from "#web/design/day.tsx";
import { Card, Page } from "#web/design/page.tsx";
import { Reading } from "#web/design/reading.tsx";
import { NextStep } from "#web/design/status.tsx";
import { useRights } from "#web/signed-in/use-me.ts";
import type { ConsultationView } from "../contract/consultation-views.ts";
import { committeeContract } from "../contract.ts";
import { AskForSitting } from "./ask-for-sitting.form.tsx";
import { CloseConsultation } from "./close-consultation.form.tsx";
import styles from "./committee.module.css";
import { ConsultedItem } from "./consulted-item.tsx";
import { ItemCard } from "./item-card.tsx";
import type { SittingParams } from "./read-sitting.ts";

export type ReadConsultation = z.output<typeof ConsultationView>;

const route = getRouteApi("/application/signed-in/territoires/$territory/comite/$sitting/consultation");

/** A member's own page of a vote in writing: their ties, what they read, their votes; for who holds it, who has answered. */
export function ConsultationPage() {
  const params = route.useParams();
  const read = useRead(committeeContract, "readConsultation", { params });
  return (
    <Reading of={read}>
      {(consultation) => (
        <Page
          title={
            <Trans>
              Consultation écrite du comité, ouverte le <Day date={consultation.openedOn} />
            </Trans>
          }
          lead={<Trans>Motif : {consultation.reason}</Trans>}
        >
          <WhatIsNext consultation={consultation} />
          {consultation.state === "closed" ? (
            <Actions>
              <ActionLink to="/territoires/$territory/comite/$sitting/proces-verbal" params={params}>
                <Trans>Lire le procès-verbal</Trans>
              </ActionLink>
            </Actions>
          ) : null}
          <ConsultedItems params={params} consultation={consultation} />
          <AskedSittings consultation={consultation} />
          <Acts params={params} consultation={consultation} />
        </Page>
      )}
    </Reading>
  );
}

function WhatIsNext({ consultation }: { consultation: ReadConsultation }) {
  const { state, closesOn, items, mayVote, openedBy, chair } = consultation;
  const toDeclare = items.filter(({ standing }) => standing === "to-declare").length;
  const toVote = items.filter(({ standing, myVote }) => standing === "open" && myVote === null).length;
  if (state === "closed") return null;
  return (
    <NextStep>
      {state !== "running" ? (
        <Trans>
          <strong>Prochaine étape.</strong> Il n'y a plus de réponse à attendre : {openedBy} ou la présidence
          la clôt, sinon la clôture du soir.
        </Trans>
      ) : toDeclare > 0 ? (
        <Trans>
          <strong>À vous.</strong> Dites, entreprise par entreprise, si quelque chose vous lie à elle ; votez
          ensuite, jusqu'au <Day date={closesOn} /> inclus.
        </Trans>
      ) : mayVote && toVote > 0 ? (
        <Trans>
          <strong>À vous.</strong> Lisez chaque dossier et votez jusqu'au <Day date={closesOn} /> inclus. Vous
          pouvez changer d'avis jusque-là.
        </Trans>
      ) : (
        <Trans>
          <strong>Prochaine étape.</strong> Les membres répondent jusqu'au <Day date={closesOn} /> inclus. La
          voix de {chair} l'emporte à égalité.
        </Trans>
      )}
    </NextStep>
  );
}

function ConsultedItems({ params, consultation }: { params: SittingParams; consultation: ReadConsultation }) {
  const read = useRead(committeeContract, "readSitting", { params });
  return (
    <Reading of={read}>
      {(sitting) => (
        <>
          {consultation.items.map((consulted) => {
            const item = sitting.items.find(({ id }) => id === consulted.item);
            return item === undefined ? null : (
              <div key={item.id}>
                <ItemCard params={params} sitting={sitting} item={item} />
                <ConsultedItem params={params} consultation={consultation} consulted={consulted} />
              </div>
            );
          })}
        </>
      )}
    </Reading>
  );
}

function AskedSittings({ consultation: { asked, stops } }: { consultation: ReadConsultation }) {
  if (asked.length === 0) return null;
  return (
    <Card
      title={<Trans>Qui demande une séance</Trans>}
      lead={
        <Plural
          value={stops}
          one="Une seule demande suffit pour renvoyer les dossiers en séance."
          other="# demandes renvoient les dossiers en séance."
        />
      }
    >
      <ul className={styles.plain}>
        {asked.map(({ member, name, reason }) => (
          <li key={member}>
            <strong>{name}</strong> : {reason}
          </li>
        ))}
      </ul>
    </Card>
  );
}

function Acts({ params, consultation }: { params: SittingParams; consultation: ReadConsultation }) {
  const { mayCall } = useRights(params.territory);
  const { askForSitting, closeConsultation } = committeeContract.routes;
  const { state, mayVote, hasAsked, items } = consultation;
  if (state === "closed") return null;
  const isRunning = state === "running";
  const isConcerned = items.some(({ standing }) => standing !== "recused");
  return (
    <>
      {isRunning && mayVote && isConcerned && !hasAsked && mayCall(askForSitting) ? (
        <AskForSitting params={params} />
      ) : null}
      {!isRunning && mayCall(closeConsultation) ? <CloseConsultation params={params} /> : null}
    </>
  );
}
