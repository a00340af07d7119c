import { createTheme, type MantineColorsTuple } from "@mantine/core";

const sea: MantineColorsTuple = [
  "#e3efed",
  "#cfe2e0",
  "#aec8c6",
  "#8fd6cf",
  "#6cc3bb",
  "#3f8f8a",
  "#1f7773",
  "#0f5e5b",
  "#0a4543",
  "#062f2e",
];

/** The dark scheme's grounds, so that a field stands on the same green as its card. */
const dark: MantineColorsTuple = [
  "#e8efec",
  "#c9d6d2",
  "#a4b5b1",
  "#7d908c",
  "#3d5150",
  "#2a3b3a",
  "#172424",
  "#101a1a",
  "#0c1414",
  "#080e0e",
];

/** One radius, no shadow; colours come from tokens.css so that both schemes share one source. */
export const theme = createTheme({
  primaryColor: "sea",
  primaryShade: { light: 7, dark: 4 },
  colors: { sea, dark },
  autoContrast: true,
  luminanceThreshold: 0.4,
  fontFamily: "var(--sans)",
  headings: { fontFamily: "var(--serif)" },
  defaultRadius: 6,
  cursorType: "pointer",
  respectReducedMotion: true,
});
