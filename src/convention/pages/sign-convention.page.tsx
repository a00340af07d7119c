import { Trans } from "@lingui/react/macro";
import { getRouteApi } from "@tanstack/react-router";
import type { ReactNode } from "react";
import type { PlainDate } from "#kernel/plain-date.ts";
import { useOrganisations } from "#network/pages/index.ts";
import { useRead } from "#web/api/use-read.ts";
import { useWrite } from "#web/api/use-write.ts";
import { Page } from "#web/design/page.tsx";
import { Reading } from "#web/design/reading.tsx";
import { conventionContract } from "../contract.ts";
import { ConventionForm, type SignedText } from "./convention.form.tsx";
import { emptyDraft } from "./convention-draft.ts";
import type { KnownOrganisation } from "./draft-props.ts";

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
  const sign = useWrite(conventionContract, "signConvention");

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
      title={<Trans>Signer une convention</Trans>}
      lead={
        <Trans>
          Qui promet quoi, et par quelle règle le public double la mise. L'aperçu se calcule pendant que vous
          remplissez ; rien n'est signé avant le dernier bouton.
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
                <ConventionForm
                  {...sign}
                  initial={emptyDraft(on, fund.id)}
                  formerRule={null}
                  funds={funds}
                  organisations={organisations}
                  submit={<Trans>Signer la convention</Trans>}
                  onSign={(text) => void submit(text)}
                />
              )
            }
          </Reading>
        )}
      </Reading>
    </Page>
  );
}
