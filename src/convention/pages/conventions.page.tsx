import { Trans } from "@lingui/react/macro";
import { getRouteApi } from "@tanstack/react-router";
import { useRead } from "#web/api/use-read.ts";
import { ActionLink, Actions } from "#web/design/actions.tsx";
import { Page } from "#web/design/page.tsx";
import { Reading } from "#web/design/reading.tsx";
import { useRights } from "#web/signed-in/use-me.ts";
import { conventionContract } from "../contract.ts";
import { DraftsSection } from "./drafts.section.tsx";
import { SeriesTimeline } from "./series-timeline.tsx";

const route = getRouteApi("/application/signed-in/territoires/$territory/conventions");

/** Every convention of the territory, in series. */
export function ConventionsPage() {
  const { territory } = route.useParams();
  const { mayCall } = useRights(territory);
  const read = useRead(conventionContract, "listConventions", { params: { territory }, query: {} });
  return (
    <Page
      title={<Trans>Les conventions</Trans>}
      lead={<Trans>Contrats d'objectifs et de moyens, de trois ans en trois ans.</Trans>}
    >
      <Reading of={read}>
        {({ conventions }) =>
          conventions.length === 0 ? (
            <p>
              <Trans>
                Aucune convention n'est signée. La première réunit les partenaires et leurs apports.
              </Trans>
            </p>
          ) : (
            <SeriesTimeline territory={territory} series={conventions} />
          )
        }
      </Reading>
      {mayCall(conventionContract.routes.listConventionDrafts) ? (
        <DraftsSection territory={territory} />
      ) : null}
      {mayCall(conventionContract.routes.signConvention) ? (
        <Actions>
          <ActionLink to="/territoires/$territory/conventions/texte" params={{ territory }}>
            <Trans>Adapter le texte des conventions</Trans>
          </ActionLink>
          <ActionLink to="/territoires/$territory/conventions/nouvelle" params={{ territory }}>
            <Trans>Préparer ou enregistrer une convention</Trans>
          </ActionLink>
        </Actions>
      ) : null}
    </Page>
  );
}
