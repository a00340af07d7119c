import { Trans, useLingui } from "@lingui/react/macro";
import { getRouteApi } from "@tanstack/react-router";
import { useRead } from "#web/api/use-read.ts";
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
import { ItemCard } from "./item-card.tsx";
import { Presence } from "./presence.form.tsx";
import type { ReadSitting } from "./read-sitting.ts";
import { sittingStatusNames } from "./words.ts";

const route = getRouteApi("/application/signed-in/territoires/$territory/comite/$sitting");

/** A sitting as it is held: presence, each item in order beside the fund, the decisions, the closing. */
export function SittingPage() {
  const { i18n } = useLingui();
  const params = route.useParams();
  const { mayCall } = useRights(params.territory);
  const read = useRead(committeeContract, "readSitting", { params });
  return (
    <Reading of={read}>
      {(sitting) => (
        <Page
          title={
            <Trans>
              Comité du <Day date={sitting.heldOn} />
            </Trans>
          }
          lead={
            <Trans>
              {sitting.place}, séance {i18n._(sittingStatusNames[sitting.status])}.
            </Trans>
          }
        >
          <SittingNextStep sitting={sitting} />
          <Actions>
            {sitting.consultation !== null ? null : (
              <ActionLink to="/territoires/$territory/comite/$sitting/preparation" params={params}>
                <Trans>Voir qui vient et qui a lu</Trans>
              </ActionLink>
            )}
            {sitting.mySeat === null || sitting.consultation !== null ? null : (
              <ActionLink to="/territoires/$territory/comite/$sitting/ma-page" params={params}>
                <Trans>Ouvrir ma page de membre</Trans>
              </ActionLink>
            )}
            {sitting.consultation === null ? null : (
              <ActionLink to="/territoires/$territory/comite/$sitting/consultation" params={params}>
                <Trans>Ouvrir la consultation écrite</Trans>
              </ActionLink>
            )}
            {sitting.status === "closed" ||
            sitting.status === "cancelled" ||
            sitting.consultation !== null ? null : (
              <ActionLink to="/territoires/$territory/comite/$sitting/en-direct" params={params}>
                <Trans>Tenir la séance à l'écran</Trans>
              </ActionLink>
            )}
            {sitting.status === "convened" || sitting.status === "cancelled" ? null : (
              <ActionLink to="/territoires/$territory/comite/$sitting/proces-verbal" params={params}>
                <Trans>Lire le procès-verbal</Trans>
              </ActionLink>
            )}
          </Actions>
          <Card title={sitting.fund.name}>
            <Facts
              facts={[
                {
                  key: "available",
                  label: <Trans>Disponible</Trans>,
                  value: <Amount cents={sitting.fund.available} />,
                  strong: true,
                },
                {
                  key: "held",
                  label: <Trans>Engagé, à verser</Trans>,
                  value: <Amount cents={sitting.fund.held} />,
                },
              ]}
            />
          </Card>
          {sitting.status === "cancelled" ? null : (
            <Presence
              key={`presence-${sitting.status}`}
              params={params}
              sitting={sitting}
              mayOpen={sitting.consultation === null && mayCall(committeeContract.routes.openSitting)}
            />
          )}
          {sitting.items.map((item) => (
            <ItemCard key={item.id} params={params} sitting={sitting} item={item} />
          ))}
          {sitting.status === "open" && mayCall(committeeContract.routes.closeSitting) ? (
            <CloseSitting params={params} />
          ) : null}
        </Page>
      )}
    </Reading>
  );
}

function SittingNextStep({ sitting }: { sitting: ReadSitting }) {
  const waiting = sitting.items.filter(({ status }) => status === "waiting").length;
  const toDeclare = sitting.items.filter(({ standing }) => standing === "to-declare").length;
  if (toDeclare > 0 && sitting.status !== "closed" && sitting.status !== "cancelled") {
    return (
      <NextStep>
        <Trans>
          <strong>À vous.</strong> Dites, entreprise par entreprise, si quelque chose vous lie à elle : les
          dossiers s'ouvrent ensuite. Il en reste {toDeclare}.
        </Trans>
      </NextStep>
    );
  }
  if (sitting.status === "cancelled") {
    return (
      <NextStep>
        <Trans>
          <strong>Séance annulée.</strong> Ses dossiers attendent une autre séance.
        </Trans>
      </NextStep>
    );
  }
  if (sitting.status === "closed" || sitting.consultation !== null) return null;
  return (
    <NextStep>
      {sitting.status === "convened" ? (
        <Trans>
          <strong>Prochaine étape.</strong> Le <Day date={sitting.heldOn} />, le secrétaire ouvre la séance en
          relevant les présences.
        </Trans>
      ) : waiting > 0 ? (
        <Trans>
          <strong>Prochaine étape.</strong> Dossiers à décider : {waiting}.
        </Trans>
      ) : (
        <Trans>
          <strong>Prochaine étape.</strong> Tout est décidé : le secrétaire clôt la séance.
        </Trans>
      )}
    </NextStep>
  );
}
