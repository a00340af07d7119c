const LONGEST = 150;

/**
 * A file's name as it is kept: without a folder, without what hides or breaks a line, and ending as its content does. Two letters
 * that look the same are written the same.
 */
export function cleanName(name: string, extension: string): string {
  const plain = plainName(name);
  const stem = plain.replace(/\.[^.\s]{1,8}$/, "").trim();
  const short = stem
    .slice(0, LONGEST)
    .toWellFormed()
    .replace(/\uFFFD$/, "")
    .trim();
  const kept = short === "" ? "document" : short;
  return `${kept}.${hasSameEnding(plain, extension) ? plain.slice(plain.lastIndexOf(".") + 1) : extension}`;
}

/** A name without a folder, and without what hides, breaks a line or means something to a disk. */
export function plainName(name: string): string {
  const last = name.normalize("NFC").split(/[/\\]/).at(-1) ?? "";
  return last
    .replaceAll(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/gu, "")
    .replaceAll(/[<>:"|?*]/g, "-")
    .replaceAll(/\s+/gu, " ")
    .replace(/^[.\s]+/, "")
    .trim();
}

const SAME: Readonly<Record<string, readonly string[]>> = { jpg: ["jpg", "jpeg"], txt: ["txt", "md", "log"] };

function hasSameEnding(name: string, extension: string): boolean {
  const ending = /\.([^.\s]{1,8})$/.exec(name)?.[1]?.toLowerCase();
  return ending !== undefined && (SAME[extension] ?? [extension]).includes(ending);
}
