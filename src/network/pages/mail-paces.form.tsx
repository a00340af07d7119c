import { Trans, useLingui } from "@lingui/react/macro";
import { useState } from "react";
import type { z } from "zod";
import { useRead } from "#web/api/use-read.ts";
import { useWrite } from "#web/api/use-write.ts";
import { ActForm } from "#web/design/act-form.tsx";
import { Choice } from "#web/design/form.tsx";
import { Reading } from "#web/design/reading.tsx";
import { useLocale } from "#web/design/use-locale.ts";
import { networkContract } from "../contract.ts";

type Read = z.output<(typeof networkContract)["routes"]["readMailPaces"]["response"]>;
type Pace = Read["paces"]["messages"];

/** How often I want the mails that can wait, and which never do. */
export function MailPacesForm() {
  const read = useRead(networkContract, "readMailPaces", {});
  return <Reading of={read}>{(paces) => <ChoosePaces read={paces} />}</Reading>;
}

function ChoosePaces({ read: { paces, occasions } }: { read: Read }) {
  const { t } = useLingui();
  const locale = useLocale();
  const [chosen, setChosen] = useState(paces);
  const [done, setDone] = useState("");
  const write = useWrite(networkContract, "setMailPaces");
  const kinds = { messages: t`Messages`, files: t`Dossiers`, advances: t`Avances` };
  const options: { value: Pace; label: string }[] = [
    { value: "at-once", label: t`Chacun aussitôt` },
    { value: "daily", label: t`Ensemble, chaque matin à 7 h 30` },
    { value: "weekly", label: t`Ensemble, le lundi à 7 h 30` },
  ];
  const whenOf = (kind: string | null) => occasions.filter((occasion) => occasion.kind === kind);

  async function submit() {
    if ((await write.send({ body: chosen })) !== null) setDone(t`Votre choix est noté.`);
  }

  return (
    <ActForm
      {...write}
      quiet
      title={<Trans>Vos courriels</Trans>}
      lead={
        <Trans>
          Ce qui peut attendre vous parvient au rythme que vous choisissez. Une matinée sans rien de neuf
          n'envoie rien.
        </Trans>
      }
      submit={<Trans>Enregistrer ce rythme</Trans>}
      done={done}
      onSubmit={() => void submit()}
    >
      {(["messages", "files", "advances"] as const).map((kind) => (
        <Choice<Pace>
          key={kind}
          label={kinds[kind]}
          value={chosen[kind]}
          options={options}
          onChange={(pace) => {
            setDone("");
            setChosen({ ...chosen, [kind]: pace });
          }}
        />
      ))}
      <details>
        <summary>
          <Trans>Quels courriels attendent, et lesquels partent toujours aussitôt</Trans>
        </summary>
        {(["messages", "files", "advances"] as const).map((kind) => (
          <section key={kind}>
            <h3>{kinds[kind]}</h3>
            <Occasions of={whenOf(kind)} locale={locale} />
          </section>
        ))}
        <h3>
          <Trans>Toujours aussitôt : un délai court, ou la loi, un contrat ou vous le demandez</Trans>
        </h3>
        <Occasions of={whenOf(null)} locale={locale} />
      </details>
    </ActForm>
  );
}

function Occasions({ of, locale }: { of: Read["occasions"]; locale: "fr" | "en" }) {
  return (
    <ul>
      {of.map(({ when }) => (
        <li key={when[locale]}>{when[locale]}</li>
      ))}
    </ul>
  );
}
