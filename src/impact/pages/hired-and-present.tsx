import { Plural } from "@lingui/react/macro";

/** « 4 embauchés, 3 présents ». */
export function HiredAndPresent({ hired, present }: { hired: number; present: number }) {
  return (
    <>
      <Plural value={hired} one="# embauché" other="# embauchés" />,{" "}
      <Plural value={present} one="# présent" other="# présents" />
    </>
  );
}
