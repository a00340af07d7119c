import { Trans } from "@lingui/react/macro";
import type { z } from "zod";
import { Note } from "#web/design/page.tsx";
import type { MailWay } from "../contract/outbox-routes.ts";

/** Why mails do not leave, where they do not. */
export function MailWayNote({ way }: { way: z.output<typeof MailWay> }) {
  switch (way) {
    case "server":
      return null;
    case "no-server":
      return (
        <Note>
          <Trans>
            Aucun serveur de courriel n'est réglé : les courriels sont remis à cette boîte d'envoi, et
            partiront quand il le sera. D'ici là, lisez-les et transmettez-les autrement.
          </Trans>
        </Note>
      );
    case "demonstration":
      return (
        <Note>
          <Trans>
            Dans la démonstration, ni courriel ni SMS ne part : les personnes sont inventées. Ils se lisent
            ici comme elles les recevraient.
          </Trans>
        </Note>
      );
  }
}
