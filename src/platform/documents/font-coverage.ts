type Range = readonly [first: number, last: number];

/** Whether every one of these fonts draws a character: the full table (cmap, format 12) of each says so. */
export function fontCoverage(fonts: readonly Uint8Array[]): (codePoint: number) => boolean {
  const drawn = fonts.map(drawnRanges);
  return (codePoint) =>
    drawn.every((ranges) => ranges.some(([first, last]) => first <= codePoint && codePoint <= last));
}

function drawnRanges(font: Uint8Array): readonly Range[] {
  const view = new DataView(font.buffer, font.byteOffset, font.byteLength);
  const table = characterTable(view);
  const count = view.getUint32(table + 12);
  return Array.from({ length: count }, (_, index) => {
    const group = table + 16 + 12 * index;
    return [view.getUint32(group), view.getUint32(group + 4)] as const;
  });
}

function characterTable(view: DataView): number {
  const cmap = tableAt(view, 0x63_6d_61_70);
  const count = view.getUint16(cmap + 2);
  for (let index = 0; index < count; index += 1) {
    const start = cmap + view.getUint32(cmap + 4 + 8 * index + 4);
    if (view.getUint16(start) === 12) return start;
  }
  throw new Error("a font of the house has no full character table");
}

function tableAt(view: DataView, tag: number): number {
  const count = view.getUint16(4);
  for (let index = 0; index < count; index += 1) {
    const record = 12 + 16 * index;
    if (view.getUint32(record) === tag) return view.getUint32(record + 8);
  }
  throw new Error("a font of the house has no character table");
}
