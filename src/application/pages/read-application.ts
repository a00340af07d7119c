import type { z } from "zod";
import type { FileGiven } from "../contract/acts.ts";
import type { EligibilityView } from "../contract/eligibility.ts";
import type { OwnFile, OwnFileRow } from "../contract/own-file.ts";
import type { ApplicationPage } from "../contract/pages.ts";
import type { applicationContract } from "../contract.ts";

export type ReadApplication = z.output<typeof ApplicationPage>;
export type ReadOwnFile = z.output<typeof OwnFile>;
export type ReadOwnRow = z.output<typeof OwnFileRow>;
export type ReadPolicy = z.output<(typeof applicationContract)["routes"]["readPolicy"]["response"]>;
export type ReadTerritory = z.output<
  (typeof applicationContract)["routes"]["listOpenTerritories"]["response"]
>["territories"][number];
export type ReadEligibility = z.output<typeof EligibilityView>;
export type TypedFile = z.output<typeof FileGiven>;

export type ReadLookUp = z.output<(typeof applicationContract)["routes"]["lookUpFirm"]["response"]>;
/** What the public register says of a firm, with the moment it was read. */
export type ReadRegisterFirm = Extract<ReadLookUp, { state: "found" }>;
export type ReadMessages = z.output<(typeof applicationContract)["routes"]["listMessages"]["response"]>;

export type ReadDocuments = z.output<(typeof applicationContract)["routes"]["listDocuments"]["response"]>;
export type ReadDocument = ReadDocuments["documents"][number];
export type ReadCopy = z.output<(typeof applicationContract)["routes"]["prepareCopy"]["response"]>;
export type ReadDocumentLists = z.output<
  (typeof applicationContract)["routes"]["readDocumentLists"]["response"]
>;

export type ReadQuestionLists = z.output<
  (typeof applicationContract)["routes"]["readQuestionLists"]["response"]
>;
export type ReadQuestion = ReadQuestionLists["dated"][number]["questions"][number];
export type ReadAnswers = z.output<(typeof applicationContract)["routes"]["readAnswers"]["response"]>;

export interface FileParams {
  readonly territory: string;
  readonly application: string;
}
