import { Trans, useLingui } from "@lingui/react/macro";
import { getRouteApi } from "@tanstack/react-router";
import { OpenFileLink } from "#application/pages/index.ts";
import { useRead } from "#web/api/use-read.ts";
import { Actions } from "#web/design/actions.tsx";
import { Day } from "#web/design/day.tsx";
import { Facts } from "#web/design/facts.tsx";
import { Card, Page } from "#web/design/page.tsx";
import { Reading } from "#web/design/reading.tsx";
import { Status } from "#web/design/status.tsx";
import { useRights } from "#web/signed-in/use-me.ts";
import { expertiseContract } from "../contract.ts";
import { Days } from "./days.tsx";
import { DropNeed } from "./drop-need.form.tsx";
import styles from "./expertise.module.css";
import { NeedNextStep } from "./need-next-step.tsx";
import { NeedProposals } from "./need-proposals.tsx";
import { QualifyNeed } from "./qualify-need.form.tsx";
import type { NeedProps } from "./read-expertise.ts";
import { Suggestions } from "./suggestions.tsx";
import { useDomainName } from "./use-domain-name.ts";
import { needStatusNames, needTones } from "./words.ts";

const route = getRouteApi("/application/signed-in/territoires/$territory/besoins/$need");

/** One need: what it is, who could meet it, to whom it was proposed. */
export function NeedPage() {
  const { territory, need: id } = route.useParams();
  const read = useRead(expertiseContract, "listNeeds", { params: { territory } });
  return (
    <Reading of={read}>
      {({ on, needs }) => {
        const need = needs.find((known) => known.id === id);
        return need === undefined ? (
          <Page title={<Trans>Ce besoin ne vous est pas ouvert</Trans>}>
            <p>
              <Trans>Il est d'un dossier qui vous est fermé, ou son adresse est incomplète.</Trans>
            </p>
          </Page>
        ) : (
          <Need territory={territory} on={on} need={need} />
        );
      }}
    </Reading>
  );
}

function Need(given: NeedProps) {
  const { i18n } = useLingui();
  const nameOf = useDomainName();
  const { territory, need } = given;
  return (
    <Page
      title={need.firm.name}
      lead={
        <Trans>
          Besoin d'expertise : {nameOf(need.domain)}.{" "}
          <Status tone={needTones[need.status]}>{i18n._(needStatusNames[need.status])}</Status>
        </Trans>
      }
    >
      <NeedNextStep {...given} />
      <Card title={<Trans>Le besoin</Trans>} lead={<span className={styles.told}>{need.text}</span>}>
        <Facts
          facts={[
            { key: "days", label: <Trans>Durée demandée</Trans>, value: <Days of={need.halfDays} /> },
            { key: "covered", label: <Trans>Déjà en mission</Trans>, value: <Days of={need.covered} /> },
            { key: "detected", label: <Trans>Noté le</Trans>, value: <Day date={need.detectedOn} /> },
            ...(need.qualifiedOn === null
              ? []
              : [
                  {
                    key: "qualified",
                    label: <Trans>Qualifié le</Trans>,
                    value: <Day date={need.qualifiedOn} />,
                  },
                ]),
          ]}
        />
        <Actions>
          <OpenFileLink territory={territory} application={need.application} />
        </Actions>
      </Card>
      <NeedActs {...given} />
    </Page>
  );
}

function NeedActs(given: NeedProps) {
  const { mayCall } = useRights(given.territory);
  const { status } = given.need;
  const isOpen = status === "detected" || status === "qualified";
  const { qualifyNeed, suggestExperts, dropNeed, listProposals } = expertiseContract.routes;
  return (
    <>
      {status === "detected" && mayCall(qualifyNeed) ? <QualifyNeed {...given} /> : null}
      {mayCall(listProposals) ? <NeedProposals {...given} /> : null}
      {status === "qualified" && mayCall(suggestExperts) ? <Suggestions {...given} /> : null}
      {isOpen && mayCall(dropNeed) ? <DropNeed {...given} /> : null}
    </>
  );
}
