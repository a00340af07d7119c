import { accept } from "#kernel/outcome.ts";
import { renderDocument } from "#platform/documents/render-document.ts";
import { amendmentDocument, amendmentTemplate } from "../documents/amendment.document.ts";
import { matchingPresets } from "../domain/matching-presets.ts";
import { listAmendments, prepareAmendment, withdrawAmendment } from "../use-cases/amendments.ts";
import type { Conventions } from "../use-cases/conventions.ts";
import { readAmendmentPaper } from "../use-cases/read-papers.ts";
import { readerOf } from "../use-cases/reader-of.ts";
import { signAmendment } from "../use-cases/sign-amendment.ts";
import type { ConventionHandlers } from "./convention-handler.ts";

export function listAmendmentsRoute(conventions: Conventions): ConventionHandlers["listAmendments"] {
  return async ({ params, transaction, actor }) =>
    listAmendments(conventions, transaction, { ...params, reader: readerOf(actor, params.territory) });
}

export function prepareAmendmentRoute(conventions: Conventions): ConventionHandlers["prepareAmendment"] {
  return async ({ params, body: { terms, ...body }, transaction, actor, now }) => {
    const { pledge, rule, ...plain } = terms;
    return prepareAmendment(conventions, transaction, {
      ...params,
      ...body,
      terms: {
        ...plain,
        ...(pledge === undefined ? {} : { pledge: { ...pledge, amount: BigInt(pledge.amount) } }),
        ...(rule === undefined ? {} : { rule: newRule(rule) }),
      },
      actor,
      reader: readerOf(actor, params.territory),
      now,
    });
  };
}

export function signAmendmentRoute(conventions: Conventions): ConventionHandlers["signAmendment"] {
  return async ({ params, body, transaction, actor, now }) => {
    const reader = readerOf(actor, params.territory);
    return signAmendment(conventions, transaction, { ...params, ...body, reader, now });
  };
}

export function withdrawAmendmentRoute(conventions: Conventions): ConventionHandlers["withdrawAmendment"] {
  return async ({ params, body, transaction, actor, now }) => {
    const reader = readerOf(actor, params.territory);
    return withdrawAmendment(conventions, transaction, { ...params, ...body, reader, now });
  };
}

export function readAmendmentPaperRoute(conventions: Conventions): ConventionHandlers["readAmendmentPaper"] {
  return async ({ params, transaction }) => {
    const read = await readAmendmentPaper(conventions, transaction, params);
    if (!read.ok) return read;
    const { amendment, before } = read.value.course;
    return accept({
      name: `Convention ${before.convention.number}, avenant ${amendment.number}.pdf`,
      content: await renderDocument(amendmentTemplate, amendmentDocument(read.value)),
    });
  };
}

type AskedRule = NonNullable<Parameters<ConventionHandlers["prepareAmendment"]>[0]["body"]["terms"]["rule"]>;

/** A preset is kept with its lines, as at the signature. */
function newRule({ rule, ...asked }: AskedRule) {
  return rule.kind === "preset"
    ? { ...asked, preset: rule.preset, lines: matchingPresets[rule.preset] }
    : { ...asked, preset: null, lines: rule.lines };
}
