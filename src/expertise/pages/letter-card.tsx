import { Trans, useLingui } from "@lingui/react/macro";
import { Link } from "@tanstack/react-router";
import { OpenFileLink } from "#application/pages/index.ts";
import { ActionLink, Actions } from "#web/design/actions.tsx";
import { Day } from "#web/design/day.tsx";
import { Facts } from "#web/design/facts.tsx";
import { FileLink } from "#web/design/file-link.tsx";
import { Card } from "#web/design/page.tsx";
import { Status } from "#web/design/status.tsx";
import { useRights } from "#web/signed-in/use-me.ts";
import { expertiseContract } from "../contract.ts";
import { Days } from "./days.tsx";
import styles from "./expertise.module.css";
import type { MissionActProps, ReadMission } from "./read-expertise.ts";
import { partyTitles } from "./words.ts";

/** The letter in short, and who has signed it. */
export function LetterCard({ params, read }: MissionActProps) {
  return (
    <Card title={<LetterTitle read={read} />} lead={<span className={styles.told}>{read.objectives}</span>}>
      <Facts
        facts={[
          { key: "days", label: <Trans>Durée</Trans>, value: <Days of={read.days.contracted} /> },
          {
            key: "dates",
            label: <Trans>Entre</Trans>,
            value: (
              <Trans>
                le <Day date={read.startsOn} /> et le <Day date={read.endsOn} />
              </Trans>
            ),
          },
          {
            key: "holder",
            label: <Trans>Journées données par</Trans>,
            value: <Holder params={params} read={read} />,
          },
          ...useSignatureFacts(read),
        ]}
      />
      <Actions>
        <ActionLink to="/territoires/$territory/missions/$mission/lettre" params={params}>
          <Trans>Lire la lettre</Trans>
        </ActionLink>
        <FileLink contract={expertiseContract} file="readLetterFile" given={{ params }}>
          <Trans>La lettre, à imprimer ou à garder (PDF)</Trans>
        </FileLink>
        <OpenFileLink territory={params.territory} application={read.application} />
      </Actions>
    </Card>
  );
}

/** Who gives the days; its state of days is one press away for whoever may read it. */
function Holder({ params: { territory }, read }: MissionActProps) {
  const { mayCall } = useRights(territory);
  if (!mayCall(expertiseContract.routes.readDaysState)) return read.holder.name;
  return (
    <Link
      to="/territoires/$territory/journees/$convention"
      params={{ territory, convention: read.convention.id }}
      search={{ holder: read.holder.id }}
    >
      {read.holder.name}
    </Link>
  );
}

function LetterTitle({ read }: { read: ReadMission }) {
  const signed = read.signatures.filter((signature) => signature.signed !== null).length;
  return signed === read.signatures.length ? (
    <Trans>La lettre de mission, signée par tous</Trans>
  ) : (
    <Trans>
      La lettre de mission : {signed} signatures sur {read.signatures.length}
    </Trans>
  );
}

function useSignatureFacts(read: ReadMission) {
  const { i18n } = useLingui();
  return read.signatures.map(({ party, signed }) => ({
    key: party,
    label: i18n._(partyTitles[party]),
    value:
      signed === null ? (
        <Status tone="ochre">
          <Trans>à signer</Trans>
        </Status>
      ) : (
        <Trans>
          {signed.by}, le <Day date={signed.on} />
        </Trans>
      ),
  }));
}
