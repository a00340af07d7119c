import { Trans } from "@lingui/react/macro";
import { getRouteApi } from "@tanstack/react-router";
import { useRead } from "#web/api/use-read.ts";
import { Card, Page } from "#web/design/page.tsx";
import { Reading } from "#web/design/reading.tsx";
import { signatureContract } from "../contract.ts";
import { RequestCard } from "./signature-requests.tsx";

const route = getRouteApi("/application/signed-in/territoires/$territory/signatures");

/** Every signature request under way in a territory. */
export function SignaturesPage() {
  const params = route.useParams();
  const read = useRead(signatureContract, "listRequests", { params, query: {} });
  return (
    <Page
      title={<Trans>Signatures en cours</Trans>}
      lead={<Trans>Qui a signé, qui est attendu, et ce qu'on peut faire quand rien ne vient.</Trans>}
    >
      <Reading of={read}>
        {({ requests }) =>
          requests.length === 0 ? (
            <Card title={<Trans>Rien n'attend de signature</Trans>}>
              <p>
                <Trans>Un contrat s'envoie à signer depuis la page de son avance.</Trans>
              </p>
            </Card>
          ) : (
            requests.map((request) => (
              <RequestCard key={request.id} territory={params.territory} request={request} />
            ))
          )
        }
      </Reading>
    </Page>
  );
}
