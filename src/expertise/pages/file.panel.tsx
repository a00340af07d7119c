import { Trans, useLingui } from "@lingui/react/macro";
import { Link } from "@tanstack/react-router";
import { useRead } from "#web/api/use-read.ts";
import { Card } from "#web/design/page.tsx";
import { Reading } from "#web/design/reading.tsx";
import { Status } from "#web/design/status.tsx";
import { useRights } from "#web/signed-in/use-me.ts";
import { expertiseContract } from "../contract.ts";
import { AddNeed } from "./add-need.form.tsx";
import { Days } from "./days.tsx";
import styles from "./expertise.module.css";
import { HalfDaysStrip } from "./half-days-strip.tsx";
import { MissionFinding } from "./mission-finding.tsx";
import type { ReadMissionLine, ReadNeed } from "./read-expertise.ts";
import { useDomainName } from "./use-domain-name.ts";
import { missionStatusNames, missionTones, needStatusNames, needTones } from "./words.ts";

interface FilePanelProps {
  territory: string;
  application: string;
}

/** The experts' part of a firm's file: its missions, then what nobody covers yet. */
export function ExpertiseFilePanel({ territory, application }: FilePanelProps) {
  const { mayCall } = useRights(territory);
  const read = useRead(expertiseContract, "readFileExpertise", { params: { territory, application } });
  const mayAdd = mayCall(expertiseContract.routes.addNeed);
  return (
    <Reading of={read}>
      {({ on, needs, missions }) => {
        const open = needs.filter(({ status }) => status !== "covered");
        if (missions.length === 0 && open.length === 0 && !mayAdd) return null;
        return (
          <Card title={<Trans>L'expertise</Trans>}>
            {missions.map((mission) => (
              <FileMission key={mission.id} territory={territory} mission={mission} />
            ))}
            <FileNeeds territory={territory} needs={open} hasMission={missions.length > 0} />
            {mayAdd ? <AddNeed territory={territory} application={application} on={on} /> : null}
          </Card>
        );
      }}
    </Reading>
  );
}

function FileMission({ territory, mission }: { territory: string; mission: ReadMissionLine }) {
  const { i18n } = useLingui();
  const nameOf = useDomainName();
  return (
    <section>
      <h3>
        <Link to="/territoires/$territory/missions/$mission" params={{ territory, mission: mission.id }}>
          <Trans>Mission : {nameOf(mission.domain)}</Trans>
        </Link>
      </h3>
      <p className={styles.soft}>
        {mission.expert.name}, {mission.employer.name}{" "}
        <Status tone={missionTones[mission.status]}>{i18n._(missionStatusNames[mission.status])}</Status>
      </p>
      <HalfDaysStrip mission={mission} />
      <p>
        <MissionFinding mission={mission} />
      </p>
    </section>
  );
}

interface FileNeedsProps {
  territory: string;
  needs: readonly ReadNeed[];
  hasMission: boolean;
}

function FileNeeds({ territory, needs, hasMission }: FileNeedsProps) {
  const { i18n } = useLingui();
  const { mayCall } = useRights(territory);
  const nameOf = useDomainName();
  if (needs.length === 0) {
    return hasMission ? null : (
      <p>
        <Trans>Aucun besoin d'expertise noté encore : le premier ouvre la recherche d'un expert.</Trans>
      </p>
    );
  }
  const maySee = mayCall(expertiseContract.routes.listNeeds);
  return (
    <ul className={styles.plain}>
      {needs.map((need) => (
        <li key={need.id}>
          <p>
            {maySee ? (
              <Link to="/territoires/$territory/besoins/$need" params={{ territory, need: need.id }}>
                <Trans>Besoin : {nameOf(need.domain)}</Trans>
              </Link>
            ) : (
              <Trans>Besoin : {nameOf(need.domain)}</Trans>
            )}
            , <Days of={need.halfDays} />{" "}
            <Status tone={needTones[need.status]}>{i18n._(needStatusNames[need.status])}</Status>
          </p>
          <p className={styles.soft}>{need.text}</p>
        </li>
      ))}
    </ul>
  );
}
