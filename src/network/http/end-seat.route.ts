import { accept } from "#kernel/outcome.ts";
import { endSeat } from "../use-cases/end-seat.ts";
import { describeSeat } from "../use-cases/list-seats.ts";
import type { FrontDesk } from "../use-cases/office.ts";
import type { NetworkHandlers } from "./network-handler.ts";

export function endSeatRoute(desk: FrontDesk): NetworkHandlers["endSeat"] {
  return async ({ params, body, transaction }) => {
    const ended = await endSeat(desk, transaction, { ...params, ...body });
    return ended.ok ? accept(await describeSeat(desk, transaction, ended.value)) : ended;
  };
}
