import { Plural, Trans } from "@lingui/react/macro";
import { getRouteApi } from "@tanstack/react-router";
import { useRead } from "#web/api/use-read.ts";
import { Day } from "#web/design/day.tsx";
import { Card, Note, Page } from "#web/design/page.tsx";
import { Rate } from "#web/design/rate.tsx";
import { Reading } from "#web/design/reading.tsx";
import { impactContract } from "../contract.ts";
import { CauseNote } from "./cause-note.tsx";
import { CommitmentActs } from "./commitment-acts.tsx";
import { CommitmentNextStep } from "./commitment-next-step.tsx";
import { DefinitionSentence } from "./definition-sentence.tsx";
import { FollowUpLine } from "./follow-up-line.tsx";
import { JobsFacts } from "./jobs-facts.tsx";
import { JobsHistory } from "./jobs-history.tsx";
import { JobsStrip } from "./jobs-strip.tsx";
import type { ReadCommitment } from "./read-jobs.ts";

const route = getRouteApi("/application/signed-in/territoires/$territory/emplois/$commitment");

/** A firm's undertaking whole: what comes next, its jobs, its four surveys, its acts, its history. */
export function CommitmentPage() {
  const params = route.useParams();
  const page = useRead(impactContract, "readCommitment", { params });
  return (
    <Reading of={page}>
      {(read) => (
        <Page
          title={read.firm.name}
          lead={
            <Trans>
              Emplois promis le <Day date={read.decidedOn} />, pour le <Day date={read.dueOn} />.
            </Trans>
          }
        >
          <CommitmentNextStep read={read} />
          <Card title={<JobsTitle read={read} />}>
            <JobsStrip planned={read.planned.created} known={read.known} />
            <JobsFacts of={read} />
          </Card>
          <Card title={<Trans>Quatre enquêtes, à 6, 12, 24 et 36 mois</Trans>}>
            <FollowUpLine read={read} />
          </Card>
          <CommitmentActs params={params} read={read} />
          <Card title={<Trans>L'histoire du suivi</Trans>}>
            <JobsHistory read={read} />
          </Card>
          <Note>
            <DefinitionSentence of={read.definition} />
          </Note>
          <CauseNote />
        </Page>
      )}
    </Reading>
  );
}

function JobsTitle({ read: { planned, known, realisation } }: { read: ReadCommitment }) {
  const { created } = planned;
  if (created === 0) return <Trans>Aucune création promise : l'effectif est suivi</Trans>;
  if (known === null)
    return (
      <Plural
        value={created}
        one="# emploi prévu, rien de vérifié encore"
        other="# emplois prévus, rien de vérifié encore"
      />
    );
  return (
    <>
      <Plural
        value={known.hired}
        one={`# embauché sur ${created} à créer`}
        other={`# embauchés sur ${created} à créer`}
      />{" "}
      (<Rate of={realisation} />)
    </>
  );
}
