import { nameLength } from "#banking/domain/messages/order-refusals.ts";
import type { AccountHolder, PostalAddress } from "#banking/domain/messages/party.ts";
import { toSepaText } from "#banking/domain/sepa-text.ts";
import { invariant } from "#kernel/invariant.ts";
import type { Cents } from "#kernel/money.ts";

/** An element as the XML library takes it: names in the order of the file, an array for what repeats. */
export type XmlNode = { readonly [name: string]: XmlNode | readonly XmlNode[] | string };

/** 2009: pain.008.001.02 and pain.001.001.03; 2019: pain.008.001.08 and pain.001.001.09. */
export type Edition = "2009" | "2019";

/** "916.67": a point, two decimals. */
export function amountText(amount: Cents): string {
  const digits = String(amount).padStart(3, "0");
  return `${digits.slice(0, -2)}.${digits.slice(-2)}`;
}

/** To the second, without a zone that some banks do not read. */
export function instantText(instant: string): string {
  return instant.slice(0, 19);
}

export function partyNode({ name, address }: Pick<AccountHolder, "name" | "address">): XmlNode {
  return {
    Nm: sepaText(name, nameLength),
    ...(address === undefined ? {} : { PstlAdr: addressNode(address) }),
  };
}

export function accountNode(iban: string): XmlNode {
  return { Id: { IBAN: iban } };
}

export function bankNode(bic: string | null, edition: Edition): XmlNode {
  if (bic === null) return { FinInstnId: { Othr: { Id: "NOTPROVIDED" } } };
  return { FinInstnId: edition === "2009" ? { BIC: bic } : { BICFI: bic } };
}

/** Checked before: it always has something to say. */
export function sepaText(text: string, most: number): string {
  const carried = toSepaText(text, most);
  invariant(carried.ok, `« ${text} » was checked to hold a letter that banks carry`);
  return carried.value;
}

function addressNode({ street, building, postCode, town, country }: PostalAddress): XmlNode {
  return {
    ...optionalText("StrtNm", street, 70),
    ...optionalText("BldgNb", building, 16),
    ...optionalText("PstCd", postCode, 16),
    TwnNm: sepaText(town, 35),
    Ctry: country,
  };
}

/** What banks cannot carry of a street is left out: the town and the country make the address. */
function optionalText(name: string, text: string | undefined, most: number): XmlNode {
  const carried = toSepaText(text ?? "", most);
  return carried.ok ? { [name]: carried.value } : {};
}
