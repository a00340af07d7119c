import { Trans, useLingui } from "@lingui/react/macro";
import { getRouteApi } from "@tanstack/react-router";
import { useRead } from "#web/api/use-read.ts";
import { ActionLink, Actions } from "#web/design/actions.tsx";
import { Day } from "#web/design/day.tsx";
import { Facts } from "#web/design/facts.tsx";
import { FileLink } from "#web/design/file-link.tsx";
import { Card, Page } from "#web/design/page.tsx";
import { Reading } from "#web/design/reading.tsx";
import { expertiseContract } from "../contract.ts";
import { AdviceNote } from "./advice-note.tsx";
import { Days } from "./days.tsx";
import styles from "./expertise.module.css";
import type { ReadMission } from "./read-expertise.ts";
import { useDomainName } from "./use-domain-name.ts";
import { partyTitles } from "./words.ts";

const route = getRouteApi("/application/signed-in/territoires/$territory/missions/$mission/lettre");

/** The mission letter, for the screen and for paper. */
export function LetterPage() {
  const params = route.useParams();
  const page = useRead(expertiseContract, "readMission", { params });
  return (
    <Reading of={page}>
      {(read) => (
        <Page
          title={<Trans>Lettre de mission n° {read.number}</Trans>}
          lead={
            <Trans>
              {read.firm.name}, établie le <Day date={read.drawnUpOn} />.
            </Trans>
          }
        >
          <Actions>
            <FileLink contract={expertiseContract} file="readLetterFile" given={{ params }}>
              <Trans>La lettre, à imprimer ou à garder (PDF)</Trans>
            </FileLink>
            <ActionLink to="/territoires/$territory/missions/$mission" params={params}>
              <Trans>Ouvrir la mission</Trans>
            </ActionLink>
          </Actions>
          <div className={styles.sheet}>
            <Parties read={read} />
            <Terms read={read} />
            <Regime />
            <Signatures read={read} />
          </div>
        </Page>
      )}
    </Reading>
  );
}

function Parties({ read }: { read: ReadMission }) {
  const nameOf = useDomainName();
  return (
    <Card title={<Trans>Entre qui, et pour quoi</Trans>}>
      <Facts
        facts={[
          { key: "firm", label: <Trans>Entreprise conseillée</Trans>, value: read.firm.name },
          { key: "expert", label: <Trans>Expert</Trans>, value: read.expert.name },
          { key: "employer", label: <Trans>Employeur de l'expert</Trans>, value: read.employer.name },
          {
            key: "holder",
            label: <Trans>Journées données par</Trans>,
            value: (
              <Trans>
                {read.holder.name}, convention n° {read.convention.number}
              </Trans>
            ),
          },
          { key: "domain", label: <Trans>Domaine</Trans>, value: nameOf(read.domain) },
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
        ]}
      />
    </Card>
  );
}

function Terms({ read }: { read: ReadMission }) {
  return (
    <Card title={<Trans>Ce qui est convenu</Trans>}>
      <h3>
        <Trans>Le besoin de l'entreprise</Trans>
      </h3>
      <p className={styles.told}>{read.text}</p>
      <h3>
        <Trans>Objectifs</Trans>
      </h3>
      <p className={styles.told}>{read.objectives}</p>
      <h3>
        <Trans>Ce que l'expert remet</Trans>
      </h3>
      <p className={styles.told}>{read.deliverables}</p>
      <h3>
        <Trans>Confidentialité</Trans>
      </h3>
      <p className={styles.told}>{read.confidentiality}</p>
    </Card>
  );
}

function Regime() {
  return (
    <Card title={<Trans>Le cadre de la mission</Trans>}>
      <div className={styles.regime}>
        <p>
          <Trans>
            L'expert donne un conseil gratuit ; il reste sous l'autorité de son employeur. Chaque visite se
            compte en demi-journées, que le dirigeant confirme. Ce qui n'est pas donné à la fin revient à
            l'apport de qui l'a promis.
          </Trans>
        </p>
        <AdviceNote />
      </div>
    </Card>
  );
}

function Signatures({ read }: { read: ReadMission }) {
  const { i18n } = useLingui();
  return (
    <Card title={<Trans>Signatures</Trans>}>
      <div className={styles.signatures}>
        {read.signatures.map(({ party, signed }) => (
          <div key={party} className={styles.signature} data-signed={signed !== null}>
            <p>
              <strong>{i18n._(partyTitles[party])}</strong>
            </p>
            <p>
              {signed === null ? (
                <Trans>Nom, date et signature :</Trans>
              ) : signed.recordedBy === null ? (
                <Trans>
                  {signed.by}, le <Day date={signed.on} />, par lien personnel.
                </Trans>
              ) : (
                <Trans>
                  {signed.by}, le <Day date={signed.on} />. Enregistré par {signed.recordedBy}.
                </Trans>
              )}
            </p>
          </div>
        ))}
      </div>
    </Card>
  );
}
