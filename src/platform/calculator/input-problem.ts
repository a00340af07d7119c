import type { z } from "zod";
import type { Facts } from "#kernel/outcome.ts";
import { type Problem, problem } from "./problem.ts";

type Issue = z.core.$ZodIssue;
type Description = {
  readonly title: string;
  readonly detail: string;
  readonly reason: string;
  readonly facts?: Facts;
};

/** One problem only: an unknown field first, since a misspelt name also looks like a missing one. */
export function problemFromInput(issues: readonly Issue[]): Problem {
  for (const issue of issues)
    if (issue.code === "unrecognized_keys")
      return problemAt([...issue.path, issue.keys[0] ?? ""], unknownField);
  const [issue] = issues;
  return issue ? problemAt(issue.path, (named) => describe(issue, named)) : problemAt([], invalid);
}

function problemAt(path: readonly PropertyKey[], describeField: (named: string) => Description): Problem {
  const field = path.map(String).join(".");
  if (field === "") return problem(describeField("L'entrée"));
  return problem({ ...describeField(`Le champ « ${field} »`), field });
}

function describe(issue: Issue, named: string): Description {
  switch (issue.code) {
    case "custom":
      return ownRefusal(issue, named);
    case "invalid_union":
      return wrongKind(issue, named);
    case "invalid_type":
      return issue.input === undefined ? missingField(named) : wrongType(issue.expected, named);
    case "invalid_value":
      return issue.input === undefined ? missingField(named) : notInList(issue.values, named);
    case "too_small":
      return tooSmall(issue, named);
    case "too_big":
      return tooLarge(issue, named);
    case "unrecognized_keys":
      return unknownField(named);
    case "invalid_format":
    case "invalid_key":
    case "invalid_element":
    case "not_multiple_of":
      return invalid(named);
  }
}

function unknownField(named: string): Description {
  const detail = `${named} n'existe pas. Vérifiez son nom, ou lisez l'aide (--help).`;
  return { title: "Champ inconnu", detail, reason: "field-unknown" };
}

function missingField(named: string): Description {
  return { title: "Champ manquant", detail: `${named} manque.`, reason: "field-missing" };
}

function wrongType(expected: string, named: string): Description {
  const detail = `${named} doit être ${typeNames[expected] ?? expected}.`;
  return { title: "Valeur invalide", detail, reason: "field-invalid", facts: { expected } };
}

function notInList(values: readonly unknown[], named: string): Description {
  const accepted = values.map(String).join(" | ");
  const detail = `${named} prend une de ces valeurs : ${accepted}.`;
  return { title: "Valeur invalide", detail, reason: "field-not-in-list", facts: { accepted } };
}

/** The field that tells the shape of its object apart: missing, or not one of the known kinds. */
function wrongKind(issue: z.core.$ZodIssueInvalidUnion, named: string): Description {
  const kind = issue.path.at(-1);
  const isObject = typeof issue.input === "object" && issue.input !== null;
  if (kind === undefined || !isObject) return invalid(named);
  if (!(kind in issue.input)) return missingField(named);
  return notInList("options" in issue ? issue.options : [], named);
}

function tooSmall({ origin, minimum }: z.core.$ZodIssueTooSmall, named: string): Description {
  const detail = origin === "string" ? `${named} est vide.` : `${named} vaut au moins ${minimum}.`;
  return { title: "Valeur trop petite", detail, reason: "field-too-small", facts: { minimum } };
}

function tooLarge({ maximum }: z.core.$ZodIssueTooBig, named: string): Description {
  const detail = `${named} vaut au plus ${maximum}.`;
  return { title: "Valeur trop grande", detail, reason: "field-too-large", facts: { maximum } };
}

function invalid(named: string): Description {
  return { title: "Valeur invalide", detail: `${named} est invalide.`, reason: "field-invalid" };
}

/** Raised by our own field types, with a reason and its facts. */
function ownRefusal({ params }: z.core.$ZodIssueCustom, named: string): Description {
  const reason = String(params?.["reason"] ?? "field-invalid");
  const facts: Facts = params?.["facts"] ?? {};
  const detail = ownSentences[reason]?.(named, facts) ?? invalid(named).detail;
  return { title: "Valeur invalide", detail, reason, facts };
}

const ownSentences: Readonly<Record<string, (named: string, facts: Facts) => string>> = {
  "date-unreadable": (named) => `${named} n'est pas une date du calendrier. Écrivez-la AAAA-MM-JJ.`,
  "date-out-of-range": (named) => `${named} est une date antérieure à 1600.`,
  "weight-unreadable": (named) => `${named} n'est pas un nombre exact. Écrivez « 2 », « 3/2 » ou « 1.5 ».`,
  "weight-over-zero": (named) => `${named} divise par zéro.`,
  "alternative-missing": (_, { alternatives }) => `Donnez un de ces champs, un seul : ${alternatives}.`,
  "alternatives-together": (_, { alternatives }) => `Un seul de ces champs est permis : ${alternatives}.`,
  "minimum-above-maximum": (named) => `${named} dépasse le maximum. Inversez les deux bornes.`,
  "field-missing": (named) => `${named} manque.`,
  "field-not-expected": (named, { because }) => `${named} n'a pas lieu d'être ${because}.`,
};

const typeNames: Readonly<Record<string, string>> = {
  int: "un nombre entier",
  number: "un nombre entier",
  string: "un texte entre guillemets",
  boolean: "true ou false",
  array: "une liste",
  object: "un objet",
};
