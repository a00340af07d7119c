import { z } from "zod";
import { Id, Name } from "#platform/contract/fields.ts";
import { storedFile } from "#platform/contract/file.ts";
import type { Route } from "#platform/contract/route.ts";
import { handedPaperKinds, paperKinds } from "../domain/paper.ts";
import { deciders, known, oneAdvance, readers, writers } from "./route-parts.ts";

export const Paper = z.object({
  id: Id,
  kind: z.enum(paperKinds),
  name: z.string(),
  mediaType: z.string(),
  byteLength: z.int(),
  addedBy: z.string(),
  addedAt: z.iso.datetime(),
  withdrawn: z.object({ by: z.string(), at: z.iso.datetime(), why: z.string() }).nullable(),
});

const Papers = z.object({ papers: z.array(Paper) });
const onePaper = oneAdvance.extend({ paper: Id });

/** Who is told of an advance, and what is kept with it: the contract as signed, the proof of the transfer, the invoices of what it bought. */
export const papersRoutes = {
  listOwners: {
    method: "GET",
    path: "/territories/:territory/advances/:advance/owners",
    summary: "Those who run the firm of an advance, to whom its mails go",
    access: readers,
    params: oneAdvance,
    response: z.object({ owners: z.array(z.object({ id: Id, name: z.string(), address: z.string() })) }),
    refusals: known,
  },
  listPapers: {
    method: "GET",
    path: "/territories/:territory/advances/:advance/papers",
    summary: "The papers of an advance; those withdrawn are shown to those who lend only",
    access: [...readers, ...deciders, "owner"],
    params: oneAdvance,
    response: Papers,
    refusals: known,
  },
  addPaper: {
    method: "POST",
    path: "/territories/:territory/advances/:advance/papers",
    summary: "Adds a paper: its octets are the body, its type is read in them",
    act: { fr: "Pièce ajoutée à l'avance", en: "Paper added to the advance" },
    access: [...writers, "owner"],
    params: oneAdvance,
    query: z.object({ kind: z.enum(handedPaperKinds), name: Name }),
    file: true,
    response: Papers,
    status: 201,
    refusals: { ...known, "file-type-refused": 415, "file-already-there": 409 },
  },
  downloadPaper: {
    method: "GET",
    path: "/territories/:territory/advances/:advance/papers/:paper/content",
    summary: "A paper as it was handed in",
    access: [...readers, ...deciders, "owner"],
    params: onePaper,
    response: storedFile,
    refusals: { ...known, "paper-unknown": 404 },
  },
  withdrawPaper: {
    method: "POST",
    path: "/territories/:territory/advances/:advance/papers/:paper/withdrawal",
    summary: "Withdraws a paper, with a reason: it is kept, marked as withdrawn",
    act: { fr: "Pièce retirée de l'avance", en: "Paper withdrawn from the advance" },
    access: writers,
    params: onePaper,
    body: z.object({ why: z.string().trim().min(1).max(1000) }),
    response: Papers,
    refusals: { ...known, "paper-unknown": 404, "paper-already-withdrawn": 409 },
  },
} as const satisfies Record<string, Route>;
