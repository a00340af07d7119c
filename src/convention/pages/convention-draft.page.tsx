import { Trans, useLingui } from "@lingui/react/macro";
import { getRouteApi } from "@tanstack/react-router";
import { SignatureRequests } from "#signature/pages/index.ts";
import { useRead } from "#web/api/use-read.ts";
import { ActionLink, Actions } from "#web/design/actions.tsx";
import { Day } from "#web/design/day.tsx";
import { Facts } from "#web/design/facts.tsx";
import { FileLink } from "#web/design/file-link.tsx";
import { Card, Page } from "#web/design/page.tsx";
import { Reading } from "#web/design/reading.tsx";
import { NextStep } from "#web/design/status.tsx";
import { useLocale } from "#web/design/use-locale.ts";
import { useRights } from "#web/signed-in/use-me.ts";
import { conventionContract } from "../contract.ts";
import { conventionKind } from "../domain/convention-to-sign.ts";
import { EndDraft } from "./end-draft.form.tsx";
import type { ReadDraft } from "./read-convention.ts";

const route = getRouteApi("/application/signed-in/territoires/$territory/conventions/projets/$draft");

/** A convention in preparation: what it says, what it lacks, who signs it, how far they are. */
export function ConventionDraftPage() {
  const params = route.useParams();
  const { mayCall } = useRights(params.territory);
  const page = useRead(conventionContract, "readConventionDraft", { params });
  return (
    <Reading of={page}>
      {(read) => (
        <Page
          title={<Trans>Projet de convention n° {read.number}</Trans>}
          lead={
            <Trans>
              Du <Day date={read.startsOn} /> au <Day date={read.endsOn} />. Rien n'est promis avant la
              dernière signature.
            </Trans>
          }
        >
          <DraftNextStep read={read} />
          <Card title={<Trans>Le projet</Trans>}>
            <DraftFacts read={read} />
            <Actions>
              {read.state === "open" && mayCall(conventionContract.routes.changeConventionDraft) ? (
                <ActionLink to="/territoires/$territory/conventions/projets/$draft/modifier" params={params}>
                  <Trans>Modifier le projet</Trans>
                </ActionLink>
              ) : null}
              {read.state === "signed" ? (
                <ActionLink
                  to="/territoires/$territory/conventions/$convention"
                  params={{ territory: params.territory, convention: read.id }}
                >
                  <Trans>Ouvrir la convention</Trans>
                </ActionLink>
              ) : null}
              {read.lacks === null || read.isOut ? (
                <FileLink contract={conventionContract} file="readConventionDraftPaper" given={{ params }}>
                  <Trans>Le texte et ses annexes (PDF)</Trans>
                </FileLink>
              ) : null}
            </Actions>
          </Card>
          <SignatureRequests
            territory={params.territory}
            subject={{ kind: conventionKind, id: params.draft }}
          />
          {read.state === "open" && mayCall(conventionContract.routes.askConventionSignature) ? (
            <EndDraft params={params} read={read} />
          ) : null}
        </Page>
      )}
    </Reading>
  );
}

function DraftNextStep({ read }: { read: ReadDraft }) {
  const locale = useLocale();
  return (
    <NextStep>
      {read.state === "signed" ? (
        <Trans>
          <strong>Signée.</strong> Toutes les parties ont signé ; elle change désormais par avenant.
        </Trans>
      ) : read.state === "dropped" ? (
        <Trans>
          <strong>Abandonnée.</strong> {read.endedWhy}
        </Trans>
      ) : read.isOutOfDate ? (
        <Trans>
          <strong>À vous.</strong> Le projet a changé depuis son envoi : personne ne peut plus signer. Envoyez
          la nouvelle version.
        </Trans>
      ) : read.isOut ? (
        <Trans>
          <strong>Partie à la signature.</strong> Elle est signée quand chaque partie l'a signée.
        </Trans>
      ) : read.lacks === null ? (
        <Trans>
          <strong>À vous.</strong> Relisez le texte, puis envoyez-le à signer.
        </Trans>
      ) : (
        <Trans>
          <strong>Il manque encore.</strong> {read.lacks[locale]}
        </Trans>
      )}
    </NextStep>
  );
}

function DraftFacts({ read }: { read: ReadDraft }) {
  const { t } = useLingui();
  return (
    <Facts
      facts={[
        {
          key: "parties",
          label: <Trans>Parties</Trans>,
          value: read.signers.map(({ name }) => name).join(", ") || t`à choisir`,
        },
        ...(read.follows === null
          ? []
          : [
              {
                key: "follows",
                label: <Trans>Reconduit</Trans>,
                value: <Trans>la convention n° {read.follows}</Trans>,
              },
            ]),
        {
          key: "changed",
          label: <Trans>Dernière modification</Trans>,
          value: (
            <Trans>
              version {read.version}, par {read.changedBy}
            </Trans>
          ),
        },
      ]}
    />
  );
}
