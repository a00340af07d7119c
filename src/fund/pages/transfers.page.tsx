import { Trans } from "@lingui/react/macro";
import { getRouteApi, Link } from "@tanstack/react-router";
import { useRead } from "#web/api/use-read.ts";
import { Amount } from "#web/design/amount.tsx";
import { Card, Page } from "#web/design/page.tsx";
import { Reading } from "#web/design/reading.tsx";
import { NextStep } from "#web/design/status.tsx";
import { useRights } from "#web/signed-in/use-me.ts";
import { fundContract } from "../contract.ts";
import { DecideTransfer } from "./decide-transfer.form.tsx";
import { ProposeTransfer } from "./propose-transfer.form.tsx";
import { ReverseTransfer } from "./reverse-transfer.form.tsx";
import { TransfersTable } from "./transfers-table.tsx";

const route = getRouteApi("/application/signed-in/territoires/$territory/fonds/$fund/virements");

/** From one fund of the territory to another: proposed by one person, decided by another, each funder's capital following. */
export function TransfersPage() {
  const params = route.useParams();
  const { mayCall } = useRights(params.territory);
  const read = useRead(fundContract, "listTransfers", { params });
  const acts = mayCall(fundContract.routes.proposeTransfer);
  return (
    <Reading of={read}>
      {({ fund, today, movable, others, transfers }) => {
        const waiting = transfers.filter(({ state }) => state === "waiting");
        const toDecide = acts ? waiting.filter(({ isOwn }) => !isOwn) : [];
        return (
          <Page
            title={<Trans>Virer vers un autre fonds</Trans>}
            lead={
              <Trans>
                {fund.name} : <Amount cents={movable} /> peuvent le quitter aujourd'hui. Une personne propose,
                une autre décide ; le capital de chaque financeur suit l'argent, au prorata de ce qui n'est
                pas prêté.
              </Trans>
            }
          >
            <p>
              <Link to="/territoires/$territory/fonds/$fund" params={params}>
                <Trans>Revenir à la position</Trans>
              </Link>
            </p>
            {toDecide.map((transfer, index) => (
              <DecideTransfer
                key={transfer.id}
                territory={params.territory}
                transfer={transfer}
                quiet={index > 0}
              />
            ))}
            {others.length === 0 ? (
              <NextStep>
                <Trans>
                  Ce territoire n'a qu'un fonds : il n'y a nulle part où virer. Un autre s'ouvre à la page des
                  fonds.
                </Trans>
              </NextStep>
            ) : acts ? (
              <ProposeTransfer
                params={params}
                others={others}
                today={today}
                movable={movable}
                quiet={toDecide.length > 0}
              />
            ) : null}
            <Card title={<Trans>Les virements de ce fonds</Trans>}>
              <TransfersTable transfers={transfers} fund={fund.id} file={`alize-virements-${today}`} />
            </Card>
            {acts ? <ReverseTransfer territory={params.territory} transfers={transfers} /> : null}
          </Page>
        );
      }}
    </Reading>
  );
}
