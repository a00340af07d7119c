/** What de minimis aid of the general regime leaves out: Reg. (EU) 2023/2831 art. 1(1), by NAF division or class. */
export const excludedSectors = ["agriculture", "fishery", "agri-processing"] as const;
export type ExcludedSector = (typeof excludedSectors)[number];

/** NAF rév. 2: 01.1 to 01.5 grow and raise, 03 is fishery and aquaculture; 01.6 serves farms and 02 is forestry, both open. */
const byPrefix: readonly (readonly [string, ExcludedSector])[] = [
  ["01.1", "agriculture"],
  ["01.2", "agriculture"],
  ["01.3", "agriculture"],
  ["01.4", "agriculture"],
  ["01.5", "agriculture"],
  ["03", "fishery"],
];

/** Null where the activity is open to the general regime. */
export function excludedSectorOf(naf: string): ExcludedSector | null {
  return byPrefix.find(([prefix]) => naf.startsWith(prefix))?.[1] ?? null;
}
