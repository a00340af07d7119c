import { Trans } from "@lingui/react/macro";
import { useComputedColorScheme, useMantineColorScheme } from "@mantine/core";

export function ColourSchemeSwitch() {
  const { setColorScheme } = useMantineColorScheme();
  // Before the browser has told its preference the server cannot know it: both sides first say the same word.
  const scheme = useComputedColorScheme("light", { getInitialValueInEffect: true });
  const other = scheme === "dark" ? "light" : "dark";

  return (
    <button type="button" onClick={() => setColorScheme(other)}>
      {other === "dark" ? <Trans>Thème sombre</Trans> : <Trans>Thème clair</Trans>}
    </button>
  );
}
