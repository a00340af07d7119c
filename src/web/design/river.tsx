import { useId } from "react";
import styles from "./river.module.css";
import {
  type PlacedNode,
  type PlacedRiver,
  placeRiver,
  type RiverFrame,
  type RiverLink,
  type RiverNode,
} from "./river-layout.ts";

export interface ReturnFlow {
  from: string;
  to: string;
  label: string;
}

interface RiverProps {
  /** What the picture shows, in a sentence: read aloud in its place. */
  description: string;
  nodes: readonly RiverNode[];
  links: readonly RiverLink[];
  /** Repayments flowing back, dashed above the river. */
  returning?: ReturnFlow;
}

const WIDE: RiverFrame = {
  width: 1080,
  height: 400,
  left: 190,
  right: 210,
  top: 56,
  bottom: 26,
  nodeWidth: 9,
  gap: 26,
};

const NARROW: RiverFrame = {
  width: 340,
  height: 470,
  left: 0,
  right: 0,
  top: 44,
  bottom: 44,
  nodeWidth: 8,
  gap: 46,
};

/** The money as a river, left to right; a page shows a table of the same figures beside it. */
export function River(props: RiverProps) {
  return (
    <figure className={styles.river}>
      <RiverDrawing {...props} frame={WIDE} className={styles.wide} roomy />
      <RiverDrawing {...props} frame={NARROW} className={styles.narrow} roomy={false} />
      {props.returning === undefined ? null : (
        <figcaption className={styles.returning} aria-hidden>
          {props.returning.label}
        </figcaption>
      )}
    </figure>
  );
}

interface DrawingProps extends RiverProps {
  frame: RiverFrame;
  className: string | undefined;
  roomy: boolean;
}

function RiverDrawing({ description, nodes, links, returning, frame, className, roomy }: DrawingProps) {
  const arrow = useId();
  const river = placeRiver(nodes, links, frame);
  const lastColumn = Math.max(...nodes.map((node) => node.column));

  return (
    <svg
      viewBox={`0 0 ${frame.width} ${frame.height}`}
      className={className}
      role="img"
      aria-label={description}
    >
      <defs>
        <marker id={arrow} viewBox="0 0 8 8" refX="6" refY="4" markerWidth="7" markerHeight="7" orient="auto">
          <path d="M0 0 8 4 0 8z" className={styles.arrow} />
        </marker>
      </defs>
      {river.links.map((link) => (
        <path
          key={`${link.from}-${link.to}`}
          d={link.path}
          strokeWidth={link.width}
          className={styles.link}
          data-tone={link.tone}
        />
      ))}
      {returning === undefined ? null : <ReturnArc river={river} returning={returning} arrow={arrow} />}
      {river.nodes.map((node) => (
        <NodeMark key={node.id} node={node} side={sideOf(node, lastColumn, roomy)} />
      ))}
    </svg>
  );
}

type Side = "left" | "right" | "above" | "below";

/** On a wide screen names stand beside the bars; on a phone where the node says, turned inward. */
function sideOf(node: PlacedNode, lastColumn: number, roomy: boolean): Side {
  if (!roomy) return node.onPhone === "inside" ? "right" : (node.onPhone ?? "above");
  return node.column === 0 && lastColumn > 0 ? "left" : "right";
}

function NodeMark({ node, side }: { node: PlacedNode; side: Side }) {
  const { x0, x1, y0, y1 } = node;
  const middle = (y0 + y1) / 2;
  const isRight = x0 > 200;
  const anchor = side === "left" || (side !== "right" && isRight) ? "end" : "start";
  const x = { left: x0 - 10, right: x1 + 10, above: isRight ? x1 : x0, below: isRight ? x1 : x0 }[side];
  const y = { left: middle - 2, right: middle - 2, above: y0 - 20, below: y1 + 17 }[side];
  const halo = node.column > 0 ? styles.halo : "";

  return (
    <g textAnchor={anchor}>
      <rect
        x={x0}
        y={y0}
        width={x1 - x0}
        height={y1 - y0}
        rx={2}
        className={styles.node}
        data-tone={node.tone}
      />
      <text x={x} y={y} className={`${styles.label} ${halo}`}>
        {node.label}
      </text>
      <text x={x} y={y + 17} className={`${styles.figure} ${halo}`}>
        {node.figure}
      </text>
    </g>
  );
}

function ReturnArc({
  river,
  returning,
  arrow,
}: {
  river: PlacedRiver;
  returning: ReturnFlow;
  arrow: string;
}) {
  const from = river.nodes.find((node) => node.id === returning.from);
  const to = river.nodes.find((node) => node.id === returning.to);
  if (from === undefined || to === undefined) return null;

  const start = { x: (from.x0 + from.x1) / 2, y: from.y0 - 4 };
  const end = { x: (to.x0 + to.x1) / 2, y: to.y0 - 6 };
  const crest = Math.min(start.y, end.y) - 34;

  return (
    <g textAnchor="middle">
      <path
        d={`M${start.x} ${start.y}C${start.x} ${crest} ${end.x} ${crest} ${end.x} ${end.y}`}
        className={styles.return}
        markerEnd={`url(#${arrow})`}
      />
      <text
        x={(start.x + end.x) / 2}
        y={Math.max(crest + 2, 13)}
        className={`${styles.figure} ${styles.halo} ${styles.back}`}
      >
        {returning.label}
      </text>
    </g>
  );
}
