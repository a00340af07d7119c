import { addToPerimeter } from "../use-cases/extend-perimeter.ts";
import type { FrontDesk } from "../use-cases/office.ts";
import type { NetworkHandlers } from "./network-handler.ts";

export function extendPerimeterRoute(desk: FrontDesk): NetworkHandlers["extendPerimeter"] {
  return async ({ params, body, transaction, now }) =>
    addToPerimeter(desk, transaction, { ...body, territory: params.territory }, now);
}
