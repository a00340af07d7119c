import { Trans } from "@lingui/react/macro";
import { getRouteApi } from "@tanstack/react-router";
import { SignatureRequests } from "#signature/pages/index.ts";
import { useRead } from "#web/api/use-read.ts";
import { Day } from "#web/design/day.tsx";
import { Card, Note, Page } from "#web/design/page.tsx";
import { Reading } from "#web/design/reading.tsx";
import { lendingContract } from "../contract.ts";
import { AdvanceActs } from "./advance-acts.tsx";
import { AdvanceAsOf, ReadAsOf } from "./advance-as-of.tsx";
import { AdvanceCard } from "./advance-card.tsx";
import { AdvanceFiles } from "./advance-files.tsx";
import { AdvanceHistory } from "./advance-history.tsx";
import { AdvanceNextStep } from "./advance-next-step.tsx";
import { AdvancePapers } from "./advance-papers.tsx";
import { AdvanceWarnings } from "./advance-warnings.tsx";
import { ArrearsCases } from "./arrears-cases.tsx";
import { FirmAccounts } from "./firm-accounts.tsx";
import { InstalmentsTable } from "./instalments-table.tsx";
import { OwnersTold } from "./owners-told.tsx";
import { ScheduleVersions } from "./schedule-versions.tsx";

const route = getRouteApi("/application/signed-in/territoires/$territory/avances/$advance");

/** An advance whole: what comes next, its strip, its schedule, its acts, its history. */
export function AdvancePage() {
  const params = route.useParams();
  const { au, connu } = route.useSearch();
  const query = {
    ...(au === undefined ? {} : { on: au }),
    ...(connu === undefined ? {} : { knownOn: connu }),
  };
  const isToday = au === undefined && connu === undefined;
  const page = useRead(lendingContract, "readAdvance", { params, query });
  return (
    <Reading of={page}>
      {(read) => (
        <Page
          title={read.firm.name}
          lead={
            <Trans>
              Avance n° {read.number}, accordée le <Day date={read.decidedOn} />.
            </Trans>
          }
        >
          {isToday ? <AdvanceNextStep read={read} /> : <ReadAsOf read={read} />}
          <AdvanceCard read={read}>
            <InstalmentsTable read={read} />
            <AdvanceFiles read={read} />
          </AdvanceCard>
          {read.status === "to-sign" ? <ContractRequests params={params} /> : null}
          {isToday ? <AdvanceActs params={params} read={read} /> : null}
          {isToday ? (
            <>
              <AdvanceWarnings params={params} />
              <OwnersTold params={params} />
              <AdvancePapers params={params} />
              {read.status === "to-sign" ? null : <ContractRequests params={params} />}
              {read.disbursedOn === null ? null : <FirmAccounts params={params} />}
              <ArrearsCases params={params} />
            </>
          ) : null}
          <Card title={<Trans>L'histoire de l'avance</Trans>}>
            <AdvanceHistory read={read} />
          </Card>
          <ScheduleVersions read={read} />
          <AdvanceAsOf />
          <Note>
            <Trans>
              Taux zéro, sans frais ni pénalité. Parlez-nous avant l'échéance : une demande n'est pas une
              faute.
            </Trans>
          </Note>
        </Page>
      )}
    </Reading>
  );
}

/** How the contract was or is signed: first while it is to be, later among the papers. */
function ContractRequests({
  params: { territory, advance },
}: {
  params: { territory: string; advance: string };
}) {
  return <SignatureRequests territory={territory} subject={{ kind: "advance-contract", id: advance }} />;
}
