import { Trans } from "@lingui/react/macro";
import { getRouteApi } from "@tanstack/react-router";
import { useRead } from "#web/api/use-read.ts";
import { Page } from "#web/design/page.tsx";
import { Reading } from "#web/design/reading.tsx";
import { useRights } from "#web/signed-in/use-me.ts";
import { committeeContract } from "../contract.ts";
import { AppointMember } from "./appoint-member.form.tsx";
import { Competences } from "./competences.form.tsx";
import { ConsultationRules } from "./consultation-rules.form.tsx";
import { EndMember } from "./end-member.form.tsx";
import { MembersTable } from "./members-table.tsx";
import { OfferRules } from "./offer-rules.form.tsx";

const route = getRouteApi("/application/signed-in/territoires/$territory/comite/membres");

/** Who sits on the committee, past members included; who appoints and who ends a seat. */
export function MembersPage() {
  const { territory } = route.useParams();
  const { mayCall } = useRights(territory);
  const read = useRead(committeeContract, "listMembers", { params: { territory } });
  const { appointMember, endMember } = committeeContract.routes;
  return (
    <Page
      title={<Trans>Les membres du comité</Trans>}
      lead={
        <Trans>
          Par collège, du jour de leur nomination à la fin de leur mandat. Une séance garde les membres de son
          jour.
        </Trans>
      }
    >
      <Reading of={read}>
        {({ on, members }) => (
          <>
            <MembersTable members={members}>
              {mayCall(endMember) ? <EndMember territory={territory} on={on} members={members} /> : null}
            </MembersTable>
            <OfferRules territory={territory} />
            <Competences territory={territory} />
            <ConsultationRules territory={territory} />
            {mayCall(appointMember) ? <AppointMember territory={territory} on={on} /> : null}
          </>
        )}
      </Reading>
    </Page>
  );
}
