import { type SankeyGraph, type SankeyLink, type SankeyNode, sankey, sankeyLinkHorizontal } from "d3-sankey";

export type Tone = "sea" | "ochre" | "leaf" | "quiet";

export interface RiverNode {
  id: string;
  label: string;
  figure: string;
  tone: Tone;
  column: number;
  /** Where its name stands on a phone, where there is no room beside the flow: above its bar by default. */
  onPhone?: "above" | "below" | "inside";
}

export interface RiverLink {
  from: string;
  to: string;
  size: number;
  tone: Tone;
}

export interface RiverFrame {
  width: number;
  height: number;
  left: number;
  right: number;
  top: number;
  bottom: number;
  nodeWidth: number;
  gap: number;
}

export interface PlacedNode extends RiverNode {
  x0: number;
  x1: number;
  y0: number;
  y1: number;
}

export interface PlacedLink {
  from: string;
  to: string;
  path: string;
  width: number;
  tone: Tone;
}

export interface PlacedRiver {
  nodes: PlacedNode[];
  links: PlacedLink[];
}

type Node = SankeyNode<RiverNode, { tone: Tone }>;
type Link = SankeyLink<RiverNode, { tone: Tone }>;

/** Places the arms of the river, left to right, in the order given: money keeps its rank from page to page. */
export function placeRiver(
  nodes: readonly RiverNode[],
  links: readonly RiverLink[],
  frame: RiverFrame,
): PlacedRiver {
  const columns = Math.max(...nodes.map((node) => node.column));
  const layout = sankey<RiverNode, { tone: Tone }>()
    .nodeId((node) => node.id)
    .nodeAlign((node) => Math.min(node.column, columns))
    .nodeSort(null)
    .linkSort(null)
    .nodeWidth(frame.nodeWidth)
    .nodePadding(frame.gap)
    .extent([
      [frame.left, frame.top],
      [frame.width - frame.right, frame.height - frame.bottom],
    ]);

  const graph: SankeyGraph<RiverNode, { tone: Tone }> = layout({
    nodes: nodes.map((node) => ({ ...node })),
    links: links
      .filter((link) => link.size > 0)
      .map((link) => ({ source: link.from, target: link.to, value: link.size, tone: link.tone })),
  });
  const drawn = sankeyLinkHorizontal<RiverNode, { tone: Tone }>();

  return {
    nodes: graph.nodes.map(placeNode),
    links: graph.links.map((link) => ({
      from: idOf(link.source),
      to: idOf(link.target),
      path: drawn(link) ?? "",
      width: Math.max(link.width ?? 0, 1),
      tone: link.tone,
    })),
  };
}

function placeNode(node: Node): PlacedNode {
  const { id, label, figure, tone, column, onPhone = "above", x0 = 0, x1 = 0, y0 = 0, y1 = 0 } = node;
  return { id, label, figure, tone, column, onPhone, x0, x1, y0, y1: Math.max(y1, y0 + 2) };
}

function idOf(end: Link["source"]): string {
  return typeof end === "object" ? end.id : String(end);
}
