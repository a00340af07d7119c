import { Trans } from "@lingui/react/macro";
import { getRouteApi } from "@tanstack/react-router";
import { useOrganisations } from "#network/pages/index.ts";
import { useRead } from "#web/api/use-read.ts";
import { useWrite } from "#web/api/use-write.ts";
import { Page } from "#web/design/page.tsx";
import { Reading } from "#web/design/reading.tsx";
import { conventionContract } from "../contract.ts";
import { ConventionForm } from "./convention.form.tsx";
import { draftOfTerms, termsOf } from "./convention-draft.ts";
import type { KnownOrganisation } from "./draft-props.ts";
import type { ReadDraft } from "./read-convention.ts";

const route = getRouteApi(
  "/application/signed-in/territoires/$territory/conventions/projets/$draft/modifier",
);

interface ChangeProps {
  funds: readonly { id: string; name: string }[];
}

/** Changes a convention in preparation, part by part. */
export function ChangeConventionDraftPage({ funds }: ChangeProps) {
  const params = route.useParams();
  const page = useRead(conventionContract, "readConventionDraft", { params });
  const known = useOrganisations(params.territory);
  return (
    <Reading of={page}>
      {(read) => (
        <Page
          title={<Trans>Modifier le projet n° {read.number}</Trans>}
          lead={<Trans>L'aperçu se calcule pendant que vous remplissez ; ce qui manque peut attendre.</Trans>}
        >
          <Reading of={known}>
            {({ organisations }) => (
              <ChangeForm
                read={read}
                funds={funds}
                organisations={[...organisations, ...strangers(organisations, read)]}
              />
            )}
          </Reading>
        </Page>
      )}
    </Reading>
  );
}

function ChangeForm({
  read,
  funds,
  organisations,
}: ChangeProps & { read: ReadDraft; organisations: readonly KnownOrganisation[] }) {
  const params = route.useParams();
  const navigate = route.useNavigate();
  const change = useWrite(conventionContract, "changeConventionDraft");
  const initial = draftOfTerms(read.terms, read.on);
  return (
    <ConventionForm
      {...change}
      initial={initial}
      formerRule={read.previous === null ? null : initial.rule}
      isDraft
      funds={funds}
      organisations={organisations}
      submit={<Trans>Enregistrer le projet</Trans>}
      onSign={(text, draft) =>
        void change
          .send({ params, body: { version: read.version, terms: termsOf(text, draft) } })
          .then((changed) =>
            changed === null
              ? undefined
              : navigate({ to: "/territoires/$territory/conventions/projets/$draft", params }),
          )
      }
    />
  );
}

/** A party of the draft stays one, even where it holds no seat any more. */
function strangers(organisations: readonly KnownOrganisation[], { signers }: ReadDraft): KnownOrganisation[] {
  const listed = new Set(organisations.map(({ id }) => id));
  return signers
    .filter(({ id }) => !listed.has(id))
    .map(({ id, name }) => ({ id, name, kind: "other" as const }));
}
