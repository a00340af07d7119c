import { Trans } from "@lingui/react/macro";
import type { ItemStage } from "../domain/stage.ts";

/** A step of an item, in the words of the room. */
export function StageName({ stage }: { stage: ItemStage }) {
  switch (stage) {
    case "brief":
      return <Trans>Exposé de l'animateur</Trans>;
    case "hearing":
      return <Trans>Audition du dirigeant</Trans>;
    case "deliberation":
      return <Trans>Délibération sans le dirigeant</Trans>;
  }
}
