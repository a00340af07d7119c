import { Trans, useLingui } from "@lingui/react/macro";
import { Amount } from "#web/design/amount.tsx";
import { Day } from "#web/design/day.tsx";
import { MoneyTable } from "#web/design/money-table.tsx";
import { Status } from "#web/design/status.tsx";
import { restAfter } from "../domain/rest-after.ts";
import { instalmentStatusNames } from "./advance-words.ts";
import { instalmentTones } from "./instalments-table.tsx";
import type { ReadAdvance } from "./read-advance.ts";

const past = 3;

/** The last instalments and the next one, with what is left after each. */
export function NextInstalments({ read: { instalments } }: { read: ReadAdvance }) {
  const { t, i18n } = useLingui();
  if (instalments.length === 0) return null;
  const next = instalments.findIndex(({ left }) => left > 0n);
  const end = next === -1 ? instalments.length : next + 1;
  const shown = instalments.slice(Math.max(0, end - past - 1), Math.max(end, past + 1));
  return (
    <MoneyTable
      caption={t`Les échéances autour d'aujourd'hui`}
      headTitle={<Trans>Échéance</Trans>}
      columns={[
        { key: "pay-on", title: <Trans>Prélevée le</Trans>, label: t`Prélevée le` },
        { key: "principal", title: <Trans>Montant</Trans>, label: t`Montant` },
        { key: "rest", title: <Trans>Reste dû</Trans>, label: t`Reste dû` },
        { key: "status", title: <Trans>État</Trans>, label: t`État` },
      ]}
      rows={shown.map((instalment) => ({
        key: String(instalment.number),
        head: <Day date={instalment.dueOn} />,
        cells: [
          <Day key="pay-on" date={instalment.payOn} />,
          <Amount key="principal" cents={instalment.principal} />,
          <Amount key="rest" cents={restAfter(instalment, instalments)} />,
          <Status key="status" tone={instalmentTones[instalment.status]}>
            {i18n._(instalmentStatusNames[instalment.status])}
          </Status>,
        ],
      }))}
    />
  );
}
