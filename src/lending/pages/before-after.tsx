import { Trans, useLingui } from "@lingui/react/macro";
import { formatDay, formatEuros, type Locale } from "#kernel/format.ts";
import { DataTable } from "#web/design/data-table.tsx";
import { Day } from "#web/design/day.tsx";
import { useLocale } from "#web/design/use-locale.ts";
import { type ChangedInstalment, changedInstalments } from "../domain/compare-schedules.ts";
import styles from "./before-after.module.css";
import type { ReadAdvance } from "./read-advance.ts";
import { stateOf, stateWith, type WouldBe } from "./told-events.ts";

/** What would happen, before it does: the instalments that change, as they are and as they would be. */
export function BeforeAfter({ read, event }: { read: ReadAdvance; event: WouldBe | null }) {
  const { t } = useLingui();
  const locale = useLocale();
  if (event === null || event.on > read.on || read.disbursedOn === null) return null;
  const [before, after] = [stateOf(read), stateWith(read, event)];
  const changed = changedInstalments(before.instalments, after.instalments);
  const [outstanding, overpaid] = [after.outstanding, after.overpaid].map((sum) => formatEuros(sum, locale));
  return (
    <div className={styles.wide}>
      <ClosedPeriod read={read} on={event.on} />
      {after.withoutEffect.includes("would-be") ? null : (
        <p>
          <Trans>Une fois enregistré, il restera {outstanding} à rembourser.</Trans>{" "}
          {after.overpaid > 0n ? <Trans>Trop-perçu : {overpaid}.</Trans> : null}
        </p>
      )}
      {changed.length === 0 ? null : (
        <DataTable
          caption={t`Ce qui changera à l'échéancier`}
          file={`alize-avance-${read.number}-avant-apres`}
          rows={changed}
          rowKey={({ number }) => String(number)}
          empty={<Trans>Rien ne change à l'échéancier.</Trans>}
          columns={[
            { key: "number", title: t`N°`, numeric: true, value: ({ number }) => number },
            { key: "before", title: t`Avant : reste`, value: ({ before: side }) => sideIn(side, locale) },
            { key: "after", title: t`Après : reste`, value: ({ after: side }) => sideIn(side, locale) },
          ]}
        />
      )}
    </div>
  );
}

function sideIn(side: ChangedInstalment["before"], locale: Locale): string {
  return side === null ? "–" : `${formatEuros(side.left, locale)}, ${formatDay(side.dueOn, locale)}`;
}

/** Books that are closed are not opened again: the event keeps its day, its entry takes the first open one. */
export function ClosedPeriod({ read: { closedUntil }, on }: { read: ReadAdvance; on: string | undefined }) {
  if (closedUntil === null || on === undefined || on > closedUntil) return null;
  return (
    <p>
      <Trans>
        Les comptes sont clos jusqu'au <Day date={closedUntil} /> : l'événement garde sa date, et son écriture
        sera passée au premier jour ouvert.
      </Trans>
    </p>
  );
}
