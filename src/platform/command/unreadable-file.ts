import { type Problem, problem } from "#platform/calculator/problem.ts";

/** What the system says of a file that is missing, forbidden or a folder; undefined for a defect of ours. */
export function systemCodeOf(error: unknown): string | undefined {
  return error instanceof Error && "code" in error && "syscall" in error ? String(error.code) : undefined;
}

/** The problem of a file or folder named on the command line that cannot be read. */
export function unreadableFile(path: string, code: string, field: "file" | "xsd" = "file"): Problem {
  const thing = field === "file" ? "file" : "folder";
  const reason = code === "ENOENT" ? `${thing}-not-found` : `${thing}-unreadable`;
  const noun = field === "file" ? "Fichier" : "Dossier";
  return problem({
    title: code === "ENOENT" ? `${noun} introuvable` : `${noun} illisible`,
    detail: `« ${path} » ${sentences.get(code) ?? `n'a pas pu être lu (${code})`}. Donnez le chemin d'un ${noun.toLowerCase()} que vous pouvez lire.`,
    reason,
    field,
    facts: field === "file" ? { file: path, code } : { folder: path, code },
  });
}

const sentences: ReadonlyMap<string, string> = new Map([
  ["ENOENT", "n'existe pas"],
  ["EISDIR", "est un dossier"],
  ["ENOTDIR", "n'est pas un dossier"],
  ["EACCES", "ne vous est pas ouvert en lecture"],
]);
