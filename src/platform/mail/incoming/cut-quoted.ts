/** What a person wrote in their reply, without the mail it answers nor what their mail program signs with. */
export function cutQuoted(text: string): string {
  const lines = text.replaceAll("\r\n", "\n").replaceAll("\u00A0", " ").split("\n");
  const end = lines.findIndex((_, at) => endsThere(lines, at));
  const own = (end === -1 ? lines : lines.slice(0, end)).filter((line) => !/^\s*>/.test(line));
  return own
    .map((line) => line.trimEnd())
    .join("\n")
    .replaceAll(/\n{3,}/g, "\n\n")
    .trim();
}

function endsThere(lines: readonly string[], at: number): boolean {
  const line = lines[at] ?? "";
  if (/^-- ?$/.test(line)) return true;
  if (
    /^\s*-{2,}.*(message d'origine|original message|message transféré|forwarded message).*-{2,}\s*$/i.test(
      plain(line),
    )
  )
    return true;
  if (
    /^\s*(envoyé (de|depuis) mon |envoyé à partir d|obtenez outlook|sent from my |get outlook )/i.test(
      plain(line),
    )
  )
    return true;
  return announcesQuote(lines, at) || beginsHeaders(lines, at);
}

/** « Le lun. 23 nov. 2026 à 18:00, Alizé <alize@…> a écrit : », on one line or cut into three. */
function announcesQuote(lines: readonly string[], at: number): boolean {
  if (!/^\s*(le|on)\s/i.test(lines[at] ?? "")) return false;
  return [1, 2, 3].some((count) => {
    const cut = lines.slice(at, at + count);
    const words = plain(cut.join(" "));
    const isOne = /^\s*le\s.*\d.*a écrit\s*:\s*$/i.test(words) || /^\s*on\s.*\d.*wrote\s*:\s*$/i.test(words);
    // What the person wrote just above may begin with the same word: the announcement is the shortest that reads as one.
    return isOne && cut.every((line) => line.trim() !== "") && !(count > 1 && announcesQuote(lines, at + 1));
  });
}

/** Outlook writes the headers of the mail again: « De : … » and, within a few lines, « Envoyé : » or « Objet : ». */
function beginsHeaders(lines: readonly string[], at: number): boolean {
  if (!/^\s*\*?(de|from)\s*:\*?\s/i.test(lines[at] ?? "")) return false;
  const next = lines.slice(at + 1, at + 5);
  return (
    next.some((line) => /^\s*\*?(envoyé|date|sent)\s*:/i.test(plain(line))) &&
    next.some((line) => /^\s*\*?(objet|subject|à|to)\s*:/i.test(plain(line)))
  );
}

function plain(line: string): string {
  return line.normalize("NFC").replaceAll("’", "'");
}
