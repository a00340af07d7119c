export interface FecAmount {
  /** In millionths of the unit, since a file may carry more than cents. Undefined when it cannot be read. */
  readonly millionths: bigint | undefined;
  readonly faults: readonly AmountFault[];
}

export type AmountFault = "DECIMAL_POINT" | "THOUSANDS_SEPARATOR" | "NOT_NUMERIC";

const scale = 6;
/** Beyond, no euro amount is meant, and a power of ten could fill the memory. */
const longestExponent = 30;

const nothing: FecAmount = { millionths: 0n, faults: [] };

/** "1234,50": a comma and no other separator; a sign before or after and an exponent are admitted; empty is zero. */
export function readFecAmount(text: string): FecAmount {
  if (text === "") return nothing;
  const faults = faultsOf(text);
  return { millionths: faults.every(isOnlyThePoint) ? valueOf(text) : undefined, faults };
}

/** A decimal point is a fault, and still leaves no doubt about the amount. */
function isOnlyThePoint(fault: AmountFault): boolean {
  return fault === "DECIMAL_POINT";
}

function faultsOf(text: string): AmountFault[] {
  const faults: AmountFault[] = text.includes(".") ? ["DECIMAL_POINT"] : [];
  if (/^\d+ +\d/.test(text) || text.replace(/[^ .,]/g, "").length > 1)
    return [...faults, "THOUSANDS_SEPARATOR"];
  return isNumber(text) ? faults : [...faults, "NOT_NUMERIC"];
}

function isNumber(text: string): boolean {
  if (/^[+-]*[\d.,]+[Ee][\d+-]+$/.test(text)) return true;
  return /^[+-]*[\d.,]+ *[+-]*$/.test(text) && !/-.*-/.test(text);
}

function valueOf(text: string): bigint | undefined {
  const written = /^([+-]?)(\d*)(?:[.,](\d*))?(?:[Ee]([+-]?\d+))? *([+-]?)$/.exec(text);
  if (written === null) return undefined;
  const [, before = "", whole = "", decimals = "", exponent = "0", after = ""] = written;
  const power = Number(exponent);
  if (Math.abs(power) > longestExponent) return undefined;

  const shift = scale + power - decimals.length;
  const digits = BigInt(`0${whole}${decimals}`);
  const size = shift >= 0 ? digits * 10n ** BigInt(shift) : digits / 10n ** BigInt(-shift);
  return before === "-" || after === "-" ? -size : size;
}
