import { Trans } from "@lingui/react/macro";
import { getRouteApi } from "@tanstack/react-router";
import { type ReactNode, useState } from "react";
import type { PlainDate } from "#kernel/plain-date.ts";
import { useOrganisations } from "#network/pages/index.ts";
import { useRead } from "#web/api/use-read.ts";
import { useWrite } from "#web/api/use-write.ts";
import { Page } from "#web/design/page.tsx";
import { Reading } from "#web/design/reading.tsx";
import { conventionContract } from "../contract.ts";
import { ConventionForm, type SignedText } from "./convention.form.tsx";
import { type ConventionDraft, emptyDraft, termsOf } from "./convention-draft.ts";
import type { KnownOrganisation } from "./draft-props.ts";
import { type SigningWay, WayToSign } from "./way-to-sign.tsx";

const route = getRouteApi("/application/signed-in/territoires/$territory/conventions/nouvelle");

interface SignConventionProps {
  funds: readonly { id: string; name: string }[];
  /** What opens a first fund, where there is none. */
  openFund: (on: PlainDate, organisations: readonly KnownOrganisation[]) => ReactNode;
}

/** Signs a first convention, or one beside those that stand. */
export function SignConventionPage({ funds, openFund }: SignConventionProps) {
  const { territory } = route.useParams();
  const navigate = route.useNavigate();
  const params = { territory };
  const known = useOrganisations(territory);
  const home = useRead(conventionContract, "listConventions", { params, query: {} });
  const [fund] = funds;
  const [way, setWay] = useState<SigningWay>("links");
  const sign = useWrite(conventionContract, "signConvention");
  const prepare = useWrite(conventionContract, "prepareConvention");

  async function begin(text: SignedText, draft: ConventionDraft) {
    const begun = await prepare.send({ params, body: { previous: null, terms: termsOf(text, draft) } });
    if (begun === null) return;
    void navigate({
      to: "/territoires/$territory/conventions/projets/$draft",
      params: { territory, ...begun },
    });
  }

  async function submit(text: SignedText) {
    const signed = await sign.send({ params, body: text });
    if (signed === null) return;
    const convention = signed.convention.id;
    void navigate({
      to: "/territoires/$territory/conventions/$convention",
      params: { territory, convention },
    });
  }

  return (
    <Page
      title={<Trans>Une nouvelle convention</Trans>}
      lead={
        <Trans>
          Qui promet quoi, et par quelle règle le public double la mise. L'aperçu se calcule pendant que vous
          remplissez ; rien n'est promis avant que chaque partie ait signé.
        </Trans>
      }
    >
      <Reading of={known}>
        {({ organisations }) => (
          <Reading of={home}>
            {({ on }) =>
              fund === undefined ? (
                openFund(on, organisations)
              ) : (
                <>
                  <WayToSign way={way} onChange={setWay} />
                  <ConventionForm
                    {...(way === "links" ? prepare : sign)}
                    initial={emptyDraft(on, fund.id)}
                    formerRule={null}
                    isDraft={way === "links"}
                    funds={funds}
                    organisations={organisations}
                    submit={
                      way === "links" ? (
                        <Trans>Enregistrer le projet</Trans>
                      ) : (
                        <Trans>Enregistrer la convention signée</Trans>
                      )
                    }
                    onSign={(text, draft) => void (way === "links" ? begin(text, draft) : submit(text))}
                  />
                </>
              )
            }
          </Reading>
        )}
      </Reading>
    </Page>
  );
}
