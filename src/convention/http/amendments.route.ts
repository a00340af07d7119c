import { invariant } from "#kernel/invariant.ts";
import { accept } from "#kernel/outcome.ts";
import type { Transaction } from "#platform/database/transaction.ts";
import { printDocument } from "#platform/documents/print-document.ts";
import { amendmentDocument, amendmentTemplate } from "../documents/amendment.document.ts";
import { amendmentKind } from "../domain/amendment-to-sign.ts";
import { matchingPresets } from "../domain/matching-presets.ts";
import {
  type AmendmentDesk,
  askAmendmentSignature,
  type PrintAmendment,
  renewAmendmentSignature,
} from "../use-cases/amendment-signature.ts";
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

export function askAmendmentSignatureRoute(desk: AmendmentDesk): ConventionHandlers["askAmendmentSignature"] {
  return async ({ params, body, transaction, actor, now }) =>
    askAmendmentSignature(desk, transaction, { ...body, ...sending(transaction, { params, actor }), now });
}

export function renewAmendmentSignatureRoute(
  desk: AmendmentDesk,
): ConventionHandlers["renewAmendmentSignature"] {
  return async ({ params, body, transaction, actor, now }) =>
    renewAmendmentSignature(desk, transaction, { ...body, ...sending(transaction, { params, actor }), now });
}

export function readAmendmentPaperRoute({
  conventions,
  signatures,
}: AmendmentDesk): ConventionHandlers["readAmendmentPaper"] {
  return async ({ params, transaction }) => {
    // What was sent to be signed, or was signed, is those bytes and no others.
    const subject = { kind: amendmentKind, id: params.amendment };
    const which = { territory: params.territory, subject };
    const frozen = await signatures.readDocument(transaction, which);
    if (frozen !== null) return accept(frozen);
    const read = await readAmendmentPaper(conventions, transaction, params);
    return read.ok ? accept(await amendmentPrinter(transaction, params.territory)(read.value)) : read;
  };
}

function sending(
  transaction: Transaction,
  { params, actor }: Pick<Parameters<ConventionHandlers["askAmendmentSignature"]>[0], "params" | "actor">,
) {
  invariant(actor !== null, "only who holds a role sends an amendment to be signed");
  const { territory } = params;
  const reader = readerOf(actor, territory);
  return { ...params, reader, person: actor.person, print: amendmentPrinter(transaction, territory) };
}

function amendmentPrinter(transaction: Transaction, territory: string): PrintAmendment {
  return async (paper) => {
    const { amendment, before } = paper.course;
    return {
      name: `Convention ${before.convention.number}, avenant ${amendment.number}.pdf`,
      content: await printDocument(transaction, territory, amendmentTemplate, amendmentDocument(paper)),
    };
  };
}

type AskedRule = NonNullable<Parameters<ConventionHandlers["prepareAmendment"]>[0]["body"]["terms"]["rule"]>;

/** A preset is kept with its lines, as at the signature. */
function newRule({ rule, ...asked }: AskedRule) {
  return rule.kind === "preset"
    ? { ...asked, preset: rule.preset, lines: matchingPresets[rule.preset] }
    : { ...asked, preset: null, lines: rule.lines };
}
