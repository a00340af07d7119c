/** INSEE's bands of headcount: codes are text, and are no number of people. */
const bands: Readonly<Record<string, readonly [from: number, to: number | null]>> = {
  NN: [0, 0],
  "00": [0, 0],
  "01": [1, 2],
  "02": [3, 5],
  "03": [6, 9],
  "11": [10, 19],
  "12": [20, 49],
  "21": [50, 99],
  "22": [100, 199],
  "31": [200, 249],
  "32": [250, 499],
  "41": [500, 999],
  "42": [1000, 1999],
  "51": [2000, 4999],
  "52": [5000, 9999],
  "53": [10_000, null],
};

/** From how many to how many people; null for a code that nobody published. */
export function headcountBand(
  code: string | null,
): { readonly from: number; readonly to: number | null } | null {
  const band = code === null ? undefined : bands[code];
  return band === undefined ? null : { from: band[0], to: band[1] };
}
