/** How much of the promises someone may see: programme §3. */
export type Reader = {
  readonly detail: "all" | "own" | "totals";
  /** Those in whose name the reader sits. */
  readonly organisations: ReadonlySet<string>;
};

export function maySee({ detail, organisations }: Reader, holder: string): boolean {
  return detail === "all" || (detail === "own" && organisations.has(holder));
}
