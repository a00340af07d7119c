import { QueryClientProvider } from "@tanstack/react-query";
import { Outlet } from "@tanstack/react-router";
import { queries } from "./queries.ts";

/** Everything that speaks to the server shares one memory of what was read. */
export function ApplicationLayout() {
  return (
    <QueryClientProvider client={queries}>
      <Outlet />
    </QueryClientProvider>
  );
}
