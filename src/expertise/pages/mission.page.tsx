import { Trans } from "@lingui/react/macro";
import { getRouteApi } from "@tanstack/react-router";
import { SignatureRequests } from "#signature/pages/index.ts";
import { useRead } from "#web/api/use-read.ts";
import { Card, Page } from "#web/design/page.tsx";
import { Reading } from "#web/design/reading.tsx";
import { expertiseContract } from "../contract.ts";
import { missionLetterKind } from "../domain/letter-paper.ts";
import { AdviceNote } from "./advice-note.tsx";
import { HalfDaysStrip } from "./half-days-strip.tsx";
import { LetterCard } from "./letter-card.tsx";
import { MissionActs } from "./mission-acts.tsx";
import { MissionFinding } from "./mission-finding.tsx";
import { MissionNextStep } from "./mission-next-step.tsx";
import { MissionReviews } from "./mission-reviews.tsx";
import { useDomainName } from "./use-domain-name.ts";
import { VisitsTable } from "./visits-table.tsx";
import { VisitsToAnswer } from "./visits-to-answer.tsx";

const route = getRouteApi("/application/signed-in/territoires/$territory/missions/$mission");

/** An expert's mission whole, the same for all who meet there: each sees the acts that are theirs. */
export function MissionPage() {
  const params = route.useParams();
  const nameOf = useDomainName();
  const page = useRead(expertiseContract, "readMission", { params });
  return (
    <Reading of={page}>
      {(read) => (
        <Page
          title={read.firm.name}
          lead={
            <Trans>
              Mission n° {read.number}, {nameOf(read.domain)} : {read.expert.name} ({read.employer.name})
              conseille l'entreprise.
            </Trans>
          }
        >
          <MissionNextStep params={params} read={read} />
          <VisitsToAnswer params={params} read={read} />
          <Card title={<MissionFinding mission={read} />}>
            <HalfDaysStrip mission={read} />
            <VisitsTable read={read} />
          </Card>
          <MissionActs params={params} read={read} />
          <SignatureRequests
            territory={params.territory}
            subject={{ kind: missionLetterKind, id: params.mission }}
          />
          <LetterCard params={params} read={read} />
          <MissionReviews read={read} />
          <AdviceNote />
        </Page>
      )}
    </Reading>
  );
}
