import { Trans, useLingui } from "@lingui/react/macro";
import { useWrite } from "#web/api/use-write.ts";
import { Card } from "#web/design/page.tsx";
import { Refusal } from "#web/design/refusal.tsx";
import { committeeContract } from "../contract.ts";
import styles from "./live.module.css";
import type { ReadItem, ReadSitting, SittingParams } from "./read-sitting.ts";
import { outcomeNames } from "./words.ts";

interface LiveAgendaProps {
  params: SittingParams;
  sitting: ReadSitting;
  mayHold: boolean;
  /** The item at hand: what is decided of it is said before what is to come. */
  onCall: (item: string) => void;
}

/** The agenda in order: a press calls the item, which becomes the one at hand. */
export function LiveAgenda({ params, sitting, mayHold, onCall }: LiveAgendaProps) {
  const call = useWrite(committeeContract, "callItem");
  const decided = sitting.items.filter(({ status }) => status === "decided").length;
  const files = sitting.items.length;
  return (
    <Card
      title={
        <Trans>
          Ordre du jour : {decided} sur {files} décidés
        </Trans>
      }
    >
      <ol className={styles.agenda}>
        {sitting.items.map((item) => (
          <li key={item.id}>
            <button
              type="button"
              className={styles.press}
              disabled={!mayHold || item.status === "decided" || item.standing === "recused"}
              {...(item.id === sitting.atHand ? { "aria-current": "true" as const } : {})}
              onClick={() => {
                const stage = item.stages.at(-1)?.stage ?? "brief";
                onCall(item.id);
                void call.send({ params: { ...params, item: item.id }, body: { stage } });
              }}
            >
              <strong>
                {item.position}. {item.firm}
              </strong>
              <ItemState item={item} isAtHand={item.id === sitting.atHand} />
            </button>
          </li>
        ))}
      </ol>
      <Refusal of={call.refusal} />
    </Card>
  );
}

function ItemState({ item, isAtHand }: { item: ReadItem; isAtHand: boolean }) {
  const { i18n } = useLingui();
  return (
    <span className={styles.soft}>
      {item.decision !== null ? (
        i18n._(outcomeNames[item.decision.outcome])
      ) : item.status === "decided" ? (
        <Trans>décidé</Trans>
      ) : isAtHand ? (
        <Trans>en cours</Trans>
      ) : item.standing === "recused" ? (
        <Trans>vous êtes déporté</Trans>
      ) : (
        <Trans>à appeler</Trans>
      )}
    </span>
  );
}
