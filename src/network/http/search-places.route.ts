import { accept } from "#kernel/outcome.ts";
import type { FrontDesk } from "../use-cases/office.ts";
import type { NetworkHandlers } from "./network-handler.ts";

const most = 12;

export function searchPlacesRoute({ communes }: FrontDesk): NetworkHandlers["searchPlaces"] {
  return async ({ query }) => accept({ places: communes.search(query.text, most) });
}
