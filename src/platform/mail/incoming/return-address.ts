import { referencesIn } from "./reference.ts";

interface ComesBack {
  readonly reference: string;
  readonly domain: string;
}

/** Where reports of non-delivery come back. */
export function bounceAddress({ reference, domain }: ComesBack): string {
  return `b.${reference}@${domain}`;
}

/** Where a reply goes into the file that the mail speaks of. */
export function replyAddress({ reference, domain }: ComesBack): string {
  return `r.${reference}@${domain}`;
}

/** The reference in a Message-ID of ours; null in those written before there was one. */
export function referenceIn(messageId: string): string | null {
  return referencesIn(messageId)[0] ?? null;
}
