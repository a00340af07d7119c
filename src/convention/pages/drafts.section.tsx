import { Trans } from "@lingui/react/macro";
import { Link } from "@tanstack/react-router";
import { useRead } from "#web/api/use-read.ts";
import { Day } from "#web/design/day.tsx";
import { Facts } from "#web/design/facts.tsx";
import { Card } from "#web/design/page.tsx";
import { Reading } from "#web/design/reading.tsx";
import { Status } from "#web/design/status.tsx";
import { conventionContract } from "../contract.ts";

/** The conventions in preparation; nothing where there is none. */
export function DraftsSection({ territory }: { territory: string }) {
  const read = useRead(conventionContract, "listConventionDrafts", { params: { territory } });
  return (
    <Reading of={read}>
      {({ drafts }) => {
        const open = drafts.filter(({ state }) => state === "open");
        return open.length === 0 ? null : (
          <Card title={<Trans>En préparation</Trans>}>
            <Facts
              facts={open.map(({ id, number, startsOn, endsOn, isOut }) => ({
                key: id,
                label: (
                  <Link
                    to="/territoires/$territory/conventions/projets/$draft"
                    params={{ territory, draft: id }}
                  >
                    <Trans>
                      Projet n° {number}, du <Day date={startsOn} /> au <Day date={endsOn} />
                    </Trans>
                  </Link>
                ),
                value: isOut ? (
                  <Status tone="sea">
                    <Trans>à la signature</Trans>
                  </Status>
                ) : (
                  <Status tone="ochre">
                    <Trans>à compléter ou à envoyer</Trans>
                  </Status>
                ),
              }))}
            />
          </Card>
        );
      }}
    </Reading>
  );
}
