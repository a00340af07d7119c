/** Whether what was typed is that name: capitals, accents, hyphens and the order of the words do not count. */
export function isNameOf(typed: string, name: string): boolean {
  const wanted = wordsOf(name);
  return wanted.length > 0 && wordsOf(typed).join(" ") === wanted.join(" ");
}

function wordsOf(name: string): readonly string[] {
  return name
    .normalize("NFD")
    .replaceAll(/\p{M}/gu, "")
    .toLocaleLowerCase("fr")
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== "")
    .toSorted();
}
