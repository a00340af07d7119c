import type { Conventions } from "../use-cases/conventions.ts";
import { readSigned } from "../use-cases/read-signed.ts";
import { readerOf } from "../use-cases/reader-of.ts";
import { signConvention } from "../use-cases/sign-convention.ts";
import type { ConventionHandlers } from "./convention-handler.ts";

export function signConventionRoute(conventions: Conventions): ConventionHandlers["signConvention"] {
  return async ({ params, body, now, transaction, actor }) => {
    const signed = await signConvention(conventions, transaction, { ...params, ...body, now });
    if (!signed.ok) return signed;
    const reader = readerOf(actor, params.territory);
    return readSigned(conventions, transaction, { ...params, ...signed.value, on: body.signedOn, reader });
  };
}
