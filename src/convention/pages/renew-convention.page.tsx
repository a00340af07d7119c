import { Trans } from "@lingui/react/macro";
import { getRouteApi } from "@tanstack/react-router";
import { useState } from "react";
import { useOrganisations } from "#network/pages/index.ts";
import { useRead } from "#web/api/use-read.ts";
import { useWrite } from "#web/api/use-write.ts";
import { Day } from "#web/design/day.tsx";
import { Page } from "#web/design/page.tsx";
import { Reading } from "#web/design/reading.tsx";
import { conventionContract } from "../contract.ts";
import { ConventionForm, type SignedText } from "./convention.form.tsx";
import { type ConventionDraft, draftRenewal, termsOf } from "./convention-draft.ts";
import type { KnownOrganisation } from "./draft-props.ts";
import type { ReadConvention } from "./read-convention.ts";
import { ConventionName } from "./series-timeline.tsx";
import { type SigningWay, WayToSign } from "./way-to-sign.tsx";

const route = getRouteApi("/application/signed-in/territoires/$territory/conventions/$convention/reconduire");

/** Signs the convention that follows, from what the former one says. */
export function RenewConventionPage({ funds }: { funds: RenewalProps["funds"] }) {
  const params = route.useParams();
  const former = useRead(conventionContract, "readConvention", { params, query: {} });
  const known = useOrganisations(params.territory);
  return (
    <Reading of={former}>
      {(read) => (
        <Page
          title={
            <Trans>
              Reconduire : <ConventionName step={read.convention} />
            </Trans>
          }
          lead={
            <Trans>
              La convention finit le <Day date={read.convention.endsOn} />. Ses parties, sa règle et ses
              apports sont repris : changez ce qui change. Rien n'est promis avant que chaque partie ait
              signé.
            </Trans>
          }
        >
          <Reading of={known}>
            {({ organisations }) => (
              <Renewal read={read} funds={funds} organisations={withParties(organisations, read)} />
            )}
          </Reading>
        </Page>
      )}
    </Reading>
  );
}

interface RenewalProps {
  read: ReadConvention;
  funds: readonly { id: string; name: string }[];
  organisations: readonly KnownOrganisation[];
}

function Renewal({ read, funds, organisations }: RenewalProps) {
  const params = route.useParams();
  const navigate = route.useNavigate();
  const [way, setWay] = useState<SigningWay>("links");
  const renew = useWrite(conventionContract, "renewConvention");
  const prepare = useWrite(conventionContract, "prepareConvention");

  async function begin(text: SignedText, draft: ConventionDraft) {
    const { territory, convention: previous } = params;
    const begun = await prepare.send({
      params: { territory },
      body: { previous, terms: termsOf(text, draft) },
    });
    if (begun === null) return;
    void navigate({
      to: "/territoires/$territory/conventions/projets/$draft",
      params: { territory, ...begun },
    });
  }

  async function submit(text: SignedText, { extension }: ConventionDraft) {
    const body = { ...text, extension: extension.trim() === "" ? null : extension };
    const signed = await renew.send({ params, body });
    if (signed === null) return;
    const next = { territory: params.territory, convention: signed.convention.id };
    void navigate({ to: "/territoires/$territory/conventions/$convention", params: next });
  }
  return (
    <>
      <WayToSign way={way} onChange={setWay} />
      <ConventionForm
        {...(way === "links" ? prepare : renew)}
        initial={draftRenewal(read)}
        formerRule={read.rule}
        isDraft={way === "links"}
        funds={funds}
        organisations={organisations}
        submit={
          way === "links" ? (
            <Trans>Enregistrer le projet</Trans>
          ) : (
            <Trans>Enregistrer la reconduction signée</Trans>
          )
        }
        onSign={(text, draft) => void (way === "links" ? begin : submit)(text, draft)}
      />
    </>
  );
}

/** A party of the former convention stays one, even where it holds no seat any more. */
function withParties(
  organisations: readonly KnownOrganisation[],
  { parties }: ReadConvention,
): KnownOrganisation[] {
  const listed = new Set(organisations.map(({ id }) => id));
  const former = parties.filter(({ id }) => !listed.has(id));
  return [...organisations, ...former.map(({ id, name }) => ({ id, name, kind: "other" as const }))];
}
