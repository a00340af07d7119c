import { Plural, Trans, useLingui } from "@lingui/react/macro";
import type { Locale } from "#kernel/format.ts";
import { sum } from "#kernel/money.ts";
import type { PlainDate } from "#kernel/plain-date.ts";
import { Amount } from "#web/design/amount.tsx";
import { DataTable } from "#web/design/data-table.tsx";
import { Day } from "#web/design/day.tsx";
import { moneyColumn } from "#web/design/money-column.tsx";
import { Card } from "#web/design/page.tsx";
import { useLocale } from "#web/design/use-locale.ts";
import { AdvanceLink } from "./advance-link.tsx";
import { apartWords, lateKindNames } from "./banking-words.ts";
import { DebitsApart } from "./debits-apart.tsx";
import type { ReadBank } from "./read-banking.ts";

type Late = NonNullable<ReadBank["debits"]>["late"];

/** What the days gone by left unpaid and no run carries: named month by month, never dropped. */
export function LateDebitsSection({ read, late }: { read: ReadBank; late: Late }) {
  const { t, i18n } = useLingui();
  if (late.ready.length === 0 && late.apart.length === 0) return null;
  const { territory } = read;
  return (
    <Card
      title={<Trans>Des échéances passées restent à prélever</Trans>}
      lead={
        <Trans>
          Leur jour est passé : l'échéancier ne les annonce plus. Jointes au prochain lot, elles passent au
          plus tôt le <Day date={late.firstDay} />, et chaque entreprise en est prévenue par courriel quand le
          lot est approuvé.
        </Trans>
      }
    >
      <Months late={late} />
      {late.ready.length === 0 ? null : (
        <DataTable
          caption={t`Échéances passées à prélever`}
          file="alize-echeances-passees"
          rows={late.ready}
          rowKey={({ advance, instalment }) => `${advance} ${instalment}`}
          empty={null}
          columns={[
            {
              key: "firm",
              title: t`Entreprise`,
              value: ({ firm }) => firm.name,
              cell: ({ advance, firm }) => (
                <AdvanceLink territory={territory} advance={advance} name={firm.name} />
              ),
            },
            { key: "instalment", title: t`Échéance`, numeric: true, value: ({ instalment }) => instalment },
            {
              key: "due",
              title: t`Due le`,
              value: ({ dueOn }) => dueOn,
              cell: ({ dueOn }) => <Day date={dueOn} />,
            },
            { key: "kind", title: t`Pourquoi`, value: ({ kind }) => i18n._(lateKindNames[kind]) },
            { key: "on", title: t`Prélevée le`, value: ({ on }) => on, cell: ({ on }) => <Day date={on} /> },
            moneyColumn("amount", t`Montant`, ({ amount }: Late["ready"][number]) => amount),
          ]}
        />
      )}
      {late.apart.length === 0 ? null : (
        <DebitsApart
          territory={territory}
          caption={t`Échéances passées mises à part`}
          apart={late.apart}
          words={apartWords}
        />
      )}
    </Card>
  );
}

/** « janvier 2027 : 3 échéances n'ont pas été présentées, 300 € ». */
function Months({ late }: { late: Late }) {
  const locale = useLocale();
  const all = [...late.ready, ...late.apart.map(({ debit, kind }) => ({ ...debit, kind }))];
  const groups = Map.groupBy(all, ({ dueOn, kind }) => `${dueOn.slice(0, 7)} ${kind}`);
  const months = [...groups].toSorted(([a], [b]) => (a < b ? -1 : 1));
  return (
    <ul>
      {months.map(([key, debits]) => {
        const [first] = debits;
        if (first === undefined) return null;
        return (
          <li key={key}>
            <strong>{monthOf(first.dueOn, locale)}</strong> :{" "}
            {first.kind === "missed" ? (
              <Plural
                value={debits.length}
                one="# échéance n'a pas été présentée"
                other="# échéances n'ont pas été présentées"
              />
            ) : (
              <Plural
                value={debits.length}
                one="# échéance est revenue impayée"
                other="# échéances sont revenues impayées"
              />
            )}
            , <Amount cents={sum(debits.map(({ amount }) => amount))} />
          </li>
        );
      })}
    </ul>
  );
}

const tags: Record<Locale, string> = { fr: "fr-FR", en: "en-GB" };

function monthOf(date: PlainDate, locale: Locale): string {
  const words = new Intl.DateTimeFormat(tags[locale], { month: "long", year: "numeric", timeZone: "UTC" });
  return words.format(new Date(`${date}T00:00:00Z`));
}
