/** What JSON carries. */
export type Json = string | number | boolean | null | Json[] | { [name: string]: Json };

/** One text for one content, whatever the order in which its fields were written: it can be hashed again later. */
export function canonicalJson(value: Json): string {
  if (value === null || typeof value !== "object") return JSON.stringify(value);
  if (Array.isArray(value)) return `[${value.map(canonicalJson).join(",")}]`;
  const fields = Object.entries(value)
    .toSorted(([a], [b]) => (a < b ? -1 : 1))
    .map(([name, part]) => `${JSON.stringify(name)}:${canonicalJson(part)}`);
  return `{${fields.join(",")}}`;
}
