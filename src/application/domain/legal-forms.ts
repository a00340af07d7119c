/** The legal categories (INSEE) that firms of a territory mostly have, as one says them; the others are known by their code. */
const forms: Readonly<Record<string, string>> = {
  "1000": "Entrepreneur individuel",
  "5202": "SNC",
  "5306": "SCS",
  "5458": "SCOP à responsabilité limitée",
  "5498": "EURL",
  "5499": "SARL",
  "5558": "SCOP anonyme",
  "5599": "SA à conseil d'administration",
  "5699": "SA à directoire",
  "5710": "SAS",
  "5720": "SASU",
  "6540": "SCI",
  "6598": "EARL",
  "9220": "Association déclarée",
};

export function legalFormName(code: string): string {
  return forms[code] ?? `Catégorie juridique ${code}`;
}
