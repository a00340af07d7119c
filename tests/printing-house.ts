import { formatEuros } from "#kernel/format.ts";
import type { Outcome } from "#kernel/outcome.ts";
import { addDays } from "#kernel/plain-date.ts";
import type { Route } from "#platform/contract/route.ts";
import type { Database } from "#platform/database/database.ts";
import type { Call } from "#platform/http/mount.ts";
import { play } from "../src/demo/storyteller.ts";
import { demonstrationDesk } from "./demonstration-desk.ts";

const hauler = "Transports Val d'Alzette";
export const coordinator = { by: "Camille Perrin" };

export const euros = (amount: bigint) =>
  formatEuros(amount as never, "fr").replaceAll(/[\u00a0\u202f]/g, " ");

export function known<Thing>(thing: Thing | undefined | null, what: string): Thing {
  if (thing === undefined || thing === null) throw new Error(`the demonstration has ${what}`);
  return thing;
}

/** The demonstration from which each document of the product is printed, through its own doors. */
export function printingHouse(database: Database) {
  const { territory, today, vault, handlers } = demonstrationDesk(database);
  const { committee, convention, lending } = handlers;

  /** A door of the product, at the day of the demonstration. */
  async function at<R extends Route, Result>(
    handler: (call: Call<R> & { readonly file: Uint8Array }) => Promise<Outcome<Result>>,
    {
      params = {},
      by = "Nadia Rossi",
      ...given
    }: { params?: object; query?: object; body?: object; by?: string; file?: Uint8Array } = {},
  ): Promise<Result> {
    const { file, ...rest } = given;
    const scene = { territory, on: today, by, act: "read", isReading: true, handler };
    const asked = { params: { territory, ...params }, ...rest } as never;
    return play(database, { ...scene, given: asked, ...(file === undefined ? {} : { file }) });
  }

  async function heldSitting() {
    const { sittings } = await at(committee.listSittings, coordinator);
    return known(
      sittings.find(({ status }) => status === "closed"),
      "a sitting that was held",
    ).id;
  }

  async function firstConvention() {
    const { conventions } = await at(convention.listConventions);
    const { id } = known(conventions[0], "a convention");
    return { id, page: await at(convention.readConvention, { params: { convention: id } }) };
  }

  async function haulerAdvance() {
    const { advances } = await at(lending.listAdvances);
    return known(
      advances.find(({ firm }) => firm.name === hauler),
      "its late firm",
    );
  }

  async function advanceToSign() {
    const { advances } = await at(lending.listAdvances);
    return known(
      advances.find(({ status }) => status === "to-sign"),
      "an advance to sign",
    );
  }

  async function aPaidCall() {
    const { id, page } = await firstConvention();
    const lines = page.calls.flatMap((call) => call.lines);
    const line = known(
      lines.find(({ payments }) => payments.length > 0),
      "a call that was paid",
    );
    return { convention: id, line };
  }

  /** An amendment of no effect on money, prepared once. */
  async function anAmendment() {
    const { conventions } = await at(convention.listConventions);
    const { id } = known(conventions.at(-1), "a last convention");
    const params = { convention: id };
    const terms = { governance: "Le comité de pilotage se réunit chaque semestre." };
    const body = { kind: "governance-changed", terms, effectiveOn: addDays(today, 30), reason: "Essai." };
    const { amendments } = await at(convention.listAmendments, { params });
    const standing = amendments.find(({ kind }) => kind === "governance-changed");
    const made = standing ?? (await at(convention.prepareAmendment, { params, body, ...coordinator }));
    return { params: { ...params, amendment: made.id }, made };
  }

  return {
    territory,
    today,
    vault,
    handlers,
    hauler,
    at,
    heldSitting,
    firstConvention,
    haulerAdvance,
    advanceToSign,
    aPaidCall,
    anAmendment,
  };
}
