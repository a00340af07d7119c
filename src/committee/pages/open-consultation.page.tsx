import { Trans } from "@lingui/react/macro";
import { getRouteApi } from "@tanstack/react-router";
import { useRead } from "#web/api/use-read.ts";
import { Page } from "#web/design/page.tsx";
import { Reading } from "#web/design/reading.tsx";
import { committeeContract } from "../contract.ts";
import { OpenConsultation } from "./open-consultation.form.tsx";

const route = getRouteApi("/application/signed-in/territoires/$territory/comite/consulter");

/** Asks the committee in writing, on files that do not wait for the next sitting. */
export function OpenConsultationPage() {
  const { territory } = route.useParams();
  const params = { territory };
  const ready = useRead(committeeContract, "listReadyItems", { params });
  const members = useRead(committeeContract, "listMembers", { params });
  const rules = useRead(committeeContract, "readConsultationRules", { params });
  return (
    <Page
      title={<Trans>Consulter le comité par écrit</Trans>}
      lead={
        <Trans>
          Les dossiers sont figés, chaque membre reçoit un courriel, dit ses liens, lit et vote sur sa page.
          Le quorum et la majorité sont ceux d'une séance.
        </Trans>
      }
    >
      <Reading of={ready}>
        {({ items, funds }) => (
          <Reading of={members}>
            {({ members: seats }) => (
              <Reading of={rules}>
                {({ on, days }) => (
                  <OpenConsultation
                    territory={territory}
                    files={items.filter(({ kind }) => kind === "application")}
                    funds={funds}
                    seats={seats.filter(
                      ({ votes, fromOn, toOn }) => votes && fromOn <= on && (toOn === null || on < toOn),
                    )}
                    rule={{ on, days }}
                  />
                )}
              </Reading>
            )}
          </Reading>
        )}
      </Reading>
    </Page>
  );
}
