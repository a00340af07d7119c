import { useLingui } from "@lingui/react/macro";
import { formatDays, formatRoundEuros } from "#kernel/format.ts";
import { type Cents, cents, minus, plus } from "#kernel/money.ts";
import { River } from "#web/design/river.tsx";
import type { RiverLink, RiverNode } from "#web/design/river-layout.ts";
import { useLocale } from "#web/design/use-locale.ts";
import type { College } from "../domain/party.ts";
import { collegeNames } from "./college-names.ts";
import type { ReadConvention } from "./read-convention.ts";

/** The promises of a convention on their way to the fund: what came, what is called, what is left to call. */
export function ConventionRiver({ read }: { read: ReadConvention }) {
  const { i18n, t } = useLingui();
  const locale = useLocale();
  const money = (amount: Cents) => formatRoundEuros(amount, locale);
  const { cash, days } = read;
  const awaited = minus(cash.left, cash.toCall);

  const sources = byCollege(read);
  const fates = [
    { id: "paid", label: t`Versé`, amount: cash.honoured, tone: "sea" },
    { id: "awaited", label: t`Appelé, à verser`, amount: awaited, tone: "ochre" },
    { id: "to-call", label: t`À appeler`, amount: cash.toCall, tone: "quiet" },
    { id: "released", label: t`Libéré`, amount: cash.released, tone: "quiet" },
  ] as const;
  const shown = fates.filter(({ amount }) => amount > 0n);
  const daysNow = [
    { id: "days-given", label: t`Journées données`, count: days.honoured },
    { id: "days-left", label: t`Journées à donner`, count: days.left },
  ].filter(({ count }) => count > 0n);

  const nodes: RiverNode[] = [
    ...sources.map(
      ({ college, amount }): RiverNode => ({
        id: college,
        label: i18n._(collegeNames[college]),
        figure: money(amount),
        tone: "sea",
        column: 0,
      }),
    ),
    {
      id: "promised",
      label: t`Promis`,
      figure: money(cash.promised),
      tone: "sea",
      column: 1,
      onPhone: "inside",
    },
    ...shown.map(
      ({ id, label, amount, tone }): RiverNode => ({ id, label, figure: money(amount), tone, column: 2 }),
    ),
    ...(days.promised > 0n
      ? ([
          {
            id: "days",
            label: t`Journées promises`,
            figure: formatDays(days.promised, locale),
            tone: "ochre",
            column: 0,
          },
          ...daysNow.map(
            ({ id, label, count }): RiverNode => ({
              id,
              label,
              figure: formatDays(count, locale),
              tone: "ochre",
              column: 1,
              onPhone: "below",
            }),
          ),
        ] satisfies RiverNode[])
      : []),
  ];
  const links: RiverLink[] = [
    ...sources.map(
      ({ college, amount }): RiverLink => ({
        from: college,
        to: "promised",
        size: size(amount),
        tone: "sea",
      }),
    ),
    ...shown.map(
      ({ id, amount, tone }): RiverLink => ({ from: "promised", to: id, size: size(amount), tone }),
    ),
    ...daysNow.map(
      ({ id, count }): RiverLink => ({
        from: "days",
        to: id,
        size: (size(read.planned.valuedDays) * Number(count)) / Number(days.promised),
        tone: "ochre",
      }),
    ),
  ];

  return (
    <River
      description={t`${money(cash.promised)} promis : ${money(cash.honoured)} versés, ${money(awaited)} appelés à verser, ${money(cash.toCall)} à appeler.`}
      nodes={nodes}
      links={links}
    />
  );
}

function byCollege(read: ReadConvention): { college: College; amount: Cents }[] {
  const amounts = new Map<College, Cents>();
  for (const { college, promised } of read.paidIn) {
    amounts.set(college, plus(amounts.get(college) ?? cents(0n), promised));
  }
  return [...amounts].map(([college, amount]) => ({ college, amount })).filter(({ amount }) => amount > 0n);
}

function size(amount: Cents): number {
  return Number(amount) / 100;
}
