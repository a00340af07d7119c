import { Trans } from "@lingui/react/macro";
import { getRouteApi } from "@tanstack/react-router";
import { useRead } from "#web/api/use-read.ts";
import { Day } from "#web/design/day.tsx";
import { Card, Note, Page } from "#web/design/page.tsx";
import { Reading } from "#web/design/reading.tsx";
import { lendingContract } from "../contract.ts";
import { AdvanceActs } from "./advance-acts.tsx";
import { AdvanceCard } from "./advance-card.tsx";
import { AdvanceHistory } from "./advance-history.tsx";
import { AdvanceNextStep } from "./advance-next-step.tsx";
import { InstalmentsTable } from "./instalments-table.tsx";

const route = getRouteApi("/application/signed-in/territoires/$territory/avances/$advance");

/** An advance whole: what comes next, its strip, its schedule, its acts, its history. */
export function AdvancePage() {
  const params = route.useParams();
  const page = useRead(lendingContract, "readAdvance", { params, query: {} });
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
          <AdvanceNextStep read={read} />
          <AdvanceCard read={read}>
            <InstalmentsTable read={read} />
          </AdvanceCard>
          <AdvanceActs params={params} read={read} />
          <Card title={<Trans>L'histoire de l'avance</Trans>}>
            <AdvanceHistory read={read} />
          </Card>
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
