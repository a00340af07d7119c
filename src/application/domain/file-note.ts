import type { PlainDate } from "#kernel/plain-date.ts";

/** A note between those who keep a file. Erased, its words are gone and its trace stays. */
export interface FileNote {
  readonly id: string;
  /** Null once erased. */
  readonly text: string | null;
  readonly by: { readonly person: string; readonly name: string };
  readonly on: PlainDate;
  readonly at: string;
  readonly erased: { readonly by: string; readonly on: PlainDate } | null;
}
