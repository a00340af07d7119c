import { z } from "zod";
import { Id, PlainDate$ } from "#platform/contract/fields.ts";
import type { Route } from "#platform/contract/route.ts";
import { oneApplication, territory, writers } from "./access.ts";
import { OwnFile, OwnFileRow } from "./own-file.ts";
import { ApplicationPage } from "./pages.ts";
import { assigningRefusals, endingOwnerRefusals, namingOwnerRefusals } from "./refusals.ts";

const Named = z.object({ id: Id, name: z.string() });

/** The owner of a firm and the coordinator of its file: who they are, and what the owner reads. */
export const ownerRoutes = {
  listFilePeople: {
    method: "GET",
    path: "/territories/:territory/file-people",
    summary:
      "Who may hold a file, and who may be named the owner of its firm: those who hold the seat for it",
    access: writers,
    params: territory,
    response: z.object({ coordinators: z.array(Named), owners: z.array(Named) }),
    refusals: {},
  },
  nameOwner: {
    method: "POST",
    path: "/territories/:territory/applications/:application/owners",
    summary: "Names the owner of the file's firm: they then read their own files and advances",
    act: { fr: "Dirigeant de l'entreprise désigné", en: "Owner of the firm named" },
    access: writers,
    params: oneApplication,
    body: z.object({ person: Id, fromOn: PlainDate$ }),
    response: ApplicationPage,
    status: 201,
    refusals: namingOwnerRefusals,
  },
  setOwnerTelephone: {
    method: "POST",
    path: "/territories/:territory/applications/:application/owner-telephone",
    summary: "Says at what number the owner of the file's firm is called; null where none is known",
    act: { fr: "Téléphone du dirigeant noté", en: "Owner's telephone noted" },
    access: writers,
    params: oneApplication,
    body: z.object({ telephone: z.string().max(60).nullable() }),
    response: ApplicationPage,
    refusals: {
      "application-unknown": 404,
      "file-denied": 403,
      "date-in-the-future": 422,
      "telephone-malformed": 422,
    },
  },
  endOwner: {
    method: "POST",
    path: "/territories/:territory/applications/:application/owners/:owner/end",
    summary: "Says that someone no longer is the owner of the firm: `toOn` is the first day without",
    act: { fr: "Dirigeant de l'entreprise retiré", en: "Owner of the firm ended" },
    access: writers,
    params: oneApplication.extend({ owner: Id }),
    body: z.object({ toOn: PlainDate$ }),
    response: ApplicationPage,
    refusals: endingOwnerRefusals,
  },
  assignApplication: {
    method: "POST",
    path: "/territories/:territory/applications/:application/assignment",
    summary: "Gives the file to a coordinator, or to nobody",
    act: { fr: "Dossier confié", en: "File assigned" },
    access: writers,
    params: oneApplication,
    body: z.object({ to: Id.nullable() }),
    response: ApplicationPage,
    refusals: assigningRefusals,
  },
  listOwnFiles: {
    method: "GET",
    path: "/territories/:territory/own-files",
    summary: "The files of the caller's own firms: where each stands and what is awaited from them",
    access: ["owner"],
    params: territory,
    response: z.object({ on: PlainDate$, files: z.array(OwnFileRow) }),
    refusals: {},
  },
  readOwnFile: {
    method: "GET",
    path: "/territories/:territory/own-files/:application",
    summary: "A file as the owner of its firm reads it: neither the appraisal nor the firm's links",
    access: ["owner"],
    params: oneApplication,
    response: OwnFile,
    refusals: { "application-unknown": 404, "not-your-firm": 403, "file-denied": 403 },
  },
} as const satisfies Record<string, Route>;
