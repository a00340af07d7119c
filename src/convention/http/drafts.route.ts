import { invariant } from "#kernel/invariant.ts";
import { accept } from "#kernel/outcome.ts";
import type { Transaction } from "#platform/database/transaction.ts";
import { printDocument } from "#platform/documents/print-document.ts";
import { conventionDocument, conventionTemplate } from "../documents/convention.document.ts";
import { conventionKind } from "../domain/convention-to-sign.ts";
import {
  changeDraft,
  type DraftTerms,
  drawDraft,
  dropDraft,
  listDrafts,
  prepareDraft,
  signDraft,
} from "../use-cases/convention-drafts.ts";
import {
  askConventionSignature,
  type PrintConvention,
  renewConventionSignature,
  type SendingDesk,
} from "../use-cases/draft-signature.ts";
import { readDraft } from "../use-cases/read-draft.ts";
import { paperOfDraft } from "../use-cases/read-papers.ts";
import type { ConventionHandlers } from "./convention-handler.ts";

type DraftHandlers = Pick<
  ConventionHandlers,
  | "listConventionDrafts"
  | "readConventionDraft"
  | "readConventionDraftPaper"
  | "prepareConvention"
  | "changeConventionDraft"
  | "dropConventionDraft"
  | "signConventionDraft"
  | "askConventionSignature"
  | "renewConventionSignature"
>;

/** A convention while it is prepared, then sent to its parties. */
export function draftRoutes(desk: SendingDesk): DraftHandlers {
  return {
    listConventionDrafts: async ({ params, transaction }) =>
      accept(await listDrafts(desk, transaction, params.territory)),

    readConventionDraft: async ({ params, transaction, now }) => {
      const read = await readDraft(desk, transaction, { ...params, now });
      return read.ok ? accept({ ...read.value, terms: termsOnWire(read.value.terms) }) : read;
    },

    readConventionDraftPaper: async ({ params, transaction, now }) => {
      const { territory, draft: id } = params;
      const subject = { kind: conventionKind, id };
      const frozen = await desk.signatures.readDocument(transaction, { territory, subject });
      if (frozen !== null) return accept(frozen);
      const read = await readDraft(desk, transaction, { ...params, now });
      if (!read.ok) return read;
      const drawn = await drawDraft(desk, transaction, { territory, draft: read.value, now });
      if (!drawn.ok) return drawn;
      const paper = await paperOfDraft(desk.conventions, transaction, drawn.value);
      return accept(await printerIn(transaction, territory)(paper));
    },

    prepareConvention: async ({ params, body, ...call }) =>
      prepareDraft(desk, call.transaction, { ...params, ...body, ...actingIn(call) }),

    changeConventionDraft: async ({ params, body, ...call }) =>
      changeDraft(desk, call.transaction, { ...params, ...body, ...actingIn(call) }),

    dropConventionDraft: async ({ params, body, ...call }) =>
      dropDraft(desk, call.transaction, { ...params, ...body, ...actingIn(call) }),

    signConventionDraft: async ({ params, body, transaction, now }) =>
      signDraft(desk, transaction, { ...params, ...body, now }),

    askConventionSignature: async ({ params, body, ...call }) =>
      askConventionSignature(desk, call.transaction, {
        ...params,
        ...body,
        ...actingIn(call),
        print: printerIn(call.transaction, params.territory),
      }),

    renewConventionSignature: async ({ params, body, ...call }) =>
      renewConventionSignature(desk, call.transaction, {
        ...params,
        ...body,
        ...actingIn(call),
        print: printerIn(call.transaction, params.territory),
      }),
  };
}

/** The same terms in arrays of their own, as an answer writes them. */
function termsOnWire({
  rule,
  parties,
  privatePledges,
  authorities,
  tranches,
  perimeterOn,
  ...plain
}: DraftTerms) {
  return {
    ...plain,
    ...(perimeterOn === undefined ? {} : { perimeterOn }),
    rule:
      rule.kind === "preset"
        ? rule
        : { kind: "lines" as const, lines: rule.lines.map((line) => ({ ...line, base: [...line.base] })) },
    parties: [...parties],
    privatePledges: privatePledges.map(({ cashTranches, ...pledge }) => ({
      ...pledge,
      ...(cashTranches === undefined ? {} : { cashTranches: [...cashTranches] }),
    })),
    authorities: [...authorities],
    tranches: [...tranches],
  };
}

function actingIn({
  actor,
  now,
}: {
  readonly actor: { readonly person: string } | null;
  readonly now: string;
}) {
  invariant(actor !== null, "only who holds a role prepares a convention");
  return { person: actor.person, now };
}

function printerIn(transaction: Transaction, territory: string): PrintConvention {
  return async (paper) => ({
    name: "Convention.pdf",
    content: await printDocument(transaction, territory, conventionTemplate, conventionDocument(paper)),
  });
}
