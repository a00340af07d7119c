import { Trans } from "@lingui/react/macro";
import { getRouteApi, useNavigate } from "@tanstack/react-router";
import { useWrite } from "#web/api/use-write.ts";
import { Asked } from "#web/design/act-form.tsx";
import { Card, Page } from "#web/design/page.tsx";
import { signatureContract } from "../contract.ts";

const route = getRouteApi("/application/signed-in/territoires/$territory/a-signer/$signatory");

/** The way of someone signed in to a document that waits for their signature. */
export function OwnSignaturePage() {
  const params = route.useParams();
  const navigate = useNavigate();
  const open = useWrite(signatureContract, "openOwnLink");

  async function submit() {
    const opened = await open.send({ params, body: {} });
    if (opened === null) return;
    const { territory } = params;
    await navigate({ to: "/signer/$territory/$link", params: { territory, link: opened.link } });
  }

  return (
    <Page title={<Trans>Un document attend votre signature</Trans>}>
      <Card
        title={<Trans>Lire, puis signer</Trans>}
        lead={
          <Trans>
            Vous êtes connecté : aucun code ne vous sera demandé. L'ouverture n'engage à rien, vous signez à
            la fin de la page.
          </Trans>
        }
      >
        <Asked {...open} submit={<Trans>Ouvrir le document</Trans>} onSubmit={() => void submit()} />
      </Card>
    </Page>
  );
}
