const europeanEconomicArea =
  "AT BE BG CY CZ DE DK EE ES FI FR GR HR HU IE IS IT LI LT LU LV MT NL NO PL PT RO SE SI SK".split(" ");

/** In the payment area, outside the EEA: there the debtor's address must be given (EPC409-09). */
const beyond = "AD AL CH GB GI MC MD ME MK RS SM VA".split(" ");

const area = new Set([...europeanEconomicArea, ...beyond]);
const addressed = new Set(beyond);

/** The country of an IBAN: overseas French accounts start with FR, those of Jersey with GB. */
export function isInSepaArea(country: string): boolean {
  return area.has(country);
}

export function needsAddress(country: string): boolean {
  return addressed.has(country);
}
