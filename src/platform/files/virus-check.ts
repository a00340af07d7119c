/** What an antivirus says of a file: `unread` where it could not look at it. */
export type VirusVerdict =
  | { readonly kind: "clean" }
  | { readonly kind: "infected"; readonly virus: string }
  | { readonly kind: "unread"; readonly why: string };

/** Looks at every file before it is kept. */
export interface VirusCheck {
  look(content: Uint8Array): Promise<VirusVerdict>;
  /** Whether it answers now. */
  isThere(): Promise<boolean>;
}
