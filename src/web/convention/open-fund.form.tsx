import { Trans, useLingui } from "@lingui/react/macro";
import { NativeSelect, TextInput } from "@mantine/core";
import { useState } from "react";
import { fundContract } from "#fund/contract.ts";
import type { PlainDate } from "#kernel/plain-date.ts";
import { useWrite } from "#web/api/use-write.ts";
import { ActForm } from "#web/design/act-form.tsx";
import { DateField } from "#web/design/date-field.tsx";
import { Note } from "#web/design/page.tsx";
import { useRights } from "#web/signed-in/use-me.ts";

interface OpenFundProps {
  params: { territory: string };
  on: PlainDate;
  organisations: readonly { id: string; name: string }[];
  /** Beside those that the territory has already. */
  another?: boolean;
}

/** A convention feeds a fund: the first one is opened on the way. */
export function OpenFund({ params, on, organisations, another = false }: OpenFundProps) {
  const { t } = useLingui();
  const { mayCall } = useRights(params.territory);
  const [name, setName] = useState("");
  const [operator, setOperator] = useState(organisations[0]?.id ?? "");
  const [openedOn, setOpenedOn] = useState<PlainDate | undefined>(on);
  const open = useWrite(fundContract, "openFund");
  if (!mayCall(fundContract.routes.openFund)) {
    return (
      <Note>
        <Trans>
          Une convention alimente un fonds, et le territoire n'en a pas. Demandez au chargé de mission de
          l'ouvrir.
        </Trans>
      </Note>
    );
  }
  if (organisations.length === 0) {
    return (
      <Note>
        <Trans>
          Un fonds a un opérateur, et le territoire ne connaît encore aucune organisation. Enregistrez-les sur
          la page des partenaires.
        </Trans>
      </Note>
    );
  }

  async function submit() {
    if (openedOn !== undefined) await open.send({ params, body: { name, operator, openedOn } });
  }
  return (
    <ActForm
      {...open}
      title={another ? <Trans>Ouvrir un autre fonds</Trans> : <Trans>D'abord, ouvrir le fonds</Trans>}
      lead={
        another ? (
          <Trans>
            Il a son capital, ses avances et ses comptes ; une convention ou un virement l'alimente.
          </Trans>
        ) : (
          <Trans>Une convention alimente un fonds, et le territoire n'en a pas encore.</Trans>
        )
      }
      submit={<Trans>Ouvrir le fonds</Trans>}
      done=""
      onSubmit={() => void submit()}
    >
      <TextInput
        size="md"
        required
        label={<Trans>Nom du fonds</Trans>}
        value={name}
        onChange={(event) => setName(event.currentTarget.value)}
      />
      <NativeSelect
        size="md"
        label={t`Opérateur`}
        value={operator}
        onChange={(event) => setOperator(event.currentTarget.value)}
        data={organisations.map(({ id, name: label }) => ({ value: id, label }))}
      />
      <DateField label={<Trans>Ouvert le</Trans>} value={openedOn} onChange={setOpenedOn} />
    </ActForm>
  );
}
