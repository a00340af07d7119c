import { accept } from "#kernel/outcome.ts";
import type { FrontDesk } from "../use-cases/office.ts";
import { replacePassword } from "../use-cases/reset-password.ts";
import type { NetworkHandlers } from "./network-handler.ts";

export function replacePasswordRoute(desk: FrontDesk): NetworkHandlers["replacePassword"] {
  return async ({ params, body, transaction, now, cookies }) => {
    const replaced = await replacePassword(desk, transaction, { ...params, ...body, now });
    if (!replaced.ok) return replaced;
    cookies.forgetSession();
    return accept({});
  };
}
