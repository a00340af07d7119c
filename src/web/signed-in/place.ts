import type { MessageDescriptor } from "@lingui/core";
import type { Route } from "#platform/contract/route.ts";
import type { PlaceAddress } from "./place-address.ts";

export interface Place {
  to: PlaceAddress;
  label: MessageDescriptor;
  /** The route that the page reads: whoever may call it may go there. */
  reads: Route;
  /** The route that the pages behind it read, where it asks for more. */
  readsOne?: Route;
  /** What stands behind it at other addresses. */
  also?: readonly string[];
}

/** What people come to do, in a word; it opens on the first of its places that the reader may enter. */
export interface Section {
  label: MessageDescriptor;
  places: readonly Place[];
}
