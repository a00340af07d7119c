import { accept } from "#kernel/outcome.ts";
import { listSeats } from "../use-cases/list-seats.ts";
import type { FrontDesk } from "../use-cases/office.ts";
import type { NetworkHandlers } from "./network-handler.ts";

export function listSeatsRoute(desk: FrontDesk): NetworkHandlers["listSeats"] {
  return async ({ params, transaction }) =>
    accept({ seats: await listSeats(desk, transaction, params.territory) });
}
