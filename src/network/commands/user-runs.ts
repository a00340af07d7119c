import type { CommandRun } from "#platform/command/command.ts";
import type { Office } from "../use-cases/office.ts";
import { userAdd } from "./user-add.ts";
import type { UserVerb } from "./user-commands.ts";
import { userList } from "./user-list.ts";
import { userPassword } from "./user-password.ts";
import { userSeat } from "./user-seat.ts";

/** What each `alize user` command does. */
export function userRuns(office: Office): Record<UserVerb, CommandRun> {
  return {
    add: userAdd(office),
    password: userPassword(office),
    seat: userSeat(office),
    list: userList(office),
  };
}
