import { Trans, useLingui } from "@lingui/react/macro";
import { TextInput } from "@mantine/core";
import { getRouteApi } from "@tanstack/react-router";
import { useState } from "react";
import { useRead } from "#web/api/use-read.ts";
import { useWrite } from "#web/api/use-write.ts";
import { ActForm } from "#web/design/act-form.tsx";
import { ActionLink, Actions } from "#web/design/actions.tsx";
import { Card, Note, Page } from "#web/design/page.tsx";
import { Reading } from "#web/design/reading.tsx";
import { useLocale } from "#web/design/use-locale.ts";
import { PublicShell } from "#web/shell/public-shell.tsx";
import { applicationContract } from "../contract.ts";

const route = getRouteApi("/application/deposer/$slug");

/** « Déposer une demande »: a name, an address, and the personal link that is sent there. */
export function AskDraftPage() {
  const { slug } = route.useParams();
  const read = useRead(applicationContract, "readSelfTest", { params: { slug } });
  const open = useRead(applicationContract, "listOpenTerritories", {});
  const isDemonstration = open.data?.territories.find((one) => one.slug === slug)?.isDemonstration === true;
  return (
    <PublicShell isDemonstration={isDemonstration}>
      <Page
        title={<Trans>Déposer une demande</Trans>}
        lead={
          <Trans>
            Vous recevez un lien personnel : il ouvre votre demande, que vous écrivez à votre rythme, sur un
            ordinateur ou un téléphone.
          </Trans>
        }
      >
        <Reading of={read}>{({ territory }) => <AskForm territory={territory} />}</Reading>
        <Note>
          <Trans>
            Votre nom et votre adresse servent à vous renvoyer votre demande. Personne ne lit ce que vous
            écrivez avant le dépôt ; sans dépôt, tout est effacé trente jours après votre dernier passage.
          </Trans>
        </Note>
      </Page>
    </PublicShell>
  );
}

function AskForm({ territory: { id, name: place } }: { territory: { id: string; name: string } }) {
  const { t } = useLingui();
  const language = useLocale();
  const [name, setName] = useState("");
  const [email, setEmail] = useState("");
  const [sent, setSent] = useState<{ email: string; link: string | null }>();
  const ask = useWrite(applicationContract, "askDraftLink");

  async function submit() {
    const body = { name, email, language };
    const answered = await ask.send({ params: { territory: id }, body });
    if (answered !== null) setSent({ email, link: answered.demonstrationLink });
  }

  if (sent !== undefined) return <Sent place={place} sent={sent} />;
  return (
    <ActForm
      {...ask}
      title={<Trans>Recevoir votre lien, à {place}</Trans>}
      lead={
        <Trans>Si une demande vous attend déjà à cette adresse, le lien la rouvre là où vous en étiez.</Trans>
      }
      submit={<Trans>Recevoir mon lien</Trans>}
      onSubmit={() => void submit()}
    >
      <TextInput
        size="md"
        required
        autoComplete="name"
        maxLength={80}
        label={<Trans>Votre nom</Trans>}
        value={name}
        onChange={(event) => setName(event.currentTarget.value)}
      />
      <TextInput
        size="md"
        required
        type="email"
        autoComplete="email"
        label={<Trans>Votre adresse électronique</Trans>}
        placeholder={t`nom@exemple.fr`}
        value={email}
        onChange={(event) => setEmail(event.currentTarget.value)}
      />
    </ActForm>
  );
}

function Sent({ place, sent }: { place: string; sent: { email: string; link: string | null } }) {
  const { email, link } = sent;
  const [, , territory = "", rest = ""] = (link ?? "").split("/");
  const [draft = "", token = ""] = rest.split("#");
  return (
    <Card title={<Trans>Un lien part pour {email}</Trans>}>
      <p role="status">
        <Trans>
          Ouvrez le courriel de {place} et suivez son lien : il vaut trente jours. Rien n'arrive d'ici
          quelques minutes ? Regardez dans les indésirables, puis demandez-en un autre.
        </Trans>
      </p>
      {link === null ? null : (
        <>
          <p>
            <Trans>Dans la démonstration, aucun courriel ne part. Voici le lien qu'il aurait porté.</Trans>
          </p>
          <Actions>
            <ActionLink filled to="/deposer/$territory/$draft" params={{ territory, draft }} hash={token}>
              <Trans>Ouvrir ma demande</Trans>
            </ActionLink>
          </Actions>
        </>
      )}
    </Card>
  );
}
