import { Trans } from "@lingui/react/macro";
import { Fragment } from "react";
import { useRead } from "#web/api/use-read.ts";
import { Card } from "#web/design/page.tsx";
import { Reading } from "#web/design/reading.tsx";
import { useRights } from "#web/signed-in/use-me.ts";
import { lendingContract } from "../contract.ts";
import { CaseActs } from "./case-acts.tsx";
import { CaseStory } from "./case-story.tsx";

/** On the page of an advance: its arrears, open and past; never shown to the owner. */
export function ArrearsCases({ params }: { params: { territory: string; advance: string } }) {
  const { mayCall } = useRights(params.territory);
  return mayCall(lendingContract.routes.readArrearsCases) ? <Cases params={params} /> : null;
}

function Cases({ params }: { params: { territory: string; advance: string } }) {
  const { territory } = params;
  const read = useRead(lendingContract, "readArrearsCases", { params });
  return (
    <Reading of={read}>
      {({ cases }) =>
        cases.map((one) => (
          <Fragment key={one.id}>
            <Card
              title={
                one.closedOn === null ? <Trans>Le suivi de l'impayé</Trans> : <Trans>Un impayé réglé</Trans>
              }
            >
              <CaseStory territory={territory} read={one} />
            </Card>
            <CaseActs territory={territory} read={one} quiet />
          </Fragment>
        ))
      }
    </Reading>
  );
}
