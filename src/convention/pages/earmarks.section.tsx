import { Trans, useLingui } from "@lingui/react/macro";
import type { z } from "zod";
import { useRead } from "#web/api/use-read.ts";
import { Amount } from "#web/design/amount.tsx";
import { Day } from "#web/design/day.tsx";
import { MoneyTable } from "#web/design/money-table.tsx";
import { Card, Note } from "#web/design/page.tsx";
import { Reading } from "#web/design/reading.tsx";
import { useRights } from "#web/signed-in/use-me.ts";
import type { EarmarksPage } from "../contract/earmark-routes.ts";
import { conventionContract } from "../contract.ts";
import { EarmarkPledge } from "./earmark-pledge.form.tsx";
import { LiftEarmark } from "./lift-earmark.form.tsx";
import type { ConventionActProps } from "./read-convention.ts";

export type ReadEarmarks = z.output<typeof EarmarksPage>;

export interface EarmarkActProps {
  params: ConventionActProps["params"];
  read: ReadEarmarks;
}

/** What the euros of the convention are kept for, and the acts on it: written before the first payment, lifted by its funder. */
export function EarmarksSection({ params }: Pick<EarmarkActProps, "params">) {
  const { mayCall } = useRights(params.territory);
  const earmarks = useRead(conventionContract, "readEarmarks", { params });
  const acts = mayCall(conventionContract.routes.earmarkPledge);
  return (
    <Reading of={earmarks}>
      {(read) =>
        // Whoever reads their own earmarks alone is not told that there is none.
        !acts && read.earmarks.length === 0 ? null : (
          <Card title={<Trans>Les apports affectés</Trans>}>
            <Listed read={read} />
            {acts && read.open.length > 0 ? (
              <details>
                <summary>
                  <Trans>Inscrire une affectation</Trans>
                </summary>
                <EarmarkPledge key={read.open.length} params={params} read={read} />
              </details>
            ) : null}
            {acts && read.earmarks.some(({ lifted }) => lifted === null) ? (
              <details>
                <summary>
                  <Trans>Lever une affectation</Trans>
                </summary>
                <LiftEarmark params={params} read={read} />
              </details>
            ) : null}
          </Card>
        )
      }
    </Reading>
  );
}

function Listed({ read: { earmarks, communes } }: Pick<EarmarkActProps, "read">) {
  const { t } = useLingui();
  if (earmarks.length === 0)
    return (
      <Note>
        <Trans>
          Aucun apport n'est affecté : tous les dossiers du fonds peuvent prendre ces euros. Un financeur peut
          réserver les siens à des secteurs ou à des communes, avant leur premier versement.
        </Trans>
      </Note>
    );
  const nameOf = (insee: string) => communes.find((commune) => commune.insee === insee)?.name ?? insee;
  return (
    <MoneyTable
      caption={t`Apports affectés`}
      headTitle={<Trans>Affectation</Trans>}
      columns={[
        { key: "rule", title: <Trans>Réservé à</Trans>, label: t`Réservé à` },
        { key: "left", title: <Trans>Reste à engager</Trans>, label: t`Reste à engager` },
      ]}
      rows={earmarks.map((earmark) => ({
        key: earmark.id,
        head: `${earmark.name}, ${earmark.funder.name}`,
        cells: [
          [...earmark.sectors.map((sector) => t`NAF ${sector}`), ...earmark.communes.map(nameOf)].join(", "),
          earmark.lifted !== null ? (
            <Trans key="left">
              levée le <Day date={earmark.lifted.on} />
            </Trans>
          ) : earmark.available === null ? null : (
            <Amount key="left" cents={earmark.available} />
          ),
        ],
      }))}
    />
  );
}
