import { Trans } from "@lingui/react/macro";
import { useRead } from "#web/api/use-read.ts";
import { ActionLink, Actions } from "#web/design/actions.tsx";
import { Facts } from "#web/design/facts.tsx";
import { Card } from "#web/design/page.tsx";
import { Reading } from "#web/design/reading.tsx";
import { expertiseContract } from "../contract.ts";
import { Days, useDaysInWords } from "./days.tsx";
import styles from "./expertise.module.css";
import type { ReadExpert } from "./read-expertise.ts";
import { useDomainName } from "./use-domain-name.ts";

interface PartnerPanelProps {
  territory: string;
  organisation: string;
}

/** A partner's part in experts: its people, and the days of its pledge. Nothing where it has neither. */
export function ExpertisePartnerPanel({ territory, organisation }: PartnerPanelProps) {
  const read = useRead(expertiseContract, "listExperts", { params: { territory } });
  return (
    <Reading of={read}>
      {({ experts }) => {
        const own = experts.filter(
          ({ employer, quota }) => employer.id === organisation || quota?.holder.id === organisation,
        );
        const [first] = own;
        if (first === undefined) return null;
        return (
          <Card title={<Trans>Ses experts</Trans>}>
            <PledgedDays territory={territory} organisation={organisation} quota={first.quota} />
            <PartnerExperts experts={own} />
          </Card>
        );
      }}
    </Reading>
  );
}

function PartnerExperts({ experts }: { experts: readonly ReadExpert[] }) {
  const nameOf = useDomainName();
  return (
    <ul className={styles.plain}>
      {experts.map((expert) => (
        <li key={expert.id}>
          <p>
            <strong>{expert.person.name}</strong>, {expert.employer.name}
          </p>
          <p className={styles.soft}>
            {expert.domains.map(nameOf).join(", ")}.{" "}
            <Trans>Missions en cours : {expert.runningMissions}.</Trans>
          </p>
        </li>
      ))}
    </ul>
  );
}

interface PledgedDaysProps extends PartnerPanelProps {
  quota: ReadExpert["quota"];
}

function PledgedDays({ territory, organisation, quota }: PledgedDaysProps) {
  if (quota === null) {
    return (
      <p>
        <Trans>Aucune journée n'est promise pour eux dans la convention en cours.</Trans>
      </p>
    );
  }
  if (quota.holder.id !== organisation) return <CarriedBy quota={quota} />;
  return <OwnPledge territory={territory} convention={quota.convention} holder={organisation} />;
}

function CarriedBy({ quota }: { quota: NonNullable<ReadExpert["quota"]> }) {
  const left = useDaysInWords()(quota.left);
  return (
    <p>
      <Trans>
        Leurs journées sont promises par {quota.holder.name} ; reste à prévoir : {left}.
      </Trans>
    </p>
  );
}

interface OwnPledgeProps {
  territory: string;
  convention: NonNullable<ReadExpert["quota"]>["convention"];
  holder: string;
}

function OwnPledge({ territory, convention, holder }: OwnPledgeProps) {
  const read = useRead(expertiseContract, "readDaysState", {
    params: { territory, convention: convention.id },
    query: { holder },
  });
  return (
    <Reading of={read}>
      {({ holders }) => {
        const days = holders.find((known) => known.holder.id === holder);
        if (days === undefined) return null;
        return (
          <>
            <h3>
              <Trans>Les journées promises par la convention n° {convention.number}</Trans>
            </h3>
            <Facts
              facts={[
                {
                  key: "promised",
                  label: <Trans>Promises</Trans>,
                  value: <Days of={days.promised} />,
                  strong: true,
                },
                { key: "confirmed", label: <Trans>Confirmées</Trans>, value: <Days of={days.confirmed} /> },
                {
                  key: "planned",
                  label: <Trans>Prévues en mission</Trans>,
                  value: <Days of={days.planned} />,
                },
                { key: "left", label: <Trans>Restent à prévoir</Trans>, value: <Days of={days.left} /> },
              ]}
            />
            <Actions>
              <ActionLink
                to="/territoires/$territory/journees/$convention"
                params={{ territory, convention: convention.id }}
                search={{ holder }}
              >
                <Trans>Ouvrir l'état des journées</Trans>
              </ActionLink>
            </Actions>
          </>
        );
      }}
    </Reading>
  );
}
