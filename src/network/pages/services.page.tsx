import { Trans, useLingui } from "@lingui/react/macro";
import { getRouteApi } from "@tanstack/react-router";
import type { ReactNode } from "react";
import type { z } from "zod";
import { useRead } from "#web/api/use-read.ts";
import { Facts } from "#web/design/facts.tsx";
import { Card, Page } from "#web/design/page.tsx";
import { Reading } from "#web/design/reading.tsx";
import { Status } from "#web/design/status.tsx";
import { networkContract } from "../contract.ts";

const route = getRouteApi("/application/signed-in/territoires/$territory/raccordements");

type Services = z.output<typeof networkContract.routes.readServices.response>;

/** What the installation is connected to, and what follows where it is not. */
export function ServicesPage() {
  const params = route.useParams();
  const read = useRead(networkContract, "readServices", { params });
  return (
    <Page
      title={<Trans>Raccordements</Trans>}
      lead={<Trans>Ce à quoi cette installation est reliée ; son exploitant le règle sur le serveur.</Trans>}
    >
      <Reading of={read}>{(services) => <Told services={services} />}</Reading>
    </Page>
  );
}

function Told({ services: { mail, replyDomain, takesTexts, antivirus } }: { services: Services }) {
  const { t } = useLingui();
  return (
    <Card title={<Trans>En ce moment</Trans>}>
      <Facts
        facts={[
          { key: "mail", label: t`Départ des courriels`, value: <MailState mail={mail} /> },
          {
            key: "replies",
            label: t`Retour des courriels`,
            value:
              replyDomain === null ? (
                <Trans>
                  Non réglé : on répond dans le dossier, et les avis de non-remise vont à l'expéditeur.
                </Trans>
              ) : (
                <Trans>Les réponses reviennent à {replyDomain} et entrent dans leur dossier.</Trans>
              ),
          },
          {
            key: "texts",
            label: t`Départ des SMS`,
            value: takesTexts ? (
              <TextState mail={mail} />
            ) : (
              <Trans>Non réglé : rien ne se dit par SMS.</Trans>
            ),
          },
          { key: "antivirus", label: t`Antivirus`, value: <AntivirusState antivirus={antivirus} /> },
        ]}
      />
    </Card>
  );
}

function MailState({ mail }: Pick<Services, "mail">): ReactNode {
  if (mail === "server") return <Status tone="sea">{<Trans>réglé</Trans>}</Status>;
  if (mail === "demonstration")
    return <Trans>Démonstration : les courriels restent dans la boîte d'envoi.</Trans>;
  return <Trans>Non réglé : les courriels attendent dans la boîte d'envoi.</Trans>;
}

function TextState({ mail }: Pick<Services, "mail">): ReactNode {
  if (mail === "demonstration") return <Trans>Démonstration : les SMS restent dans la boîte d'envoi.</Trans>;
  return <Status tone="sea">{<Trans>réglé</Trans>}</Status>;
}

function AntivirusState({ antivirus }: Pick<Services, "antivirus">): ReactNode {
  if (antivirus === "off") return <Trans>Non réglé : les fichiers remis sont gardés sans être lus.</Trans>;
  if (antivirus === "there")
    return (
      <Status tone="sea">
        <Trans>il répond, chaque fichier est lu avant d'être gardé</Trans>
      </Status>
    );
  return (
    <Status tone="brick">
      <Trans>il ne répond pas, aucun fichier n'est pris</Trans>
    </Status>
  );
}
