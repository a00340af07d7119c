import { accept } from "#kernel/outcome.ts";
import { printDocument } from "#platform/documents/print-document.ts";
import { conventionDocument, conventionTemplate } from "../documents/convention.document.ts";
import { decideText, readText } from "../use-cases/convention-texts.ts";
import type { Conventions } from "../use-cases/conventions.ts";
import { readConventionPaper } from "../use-cases/read-papers.ts";
import type { ConventionHandlers } from "./convention-handler.ts";

export function readTextRoute(conventions: Conventions): ConventionHandlers["readText"] {
  return async ({ params, transaction }) => accept(await readText(conventions, transaction, params));
}

export function decideTextRoute(conventions: Conventions): ConventionHandlers["decideText"] {
  return async ({ params, body, transaction, actor, now }) =>
    decideText(conventions, transaction, { ...params, ...body, actor, now });
}

export function readConventionPaperRoute(
  conventions: Conventions,
): ConventionHandlers["readConventionPaper"] {
  return async ({ params, query, transaction }) => {
    const read = await readConventionPaper(conventions, transaction, { ...params, ...query });
    if (!read.ok) return read;
    const { number } = read.value.record.convention;
    return accept({
      name: `Convention ${number}${query.terms === "in-force" ? ", texte en vigueur" : ""}.pdf`,
      content: await printDocument(
        transaction,
        params.territory,
        conventionTemplate,
        conventionDocument(read.value),
      ),
    });
  };
}
