import { Trans } from "@lingui/react/macro";
import { Card, Note } from "#web/design/page.tsx";
import { Status } from "#web/design/status.tsx";
import { useRights } from "#web/signed-in/use-me.ts";
import { committeeContract } from "../contract.ts";
import { isFollowUp } from "../domain/follow-up.ts";
import { DecideItem } from "./decide-item.form.tsx";
import { DecisionFacts, GrantFacts } from "./decision-facts.tsx";
import { DeclareLink } from "./declare-link.form.tsx";
import { FrozenPack } from "./frozen-pack.tsx";
import type { ReadItem, ReadSitting, SittingParams } from "./read-sitting.ts";
import { RecusalList } from "./recusal-list.tsx";

interface ItemProps {
  params: SittingParams;
  sitting: ReadSitting;
  item: ReadItem;
}

/** An item of the agenda, as much of it as its reader may see. */
export function ItemCard({ params, sitting, item }: ItemProps) {
  const { mayCall } = useRights(params.territory);
  const mayDecide = mayCall(committeeContract.routes.decideItem);
  return (
    <Card
      title={
        <>
          {item.position}. {item.firm}
        </>
      }
    >
      <RecusalList recusals={item.recusals} />
      {item.standing === "to-declare" && item.status !== "withdrawn" ? (
        <DeclareLink params={params} item={item} />
      ) : null}
      {item.standing === "recused" ? (
        <Note>
          <Trans>Vous êtes déporté : ce dossier vous est fermé, et vous quittez la salle à son appel.</Trans>
        </Note>
      ) : null}
      {item.standing === "closed" ? (
        <Note>
          <Trans>Vous ne siégez pas à cette séance : seul le nom de l'entreprise est visible.</Trans>
        </Note>
      ) : null}
      {item.standing === "open" ? <OpenItem params={params} sitting={sitting} item={item} /> : null}
      {item.standing === "open" && item.status === "waiting" && sitting.status === "open" && mayDecide ? (
        <DecideItem params={params} sitting={sitting} item={item} />
      ) : null}
    </Card>
  );
}

function OpenItem({ params, item }: ItemProps) {
  return (
    <>
      {item.title === null ? null : <p>{item.title}</p>}
      {item.decision === null ? (
        <>
          {item.request === null || isFollowUp(item.kind) ? null : (
            <GrantFacts grant={item.request} amountLabel={<Trans>Demandé</Trans>} />
          )}
          <ItemQuorum quorum={item.quorum} />
        </>
      ) : (
        <DecisionFacts decision={item.decision} params={params} />
      )}
      <FrozenPack params={{ ...params, item: item.id }} firm={item.firm} />
    </>
  );
}

function ItemQuorum({ quorum }: { quorum: ReadItem["quorum"] }) {
  const { voters, needed, isReached, hasEnoughVoters } = quorum;
  return (
    <p>
      <Status tone={isReached && hasEnoughVoters ? "sea" : "ochre"}>
        {isReached && hasEnoughVoters ? <Trans>quorum atteint</Trans> : <Trans>quorum non atteint</Trans>}
      </Status>{" "}
      <Trans>
        Votants sur ce dossier : {voters}, {needed} nécessaires.
      </Trans>
    </p>
  );
}
