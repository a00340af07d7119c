import { oneOf, present } from "#web/design/address.ts";
import { type ArrearsBucket, arrearsBuckets } from "../domain/advance-state.ts";

/** The age of arrears that the list shows; every age when the address names none. */
interface ArrearsSearch {
  anciennete?: ArrearsBucket;
}

export function parseArrearsSearch(search: Record<string, unknown>): ArrearsSearch {
  return present({ anciennete: oneOf(search["anciennete"], arrearsBuckets) });
}
