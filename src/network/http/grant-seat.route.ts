import { accept } from "#kernel/outcome.ts";
import { grantSeat } from "../use-cases/grant-seat.ts";
import { describeSeat } from "../use-cases/list-seats.ts";
import type { FrontDesk } from "../use-cases/office.ts";
import { tellSeat } from "../use-cases/tell-seat.ts";
import { caller, type NetworkHandlers } from "./network-handler.ts";

export function grantSeatRoute(desk: FrontDesk): NetworkHandlers["grantSeat"] {
  return async ({ params: { territory }, body, actor, transaction, now }) => {
    const granted = await grantSeat(desk, transaction, { ...body, unit: territory }, now);
    if (!granted.ok) return granted;
    const told = { territory, seat: granted.value, by: caller(actor), now };
    const isInvited = await tellSeat(desk, transaction, told);
    return accept({ ...(await describeSeat(desk, transaction, granted.value)), isInvited });
  };
}
