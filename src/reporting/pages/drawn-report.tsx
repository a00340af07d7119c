import { Trans } from "@lingui/react/macro";
import { ActionButton, ActionLink, Actions } from "#web/design/actions.tsx";
import { Day } from "#web/design/day.tsx";
import { Page } from "#web/design/page.tsx";
import { PublishReport } from "./publish-report.tsx";
import type { ReadReport } from "./read-report.ts";
import { ReportDocument } from "./report-document.tsx";
import { ReportName, ReportTitle } from "./report-title.tsx";

/** A report as the data stand today: to read, to print, to publish. */
export function DrawnReport({ read }: { read: ReadReport }) {
  return (
    <Page
      title={<ReportTitle read={read} />}
      lead={
        <>
          <ReportName read={read} />{" "}
          <Trans>
            (du <Day date={read.startsOn} /> au <Day date={read.endsOn} />
            ), d'après les données au <Day date={read.on} />.
          </Trans>
        </>
      }
    >
      <Actions>
        <ActionButton onClick={() => window.print()}>
          <Trans>Imprimer</Trans>
        </ActionButton>
        <ActionLink to="/territoires/$territory/rapports" params={{ territory: read.territory.id }}>
          <Trans>Tous les bilans</Trans>
        </ActionLink>
      </Actions>
      <ReportDocument read={read} />
      <PublishReport read={read} />
    </Page>
  );
}
