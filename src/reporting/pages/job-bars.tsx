import { useLingui } from "@lingui/react/macro";
import { formatCount } from "#kernel/format.ts";
import { useLocale } from "#web/design/use-locale.ts";
import type { ReadFigures } from "./read-report.ts";
import styles from "./report.module.css";

const width = 640;
const row = 46;

/** Planned, hired, still there: three bars on one scale; the table beside says the same. */
export function JobBars({ read: { figures } }: { read: ReadFigures }) {
  const { t } = useLingui();
  const locale = useLocale();
  const bars = [
    { key: "planned", label: t`Prévus`, count: figures["jobs-planned"] },
    { key: "hired", label: t`Créés`, count: figures["jobs-hired"] },
    { key: "present", label: t`Encore présents`, count: figures["jobs-present"] },
  ];
  const longest = Math.max(...bars.map(({ count }) => Number(count ?? 0n)));
  if (longest === 0) return null;
  const told = bars.map(({ label, count }) => `${label} : ${count === null ? "–" : Number(count)}`);
  return (
    <svg
      viewBox={`0 0 ${width} ${bars.length * row}`}
      className={styles.bars}
      role="img"
      aria-label={told.join(", ")}
    >
      {bars.map(({ key, label, count }, index) => {
        const length = (Number(count ?? 0n) / longest) * (width - 60);
        return (
          <g key={key} transform={`translate(0 ${index * row})`}>
            <text x={0} y={14}>
              {label}
            </text>
            <rect className={styles.bar} data-tone={key} x={1} y={20} width={length} height={16} rx={2} />
            <text x={length + 8} y={33}>
              {count === null ? "–" : formatCount(count, locale)}
            </text>
          </g>
        );
      })}
    </svg>
  );
}
