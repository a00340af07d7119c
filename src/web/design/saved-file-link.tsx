import type { ReactNode } from "react";
import { type Client, linkTo } from "#platform/contract/client.ts";
import type { Contract } from "#platform/contract/route.ts";

interface SavedFileLinkProps<C extends Contract, Name extends keyof C["routes"]> {
  contract: C;
  file: Name;
  given: Parameters<Client<C>[Name]>[0];
  children: ReactNode;
}

/** A link to what someone handed in: the browser saves it, and never shows it in our place. */
export function SavedFileLink<C extends Contract, Name extends keyof C["routes"] & string>({
  contract,
  file,
  given,
  children,
}: SavedFileLinkProps<C, Name>) {
  return (
    <a href={linkTo(contract, file, given)} download>
      {children}
    </a>
  );
}
