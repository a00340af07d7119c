import { Trans } from "@lingui/react/macro";
import { Day } from "#web/design/day.tsx";
import { Status } from "#web/design/status.tsx";
import { useLocale } from "#web/design/use-locale.ts";
import { CorrectionValue, Difference } from "./correction-value.tsx";
import styles from "./entry.module.css";
import type { ReadCorrectionItem, ReadRound } from "./read-entry.ts";

/** Every round, the last one first and open: what was asked, before and after. */
export function CorrectionRounds({ rounds }: { rounds: readonly ReadRound[] }) {
  const [last, ...before] = rounds.toReversed();
  return (
    <>
      {last === undefined ? null : <Round of={last} />}
      {before.map((round) => (
        <details key={round.id} className={styles.block}>
          <summary>
            <Trans>
              Demande n° {round.number}, du <Day date={round.askedOn} />
            </Trans>
          </summary>
          <Round of={round} />
        </details>
      ))}
    </>
  );
}

function Round({ of: round }: { of: ReadRound }) {
  const { number, askedBy, askedOn, dueOn, remindedOn, sent } = round;
  return (
    <>
      <p>
        <Trans>
          Demande n° {number}, par {askedBy}, le <Day date={askedOn} />, pour le <Day date={dueOn} />.
        </Trans>{" "}
        <RoundState of={round} />
      </p>
      {remindedOn === null || sent !== null ? null : (
        <p>
          <Trans>
            Relancée le <Day date={remindedOn} />.
          </Trans>
        </p>
      )}
      {sent === null ? null : (
        <p>
          <Trans>
            Renvoyée par {sent.by} le <Day date={sent.on} />.
          </Trans>
        </p>
      )}
      <ul className={styles.plain}>
        {round.items.map((item) => (
          <li key={item.position}>
            <Point item={item} />
          </li>
        ))}
      </ul>
    </>
  );
}

function RoundState({ of: { turn, ended } }: { of: ReadRound }) {
  if (turn === "firm")
    return (
      <Status tone="ochre">
        <Trans>chez l'entreprise</Trans>
      </Status>
    );
  if (turn === "desk")
    return (
      <Status tone="ochre">
        <Trans>revenue, à lire</Trans>
      </Status>
    );
  switch (ended?.how) {
    case "accepted":
      return (
        <Status tone="sea">
          <Trans>acceptée</Trans>
        </Status>
      );
    case "asked-again":
      return (
        <Status tone="ochre">
          <Trans>redemandée</Trans>
        </Status>
      );
    case "withdrawn":
      return (
        <Status tone="brick">
          <Trans>retirée</Trans>
        </Status>
      );
    case "file-over":
    case undefined:
      return (
        <Status tone="brick">
          <Trans>close avec le dossier</Trans>
        </Status>
      );
  }
}

function Point({ item }: { item: ReadCorrectionItem }) {
  const locale = useLocale();
  const name = item.name[locale];
  return (
    <>
      <strong>{`${name.slice(0, 1).toUpperCase()}${name.slice(1)}`}</strong>
      <p className={styles.words}>
        <Trans>Demandé : {item.word}</Trans>
      </p>
      {item.answer === null ? (
        <div>
          <Trans>Au dossier :</Trans> <CorrectionValue of={item.asked} item={item} />
        </div>
      ) : (
        <Difference item={item} />
      )}
    </>
  );
}
