import { Trans, useLingui } from "@lingui/react/macro";
import { TextInput } from "@mantine/core";
import { useState } from "react";
import type { z } from "zod";
import { formatMobile } from "#kernel/format.ts";
import { useRead } from "#web/api/use-read.ts";
import { useWrite } from "#web/api/use-write.ts";
import { ActForm } from "#web/design/act-form.tsx";
import { Reading } from "#web/design/reading.tsx";
import { useLocale } from "#web/design/use-locale.ts";
import { networkContract } from "../contract.ts";

type Read = z.output<(typeof networkContract)["routes"]["readMobile"]["response"]>;

/** Where I am told by text of what presses; nothing where no text leaves and none was asked. */
export function MobileForm() {
  const read = useRead(networkContract, "readMobile", {});
  return (
    <Reading of={read}>
      {(mobile) => (mobile.takesTexts || mobile.number !== null ? <ChooseMobile read={mobile} /> : null)}
    </Reading>
  );
}

function ChooseMobile({ read: { number, occasions } }: { read: Read }) {
  const { t } = useLingui();
  const locale = useLocale();
  const [typed, setTyped] = useState(number === null ? "" : formatMobile(number));
  const [done, setDone] = useState("");
  const choose = useWrite(networkContract, "setMobile");

  async function submit() {
    const wanted = typed.trim();
    const kept = await choose.send({ body: { number: wanted === "" ? null : wanted } });
    if (kept === null) return;
    setTyped(kept.number === null ? "" : formatMobile(kept.number));
    setDone(
      kept.number === null
        ? t`Aucun SMS ne vous sera envoyé.`
        : t`Numéro noté. Un premier SMS le dit à ce numéro : il n'arrive pas ? Vérifiez-le.`,
    );
  }

  return (
    <ActForm
      {...choose}
      quiet
      title={<Trans>Vos SMS</Trans>}
      lead={
        <Trans>
          Ce qui presse peut vous être dit aussi par SMS, de 8 h à 20 h sauf le dimanche. Le courriel part
          toujours. Qui vous fait signer un document peut lire votre numéro. Videz-le pour ne plus rien
          recevoir.
        </Trans>
      }
      submit={<Trans>Enregistrer ce numéro</Trans>}
      done={done}
      onSubmit={() => void submit()}
    >
      <TextInput
        size="md"
        type="tel"
        autoComplete="tel"
        label={t`Votre numéro de mobile (facultatif)`}
        description={t`Comme 06 12 34 56 78, ou avec l'indicatif du pays.`}
        value={typed}
        onChange={(event) => {
          setDone("");
          setTyped(event.currentTarget.value);
        }}
      />
      <details>
        <summary>
          <Trans>Ce qui est dit aussi par SMS</Trans>
        </summary>
        <ul>
          {occasions.map((when) => (
            <li key={when[locale]}>{when[locale]}</li>
          ))}
        </ul>
      </details>
    </ActForm>
  );
}
