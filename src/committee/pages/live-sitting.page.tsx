import { Trans, useLingui } from "@lingui/react/macro";
import { useQuery } from "@tanstack/react-query";
import { getRouteApi } from "@tanstack/react-router";
import { useEffect, useRef } from "react";
import { readOf } from "#web/api/use-read.ts";
import { ActionLink, Actions } from "#web/design/actions.tsx";
import { Amount } from "#web/design/amount.tsx";
import { Day } from "#web/design/day.tsx";
import { Facts } from "#web/design/facts.tsx";
import { Card, Page } from "#web/design/page.tsx";
import { Reading } from "#web/design/reading.tsx";
import { NextStep } from "#web/design/status.tsx";
import { useRights } from "#web/signed-in/use-me.ts";
import { committeeContract } from "../contract.ts";
import { CloseSitting } from "./close-sitting.form.tsx";
import styles from "./live.module.css";
import { LiveAgenda } from "./live-agenda.tsx";
import { FileAid, LiveItem } from "./live-item.tsx";
import { LivePresence } from "./live-presence.tsx";
import type { ReadSitting, SittingParams } from "./read-sitting.ts";
import { useHour } from "./use-hour.ts";
import { sittingStatusNames } from "./words.ts";

const route = getRouteApi("/application/signed-in/territoires/$territory/comite/$sitting/en-direct");

/** Another hand may write on another screen: this one follows within seconds. */
const followEvery = 5_000;

/** A sitting held on one screen, on the wall of the room: it writes its own minutes. */
export function LiveSittingPage() {
  const { i18n } = useLingui();
  const params = route.useParams();
  const read = useQuery({
    ...readOf(committeeContract, "readSitting", { params }),
    refetchInterval: followEvery,
  });
  return (
    <Reading of={read}>
      {(sitting) => (
        <Page
          title={
            <Trans>
              Séance du <Day date={sitting.heldOn} />
            </Trans>
          }
          lead={
            <Trans>
              {sitting.place}, séance {i18n._(sittingStatusNames[sitting.status])}.
            </Trans>
          }
        >
          {sitting.status === "cancelled" ? (
            <NextStep>
              <Trans>
                <strong>Séance annulée.</strong> Ses dossiers attendent une autre séance.
              </Trans>
            </NextStep>
          ) : (
            <Room params={params} sitting={sitting} />
          )}
        </Page>
      )}
    </Reading>
  );
}

function Room({ params, sitting }: { params: SittingParams; sitting: ReadSitting }) {
  const { mayCall } = useRights(params.territory);
  const mayHold = mayCall(committeeContract.routes.callItem);
  const hour = useHour(params);
  const title = useRef<HTMLHeadingElement>(null);
  const next = useRef<HTMLDivElement>(null);
  const followed = useFollowedFocus(sitting.atHand, () => title.current ?? next.current);
  const atHand = sitting.items.find(({ id }) => id === sitting.atHand);
  const isOpen = sitting.status === "open";
  const allDecided = sitting.items.every(({ status }) => status === "decided");
  return (
    <>
      {sitting.atHand === null ? (
        <div ref={next} tabIndex={-1}>
          <WhatNow sitting={sitting} />
        </div>
      ) : null}
      {isOpen ? <LiveAgenda params={params} sitting={sitting} mayHold={mayHold} onCall={followed} /> : null}
      <div className={styles.room}>
        <div className={styles.column}>
          {atHand === undefined ? null : (
            <LiveItem
              key={atHand.id}
              params={params}
              sitting={sitting}
              item={atHand}
              hour={hour}
              title={title}
            />
          )}
          {isOpen && allDecided && mayCall(committeeContract.routes.closeSitting) ? (
            <CloseSitting params={params} />
          ) : null}
          {sitting.status === "convened" ? (
            <LivePresence params={params} sitting={sitting} mayHold={mayHold} />
          ) : null}
        </div>
        <div className={styles.column}>
          <FundNow sitting={sitting} />
          {sitting.status === "convened" ? null : (
            <LivePresence params={params} sitting={sitting} mayHold={mayHold} />
          )}
          {atHand === undefined ? null : <FileAid territory={params.territory} item={atHand} />}
        </div>
      </div>
      <Actions>
        <ActionLink to="/territoires/$territory/comite/$sitting" params={params}>
          <Trans>Revenir à la page de la séance</Trans>
        </ActionLink>
        {sitting.status === "convened" ? null : (
          <ActionLink to="/territoires/$territory/comite/$sitting/proces-verbal" params={params}>
            <Trans>Lire le procès-verbal qui s'écrit</Trans>
          </ActionLink>
        )}
      </Actions>
    </>
  );
}

/** Whoever holds the sitting by keyboard lands on what they called, then on what comes next once it is decided. */
function useFollowedFocus(atHand: string | null, place: () => HTMLElement | null) {
  const isHeldHere = useRef(false);
  const before = useRef(atHand);
  useEffect(() => {
    if (before.current === atHand) return;
    const wasDecided = before.current !== null && atHand === null;
    before.current = atHand;
    if (isHeldHere.current || wasDecided) place()?.focus();
  });
  return () => {
    isHeldHere.current = true;
  };
}

function FundNow({ sitting: { fund } }: { sitting: ReadSitting }) {
  return (
    <Card title={fund.name}>
      <Facts
        facts={[
          {
            key: "available",
            label: <Trans>Disponible</Trans>,
            value: <Amount cents={fund.available} />,
            strong: true,
          },
          { key: "held", label: <Trans>Engagé, à verser</Trans>, value: <Amount cents={fund.held} /> },
        ]}
      />
    </Card>
  );
}

function WhatNow({ sitting }: { sitting: ReadSitting }) {
  if (sitting.status === "convened") {
    return (
      <NextStep>
        <Trans>
          <strong>Prochaine étape.</strong> Le secrétaire relève qui est là, puis ouvre la séance.
        </Trans>
      </NextStep>
    );
  }
  if (sitting.status === "closed") {
    return (
      <NextStep>
        <Trans>
          <strong>La séance est close.</strong> Son procès-verbal est scellé.
        </Trans>
      </NextStep>
    );
  }
  return (
    <NextStep>
      {sitting.items.some(({ status }) => status === "waiting") ? (
        <Trans>
          <strong>Prochaine étape.</strong> Appelez le dossier suivant dans l'ordre du jour.
        </Trans>
      ) : (
        <Trans>
          <strong>Prochaine étape.</strong> Tout est décidé : le secrétaire clôt la séance.
        </Trans>
      )}
    </NextStep>
  );
}
