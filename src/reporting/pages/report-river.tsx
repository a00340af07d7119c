import { useLingui } from "@lingui/react/macro";
import { formatRoundEuros } from "#kernel/format.ts";
import { type Cents, cents, larger, minus } from "#kernel/money.ts";
import { River } from "#web/design/river.tsx";
import type { RiverLink, RiverNode } from "#web/design/river-layout.ts";
import { useLocale } from "#web/design/use-locale.ts";
import type { IndicatorKey } from "../domain/indicators.ts";
import type { ReadFigures } from "./read-report.ts";

/** The money from the promises to the firms and back; nothing where there is no promise to draw. */
export function ReportRiver({ read }: { read: ReadFigures }) {
  const { t } = useLingui();
  const locale = useLocale();
  const money = (amount: Cents) => formatRoundEuros(amount, locale);
  const amount = (key: IndicatorKey) => cents(read.figures[key] ?? 0n);
  const promised = amount("mobilised");
  if (promised <= 0n) return null;

  const paid = amount("paid-in");
  const lent = amount("amount-disbursed");
  const repaid = amount("amount-repaid");
  const awaited = larger(cents(0n), minus(promised, paid));
  const sources = [
    { id: "private", label: t`Entreprises`, amount: amount("mobilised-private") },
    { id: "local", label: t`Collectivités`, amount: amount("mobilised-local") },
    { id: "state", label: t`État`, amount: amount("mobilised-state") },
  ].filter((source) => source.amount > 0n);
  const nodes: RiverNode[] = [
    ...sources.map(
      ({ id, label, amount: stake }): RiverNode => ({
        id,
        label,
        figure: money(stake),
        tone: "sea",
        column: 0,
      }),
    ),
    { id: "promised", label: t`Promis`, figure: money(promised), tone: "sea", column: 1, onPhone: "inside" },
    ...node({ id: "paid", label: t`Versé`, figure: money(paid), tone: "sea", column: 2 }, paid),
    ...node(
      {
        id: "awaited",
        label: t`À appeler ou à verser`,
        figure: money(awaited),
        tone: "quiet",
        column: 2,
        onPhone: "below",
      },
      awaited,
    ),
    ...node({ id: "lent", label: t`Avances`, figure: money(lent), tone: "sea", column: 3 }, lent),
  ];
  const links: RiverLink[] = [
    ...sources.map(
      ({ id, amount: stake }): RiverLink => ({ from: id, to: "promised", size: size(stake), tone: "sea" }),
    ),
    ...link({ from: "promised", to: "paid", size: size(paid), tone: "sea" }),
    ...link({ from: "promised", to: "awaited", size: size(awaited), tone: "quiet" }),
    ...(paid > 0n ? link({ from: "paid", to: "lent", size: size(lent), tone: "sea" }) : []),
  ];
  return (
    <River
      description={t`${money(promised)} promis, ${money(paid)} versés, ${money(lent)} avancés aux entreprises, ${money(repaid)} déjà remboursés.`}
      nodes={paid > 0n ? nodes : nodes.filter(({ id }) => id !== "lent")}
      links={links}
      {...(paid > 0n && lent > 0n && repaid > 0n
        ? { returning: { from: "lent", to: "paid", label: t`${money(repaid)} remboursés` } }
        : {})}
    />
  );
}

function node(one: RiverNode, amount: Cents): RiverNode[] {
  return amount > 0n ? [one] : [];
}

function link(one: RiverLink): RiverLink[] {
  return one.size > 0 ? [one] : [];
}

function size(amount: Cents): number {
  return Number(amount) / 100;
}
