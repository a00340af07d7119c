import { Trans, useLingui } from "@lingui/react/macro";
import { Textarea, TextInput } from "@mantine/core";
import { getRouteApi } from "@tanstack/react-router";
import { useState } from "react";
import type { PlainDate } from "#kernel/plain-date.ts";
import { useRead } from "#web/api/use-read.ts";
import { useWrite } from "#web/api/use-write.ts";
import { ActForm } from "#web/design/act-form.tsx";
import { DateField } from "#web/design/date-field.tsx";
import { Day } from "#web/design/day.tsx";
import { Facts } from "#web/design/facts.tsx";
import { FileLink } from "#web/design/file-link.tsx";
import { Card, Page } from "#web/design/page.tsx";
import { Reading } from "#web/design/reading.tsx";
import { useRights } from "#web/signed-in/use-me.ts";
import { networkContract } from "../contract.ts";
import { type LetterheadDraft, type Letterheads, letterheadOf } from "./letterhead-draft.ts";
import { LogoForm } from "./logo.form.tsx";

const route = getRouteApi("/application/signed-in/territoires/$territory/papier");

/** The paper on which everything of the territory is printed: tried, then adopted from a day on. */
export function LetterheadPage() {
  const { territory } = route.useParams();
  const { mayCall } = useRights(territory);
  const read = useRead(networkContract, "readLetterhead", { params: { territory } });
  return (
    <Page
      title={<Trans>Le papier à lettres</Trans>}
      lead={
        <Trans>
          Le nom, l'adresse et le logo que portent tous les documents du territoire. Un document garde le
          papier de sa date.
        </Trans>
      }
    >
      <Reading of={read}>
        {(letterheads) => (
          <>
            <Versions letterheads={letterheads} />
            {mayCall(networkContract.routes.adoptLetterhead) ? (
              <LetterheadForms
                key={letterheads.versions.length}
                territory={territory}
                letterheads={letterheads}
              />
            ) : null}
          </>
        )}
      </Reading>
    </Page>
  );
}

function Versions({ letterheads: { versions } }: { letterheads: Letterheads }) {
  if (versions.length === 0)
    return (
      <Card title={<Trans>Le papier en usage</Trans>}>
        <Trans>
          Vos documents portent le papier de la maison : le nom de l'opérateur, sans logo ni adresse.
          Donnez-leur le vôtre ci-dessous.
        </Trans>
      </Card>
    );
  return (
    <Card title={<Trans>Les papiers adoptés</Trans>}>
      <Facts
        facts={versions.toReversed().map((version) => ({
          key: String(version.version),
          label: (
            <Trans>
              À partir du <Day date={version.fromOn} />
            </Trans>
          ),
          value: <VersionTold version={version} />,
        }))}
      />
    </Card>
  );
}

function VersionTold({ version }: { version: Letterheads["versions"][number] }) {
  const { name, address, contact, footer, logo } = version;
  const told = [name, address.replaceAll("\n", ", "), contact, footer, logo?.alt ?? ""].filter(
    (part) => part !== "",
  );
  return told.length === 0 ? <Trans>Le papier de la maison</Trans> : told.join(" · ");
}

function LetterheadForms({ territory, letterheads }: { territory: string; letterheads: Letterheads }) {
  const { t } = useLingui();
  const [draft, setDraft] = useState<LetterheadDraft>(letterheadOf(letterheads));
  const [fromOn, setFromOn] = useState<PlainDate | undefined>(letterheads.on);
  const adopt = useWrite(networkContract, "adoptLetterhead");
  const change = (changed: Partial<LetterheadDraft>) => setDraft({ ...draft, ...changed });
  const { logo, ...words } = draft;

  async function submit() {
    if (fromOn === undefined) return;
    await adopt.send({ params: { territory }, body: { ...draft, fromOn } });
  }

  return (
    <>
      <LogoForm territory={territory} logo={logo} onChange={(kept) => change({ logo: kept })} />
      <ActForm
        {...adopt}
        title={<Trans>Adopter un papier</Trans>}
        lead={<Trans>Une ligne laissée vide garde ce que dit la maison ; tout vider y revient.</Trans>}
        submit={<Trans>Adopter ce papier</Trans>}
        onSubmit={() => void submit()}
      >
        <TextInput
          size="md"
          label={<Trans>Nom</Trans>}
          description={<Trans>À la place du nom de l'opérateur.</Trans>}
          maxLength={120}
          value={draft.name}
          onChange={(event) => change({ name: event.currentTarget.value })}
        />
        <Textarea
          size="md"
          autosize
          minRows={2}
          label={<Trans>Adresse</Trans>}
          maxLength={400}
          value={draft.address}
          onChange={(event) => change({ address: event.currentTarget.value })}
        />
        <Textarea
          size="md"
          autosize
          minRows={2}
          label={<Trans>Contact</Trans>}
          description={<Trans>Téléphone, adresse électronique.</Trans>}
          maxLength={200}
          value={draft.contact}
          onChange={(event) => change({ contact: event.currentTarget.value })}
        />
        <TextInput
          size="md"
          label={<Trans>Pied de page</Trans>}
          description={<Trans>Sous celui du document : un numéro SIREN, un agrément.</Trans>}
          maxLength={200}
          value={draft.footer}
          onChange={(event) => change({ footer: event.currentTarget.value })}
        />
        {logo === null ? null : (
          <TextInput
            size="md"
            required
            label={<Trans>Ce que montre le logo</Trans>}
            description={<Trans>Pour qui ne le voit pas : « Logo de la Chambre ».</Trans>}
            maxLength={200}
            value={logo.alt}
            onChange={(event) => change({ logo: { ...logo, alt: event.currentTarget.value } })}
          />
        )}
        <DateField label={<Trans>À partir du</Trans>} value={fromOn} onChange={setFromOn} />
        <FileLink
          contract={networkContract}
          file="previewLetterhead"
          given={{
            params: { territory },
            query: { ...words, ...(logo === null ? {} : { logo: logo.file, alt: logo.alt || t`Logo` }) },
          }}
        >
          <Trans>Voir une lettre d'essai sur ce papier</Trans>
        </FileLink>
      </ActForm>
    </>
  );
}
