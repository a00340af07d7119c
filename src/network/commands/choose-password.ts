import { randomInt } from "node:crypto";
import { accept, type Outcome } from "#kernel/outcome.ts";
import type { CommandDesk } from "#platform/command/command.ts";
import { checkPassword, type PasswordRefusal } from "../domain/password.ts";

/** Without letters that are taken for one another. */
const alphabet = "abcdefghijkmnpqrstuvwxyz23456789";
const groups = 4;
const groupLength = 5;

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
    const generated = drawPassword();
    return accept({ password: generated, generated });
  }
  const typed = (await desk.readInput()).replace(/\r?\n$/, "");
  const checked = checkPassword(typed, owner);
  return checked.ok ? accept({ password: checked.value }) : checked;
}

function drawPassword(): string {
  const group = () =>
    Array.from({ length: groupLength }, () => alphabet[randomInt(alphabet.length)]).join("");
  return Array.from({ length: groups }, group).join("-");
}
