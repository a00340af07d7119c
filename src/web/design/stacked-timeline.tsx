import { formatRoundEuros } from "#kernel/format.ts";
import { type Cents, cents } from "#kernel/money.ts";
import { daysBetween, type PlainDate } from "#kernel/plain-date.ts";
import styles from "./stacked-timeline.module.css";
import { useLocale } from "./use-locale.ts";

export interface Layer {
  key: string;
  label: string;
  tone: "sea" | "ochre" | "quiet";
}

interface StackedTimelineProps {
  /** What the picture shows, in a sentence: read aloud in its place. */
  description: string;
  layers: readonly Layer[];
  points: readonly { on: PlainDate; values: Readonly<Record<string, Cents>> }[];
}

const width = 1000;
const height = 260;
const left = 84;
const bottom = 26;

/** Amounts that add up, from month to month: steps, since money moves on a day and not along a slope. */
export function StackedTimeline({ description, layers, points }: StackedTimelineProps) {
  const locale = useLocale();
  const first = points[0]?.on;
  const last = points.at(-1)?.on;
  if (first === undefined || last === undefined) return null;

  const highest = Math.max(1, ...points.map(({ values }) => total(layers, values)));
  const span = Math.max(1, daysBetween(first, last));
  const x = (on: PlainDate) => left + ((width - left) * daysBetween(first, on)) / span;
  const y = (amount: number) => (height - bottom) * (1 - amount / highest) + 6;
  const years = points.filter(({ on }, index) => on.slice(0, 4) !== points[index - 1]?.on.slice(0, 4));

  return (
    <figure className={styles.timeline}>
      <svg viewBox={`0 0 ${width} ${height + 8}`} role="img" aria-label={description}>
        {layers.map((layer, index) => {
          const below = layers.slice(0, index);
          const floor = points.map(({ on, values }) => ({ x: x(on), y: y(total(below, values)) }));
          const roof = points.map(({ on, values }) => ({ x: x(on), y: y(total([...below, layer], values)) }));
          return (
            <path key={layer.key} className={styles.layer} data-tone={layer.tone} d={area(floor, roof)} />
          );
        })}
        {[0, highest].map((amount) => (
          <text key={amount} x={left - 10} y={y(amount) + 5} textAnchor="end" className={styles.tick}>
            {formatRoundEuros(cents(BigInt(Math.round(amount / 100)) * 100n), locale)}
          </text>
        ))}
        {years.map(({ on }) => (
          <text key={on} x={x(on)} y={height + 2} className={styles.tick}>
            {on.slice(0, 4)}
          </text>
        ))}
      </svg>
      <figcaption className={styles.legend}>
        {layers.map((layer) => (
          <span key={layer.key} data-tone={layer.tone}>
            {layer.label}
          </span>
        ))}
      </figcaption>
    </figure>
  );
}

function total(layers: readonly Layer[], values: Readonly<Record<string, Cents>>): number {
  return layers.reduce((sum, { key }) => sum + Math.max(0, Number(values[key] ?? 0n)), 0);
}

interface Spot {
  x: number;
  y: number;
}

function area(floor: readonly Spot[], roof: readonly Spot[]): string {
  const steps = (line: readonly Spot[]) =>
    line.map((spot, index) => `${index === 0 ? "" : `H${spot.x}`}V${spot.y}`).join("");
  const [start] = floor;
  const back = floor.toReversed().map((spot, index) => `${index === 0 ? "" : `V${spot.y}`}H${spot.x}`);
  return `M${start?.x ?? 0} ${start?.y ?? 0}${steps(roof)}V${floor.at(-1)?.y ?? 0}${back.join("")}Z`;
}
