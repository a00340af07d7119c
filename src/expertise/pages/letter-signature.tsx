import { Trans, useLingui } from "@lingui/react/macro";
import { useState } from "react";
import { NewVersion } from "#signature/pages/index.ts";
import { useWrite } from "#web/api/use-write.ts";
import { Choice } from "#web/design/form.tsx";
import { expertiseContract } from "../contract.ts";
import { AskLetterSignature } from "./ask-letter-signature.form.tsx";
import type { MissionActProps } from "./read-expertise.ts";
import { SignLetter } from "./sign-letter.form.tsx";

/** How the letter comes to be signed: by personal links, or one by one, here or on paper. */
export function LetterSignature(given: MissionActProps) {
  return given.read.may.sendLetter ? <OfDesk {...given} /> : <SignLetter {...given} />;
}

function OfDesk(given: MissionActProps) {
  const { t } = useLingui();
  const { read } = given;
  const isBegun = read.signatures.some(({ signed }) => signed !== null);
  const [way, setWay] = useState<"links" | "hand">("links");
  if (read.letterIsOut) return <RenewLetter {...given} />;
  if (isBegun) return <SignLetter {...given} />;
  return (
    <>
      <Choice
        label={t`Comment la lettre est-elle signée ?`}
        value={way}
        options={[
          { value: "links", label: t`par lien personnel, à l'écran` },
          { value: "hand", label: t`sur papier, ou par chacun depuis son compte` },
        ]}
        onChange={setWay}
      />
      {way === "links" ? <AskLetterSignature {...given} /> : <SignLetter {...given} />}
    </>
  );
}

/** The letter was sent, then something in it changed, such as a name. */
function RenewLetter({ params }: MissionActProps) {
  const renew = useWrite(expertiseContract, "renewLetterSignature");
  return (
    <NewVersion
      {...renew}
      title={<Trans>La lettre est partie à la signature</Trans>}
      lead={
        <Trans>
          Si elle dit autre chose depuis, comme un nom, envoyez la nouvelle version : les signatures et les
          liens déjà donnés ne vaudront plus, et chacun saura pourquoi.
        </Trans>
      }
      onSend={(why) => void renew.send({ params, body: { why } })}
    />
  );
}
