import { readFileSync } from "node:fs";

/** The two families of the house, upright: those of the screens, as a PDF embeds them. */
const fonts = [
  import.meta.resolve("@expo-google-fonts/source-sans-3/400Regular/SourceSans3_400Regular.ttf"),
  import.meta.resolve("@expo-google-fonts/source-sans-3/600SemiBold/SourceSans3_600SemiBold.ttf"),
  import.meta.resolve("@expo-google-fonts/source-serif-4/400Regular/SourceSerif4_400Regular.ttf"),
  import.meta.resolve("@expo-google-fonts/source-serif-4/600SemiBold/SourceSerif4_600SemiBold.ttf"),
];

export function readDocumentFonts(): readonly Uint8Array[] {
  return fonts.map((font) => readFileSync(new URL(font)));
}
