import { Trans } from "@lingui/react/macro";
import type { Ref } from "react";
import { aidFilePanel } from "#aid/pages/index.ts";
import { useWrite } from "#web/api/use-write.ts";
import { Card, Note } from "#web/design/page.tsx";
import { Refusal } from "#web/design/refusal.tsx";
import { Status } from "#web/design/status.tsx";
import { useRights } from "#web/signed-in/use-me.ts";
import { committeeContract } from "../contract.ts";
import { isFollowUp } from "../domain/follow-up.ts";
import { itemStages } from "../domain/stage.ts";
import { ChoosePresider } from "./choose-presider.form.tsx";
import { DecideItem } from "./decide-item.form.tsx";
import { GrantFacts } from "./decision-facts.tsx";
import { DeclareLink } from "./declare-link.form.tsx";
import { FrozenPack } from "./frozen-pack.tsx";
import styles from "./live.module.css";
import type { ReadItem, ReadSitting, SittingParams } from "./read-sitting.ts";
import { RecusalList } from "./recusal-list.tsx";
import { minutesSince } from "./use-hour.ts";
import { StageName } from "./words-of-stages.tsx";

interface LiveItemProps {
  params: SittingParams;
  sitting: ReadSitting;
  item: ReadItem;
  /** The server's hour; null until it is known. */
  hour: number | null;
  title: Ref<HTMLHeadingElement>;
}

/** The item at hand, large: its clock, its order, who leaves, who presides, what is asked, the decision. */
export function LiveItem({ params, sitting, item, hour, title }: LiveItemProps) {
  const { mayCall } = useRights(params.territory);
  const mayDecide = mayCall(committeeContract.routes.decideItem);
  return (
    <>
      <section aria-labelledby="item-at-hand">
        <h2 id="item-at-hand" ref={title} tabIndex={-1} className={styles.now}>
          {item.position}. {item.firm}
        </h2>
        {item.title === null ? null : <p>{item.title}</p>}
        <Clock item={item} hour={hour} />
        <Order params={params} item={item} mayHold={mayDecide && item.standing === "open"} />
        <RecusalList recusals={item.recusals} />
        <div className={styles.below}>
          <ItemQuorum quorum={item.quorum} />
          <ChoosePresider params={params} sitting={sitting} item={item} mayChoose={mayDecide} />
        </div>
      </section>
      <WhatIsSeen params={params} item={item} />
      {item.standing === "open" && mayDecide ? (
        <Card title={<Trans>La décision</Trans>}>
          <DecideItem key={item.id} params={params} sitting={sitting} item={item} />
        </Card>
      ) : null}
    </>
  );
}

/** What its reader may see of the file, and what they must say first. */
function WhatIsSeen({ params, item }: { params: SittingParams; item: ReadItem }) {
  switch (item.standing) {
    case "to-declare":
      return (
        <Card title={<Trans>Dites d'abord vos liens</Trans>}>
          <DeclareLink params={params} item={item} />
        </Card>
      );
    case "recused":
      return (
        <Note>
          <Trans>Vous êtes déporté : ce dossier vous est fermé, et vous quittez la salle à son appel.</Trans>
        </Note>
      );
    case "closed":
      return (
        <Note>
          <Trans>Vous ne siégez pas à cette séance : seul le nom de l'entreprise est visible.</Trans>
        </Note>
      );
    case "open":
      return (
        <Card title={<Trans>Le dossier</Trans>}>
          {item.request === null || isFollowUp(item.kind) ? null : (
            <GrantFacts grant={item.request} amountLabel={<Trans>Demandé</Trans>} />
          )}
          <details>
            <summary>
              <Trans>Relire ce que les membres ont lu</Trans>
            </summary>
            <FrozenPack params={{ ...params, item: item.id }} firm={item.firm} />
          </details>
        </Card>
      );
  }
}

/** What stands under the ceiling of the firm's public aids, beside its file. */
export function FileAid({ territory, item }: { territory: string; item: ReadItem }) {
  const { mayCall } = useRights(territory);
  if (item.standing !== "open" || item.kind !== "application" || !mayCall(aidFilePanel.reads)) return null;
  return <aidFilePanel.show territory={territory} application={item.subject} />;
}

/** Two clocks: since the item was called, and in its present step. */
function Clock({ item, hour }: { item: ReadItem; hour: number | null }) {
  const called = item.stages[0];
  const present = item.stages.at(-1);
  if (hour === null || called === undefined || present === undefined) return null;
  const since = minutesSince(called.beganAt, hour);
  const inStage = minutesSince(present.beganAt, hour);
  return (
    <p className={styles.clock} role="timer">
      <strong>{since}</strong> <Trans>depuis l'appel du dossier</Trans> · <StageName stage={present.stage} />{" "}
      {inStage}
    </p>
  );
}

interface OrderProps {
  params: SittingParams;
  item: ReadItem;
  mayHold: boolean;
}

/** The order of an item: brief, owner heard, deliberation without the owner. */
function Order({ params, item, mayHold }: OrderProps) {
  const call = useWrite(committeeContract, "callItem");
  const present = item.stages.at(-1)?.stage;
  return (
    <>
      <ol className={styles.order}>
        {itemStages.map((stage, index) => (
          <li key={stage}>
            <button
              type="button"
              className={styles.press}
              disabled={!mayHold}
              {...(stage === present ? { "aria-current": "step" as const } : {})}
              onClick={() => void call.send({ params: { ...params, item: item.id }, body: { stage } })}
            >
              <strong>
                {index + 1}. <StageName stage={stage} />
              </strong>
            </button>
          </li>
        ))}
      </ol>
      <Refusal of={call.refusal} />
    </>
  );
}

function ItemQuorum({ quorum }: { quorum: ReadItem["quorum"] }) {
  const { voters, seats, needed, partnerFirms, partnerFirmsNeeded, isReached, hasEnoughVoters } = quorum;
  const mayDecide = isReached && hasEnoughVoters;
  return (
    <p role="status">
      <Status tone={mayDecide ? "sea" : "ochre"}>
        {mayDecide ? (
          <Trans>quorum atteint sur ce dossier</Trans>
        ) : (
          <Trans>quorum non atteint sur ce dossier</Trans>
        )}
      </Status>{" "}
      <Trans>
        Votants : {voters} sur {seats} sièges, {needed} nécessaires ; entreprises : {partnerFirms} sur{" "}
        {partnerFirmsNeeded}.
      </Trans>
    </p>
  );
}
