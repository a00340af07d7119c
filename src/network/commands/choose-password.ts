import { accept, type Outcome } from "#kernel/outcome.ts";
import type { CommandDesk } from "#platform/command/command.ts";
import { checkPassword, type PasswordRefusal } from "../domain/password.ts";
import { drawCode } from "../use-cases/draw-code.ts";

export interface Chosen {
  readonly password: string;
  /** Shown once, since nobody typed it. */
  readonly generated?: string;
}

/** The password on standard input, or one drawn by lot: a hundred bits, in four groups. */
export async function choosePassword(
  desk: CommandDesk,
  isGiven: boolean,
  owner: { readonly email: string; readonly name: string },
): Promise<Outcome<Chosen, PasswordRefusal>> {
  if (!isGiven) {
    const generated = drawCode();
    return accept({ password: generated, generated });
  }
  const typed = (await desk.readInput()).replace(/\r?\n$/, "");
  const checked = checkPassword(typed, owner);
  return checked.ok ? accept({ password: checked.value }) : checked;
}
