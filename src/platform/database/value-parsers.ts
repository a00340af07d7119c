import { type CustomTypesConfig, types } from "pg";
import { Temporal } from "temporal-polyfill";

type Parser = (text: string) => unknown;

const asText: Parser = (text) => text;

/** The types whose usual reading in JavaScript would lose something, with the type of their arrays. */
const PARSERS: ReadonlyMap<number, Parser> = new Map<number, Parser>(
  [
    { type: 20, array: 1016, parse: BigInt }, // bigint
    { type: 1700, array: 1231, parse: asText }, // numeric
    { type: 1082, array: 1182, parse: asText }, // date
    { type: 1114, array: 1115, parse: asText }, // timestamp
    { type: 1184, array: 1185, parse: readInstant }, // timestamptz
    { type: 1186, array: 1187, parse: asText }, // interval
  ].flatMap(({ type, array, parse }): [number, Parser][] => [
    [type, parse],
    [array, (text) => parseEach(readTexts(text), parse)],
  ]),
);

/** bigint → BigInt; numeric, date, timestamp and interval → their text; timestamptz → an ISO instant in UTC. */
export const valueParsers: CustomTypesConfig = {
  getTypeParser(type, format) {
    const parser = format === "binary" ? undefined : PARSERS.get(type);
    return parser ?? types.getTypeParser(type, format);
  },
};

const TEXT_ARRAY: number = 1009;
const readTexts: Parser = types.getTypeParser(TEXT_ARRAY);

function parseEach(value: unknown, parse: Parser): unknown {
  if (Array.isArray(value)) return value.map((element: unknown) => parseEach(element, parse));
  return typeof value === "string" ? parse(value) : value;
}

function readInstant(text: string): string {
  const iso = text.replace(" ", "T");
  if (iso.endsWith("+00")) return `${iso.slice(0, -3)}Z`;
  return /^\d/.test(iso) ? Temporal.Instant.from(iso).toString() : text;
}
