import { type Client, linkTo } from "#platform/contract/client.ts";
import type { Contract } from "#platform/contract/route.ts";

/** Has the browser save what a GET route answers, after an act that had to come first. */
export function saveFile<C extends Contract, Name extends keyof C["routes"] & string>(
  contract: C,
  file: Name,
  { given, name }: { given: Parameters<Client<C>[Name]>[0]; name: string },
): void {
  const link = document.createElement("a");
  link.href = linkTo(contract, file, given);
  link.download = name;
  link.click();
}
