import { Plural, Trans } from "@lingui/react/macro";
import { demoContract } from "#demo/contract.ts";
import { formatDay, formatEuros } from "#kernel/format.ts";
import type { Result } from "#platform/contract/route.ts";
import { useWrite } from "#web/api/use-write.ts";
import { ActionButton } from "#web/design/actions.tsx";
import { Refusal } from "#web/design/refusal.tsx";
import { useLocale } from "#web/design/use-locale.ts";
import styles from "#web/shell/shell.module.css";

export type Month = Result<(typeof demoContract)["routes"]["advanceMonth"]>;

/** In the demonstration, time passes when the visitor says so: each day of a month is closed, as every night. */
export function AdvanceMonth({ territory, onLived }: { territory: string; onLived: (month: Month) => void }) {
  const month = useWrite(demoContract, "advanceMonth");
  return (
    <>
      <button
        type="button"
        disabled={month.isSending}
        onClick={() =>
          void month.send({ params: { territory }, body: {} }).then((lived) => {
            if (lived !== null) onLived(lived);
          })
        }
      >
        <span aria-hidden="true">▸ </span>
        {month.isSending ? <Trans>un mois passe…</Trans> : <Trans>avancer d'un mois</Trans>}
      </button>
      <Refusal of={month.refusal} />
    </>
  );
}

/** What that month brought. */
export function LivedMonth({ lived, onClose }: { lived: Month; onClose: () => void }) {
  const locale = useLocale();
  const [from, to] = [formatDay(lived.from, locale), formatDay(lived.to, locale)];
  const amount = formatEuros(lived.amount, locale);
  return (
    <div className={styles.lived} role="status">
      <div>
        <p>
          <Trans>
            Du {from} au {to} :{" "}
            <Plural
              value={lived.debits}
              _0="aucun prélèvement."
              one={`# prélèvement, ${amount}.`}
              other={`# prélèvements, ${amount}.`}
            />
          </Trans>
        </p>
        {lived.events.length === 0 ? null : (
          <ul>
            {lived.events.map(({ on, told, happened }) => (
              <li key={told.en}>
                {formatDay(on, locale)} : {told[locale]}{" "}
                {happened ? null : <Trans>(N'a plus lieu d'être : vous avez changé l'histoire.)</Trans>}
              </li>
            ))}
          </ul>
        )}
      </div>
      <ActionButton onClick={onClose}>
        <Trans>Fermer</Trans>
      </ActionButton>
    </div>
  );
}
