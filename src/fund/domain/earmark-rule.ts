import { accept, type Outcome, type Refusal, refuse } from "#kernel/outcome.ts";

/** What euros, or a whole fund, are for: an empty list restricts nothing. */
export interface EarmarkRule {
  /** Sections (one letter) and divisions (two figures) of the NAF, revision 2. */
  readonly sectors: readonly string[];
  /** INSEE codes. */
  readonly communes: readonly string[];
}

/** What of a firm says whether euros are for it. */
export interface FirmToFit {
  /** In its own words; a sector is read from the NAF code that they give. */
  readonly activity: string;
  readonly commune: string;
}

/** The divisions of each section of the NAF, revision 2: from the first to the last. */
const sections: Readonly<Record<string, readonly [first: number, last: number]>> = {
  A: [1, 3],
  B: [5, 9],
  C: [10, 33],
  D: [35, 35],
  E: [36, 39],
  F: [41, 43],
  G: [45, 47],
  H: [49, 53],
  I: [55, 56],
  J: [58, 63],
  K: [64, 66],
  L: [68, 68],
  M: [69, 75],
  N: [77, 82],
  O: [84, 84],
  P: [85, 85],
  Q: [86, 88],
  R: [90, 93],
  S: [94, 96],
  T: [97, 98],
  U: [99, 99],
};

/** Whether the firm is of one of the sectors, and of one of the communes. Without a NAF code it is of no sector. */
export function fitsRule({ sectors, communes }: EarmarkRule, { activity, commune }: FirmToFit): boolean {
  if (communes.length > 0 && !communes.includes(commune)) return false;
  if (sectors.length === 0) return true;
  const division = divisionIn(activity);
  return division !== null && sectors.some((sector) => isOfSector(division, sector));
}

/** The division of the NAF that an activity gives, as in « Boulangerie (NAF 10.71C) »; null where it gives none. */
export function divisionIn(activity: string): string | null {
  const found = /\b(\d{2})\.\d{2}[A-Z]\b|\b(\d{2})\d{2}[A-Z]\b|\bNAF (\d{2})(?![\d.])/.exec(activity);
  return found?.[1] ?? found?.[2] ?? found?.[3] ?? null;
}

/** What was typed, in order and once; refused where a code is of no sector, or where nothing is restricted. */
export function checkRule({
  sectors,
  communes,
}: EarmarkRule): Outcome<EarmarkRule, Refusal<"sector-unknown" | "nothing-restricted">> {
  const wanted = [...new Set(sectors.map((sector) => sector.trim().toUpperCase()))].toSorted();
  const unknown = wanted.find((sector) => !isSector(sector));
  if (unknown !== undefined) return refuse("sector-unknown", { sector: unknown }, "sectors");
  const places = [...new Set(communes)].toSorted();
  if (wanted.length + places.length === 0) return refuse("nothing-restricted", {}, "sectors");
  return accept({ sectors: wanted, communes: places });
}

function isSector(code: string): boolean {
  if (code in sections) return true;
  return /^\d{2}$/.test(code) && Object.keys(sections).some((section) => isOfSector(code, section));
}

function isOfSector(division: string, sector: string): boolean {
  const [first, last] = sections[sector] ?? [Number(sector), Number(sector)];
  const number = Number(division);
  return first <= number && number <= last;
}
