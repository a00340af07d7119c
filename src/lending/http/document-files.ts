import type { Locale } from "#kernel/format.ts";

/** The name under which a document of an advance is saved: « Échéancier avance 3.pdf ». */
export function fileName(
  title: Readonly<Record<Locale, string>>,
  { lang, number }: { readonly lang: Locale; readonly number: number },
): string {
  return `${title[lang]} ${lang === "fr" ? "avance" : "advance"} ${number}.pdf`;
}
