import { accept } from "#kernel/outcome.ts";
import { grantSeat } from "../use-cases/grant-seat.ts";
import { describeSeat } from "../use-cases/list-seats.ts";
import type { FrontDesk } from "../use-cases/office.ts";
import type { NetworkHandlers } from "./network-handler.ts";

export function grantSeatRoute(desk: FrontDesk): NetworkHandlers["grantSeat"] {
  return async ({ params, body, transaction, now }) => {
    const granted = await grantSeat(desk, transaction, { ...body, unit: params.territory }, now);
    return granted.ok ? accept(await describeSeat(desk, transaction, granted.value)) : granted;
  };
}
