import { create, fragment } from "xmlbuilder2";
import { invariant } from "#kernel/invariant.ts";
import type { XmlNode } from "./order-nodes.ts";

/** Orders are written by this many at a time. */
const batchSize = 200;

export type StreamedGroup = {
  /** What comes before the orders. */
  readonly head: XmlNode;
  readonly orders: Iterable<XmlNode>;
  readonly count: number;
};

export type StreamedDocument = {
  readonly namespace: string;
  readonly root: string;
  readonly header: XmlNode;
  readonly groups: readonly StreamedGroup[];
  /** The element of an order: DrctDbtTxInf, CdtTrfTxInf. */
  readonly order: string;
};

/** The text of a file piece by piece: its frame is built whole with a hole in each group, its orders as they are asked for. */
export function* streamDocument(document: StreamedDocument): Generator<string> {
  const [start = "", ...ends] = frameOf(document).split(`<${document.order}/>`);
  invariant(ends.length === document.groups.length, "a frame has one hole for each group");
  yield start;
  for (const [index, group] of document.groups.entries()) {
    yield* ordersOf(group, document.order);
    yield ends[index] ?? "";
  }
}

function frameOf({ namespace, root, header, groups, order }: StreamedDocument): string {
  const frame = {
    Document: {
      "@xmlns": namespace,
      [root]: { GrpHdr: header, PmtInf: groups.map(({ head }) => ({ ...head, [order]: {} })) },
    },
  };
  return create({ encoding: "UTF-8" }, frame).end();
}

function* ordersOf({ orders, count }: StreamedGroup, name: string): Generator<string> {
  let written = 0;
  let batch: XmlNode[] = [];
  for (const order of orders) {
    batch.push(order);
    written += 1;
    if (batch.length === batchSize) {
      yield fragment({ [name]: batch }).end();
      batch = [];
    }
  }
  if (batch.length > 0) yield fragment({ [name]: batch }).end();
  invariant(written === count, `the ${count} orders that were checked are the ${written} that are written`);
}
