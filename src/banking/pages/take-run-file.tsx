import { Plural, Trans } from "@lingui/react/macro";
import { useWrite } from "#web/api/use-write.ts";
import { Asked } from "#web/design/act-form.tsx";
import { formatInstant } from "#web/design/instant.ts";
import { saveFile } from "#web/design/save-file.ts";
import { useLocale } from "#web/design/use-locale.ts";
import { useRights } from "#web/signed-in/use-me.ts";
import { bankingContract } from "../contract.ts";
import type { ReadRun } from "./read-banking.ts";

interface Taken {
  territory: string;
  run: ReadRun;
}

/** The file of a run, given once its taking is noted. */
export function TakeRunFile({ territory, run }: Taken) {
  const { mayCall } = useRights(territory);
  const take = useWrite(bankingContract, "takeRunFile");
  const params = { territory, run: run.id };
  const { file } = run;
  if (file === null || run.status === "cancelled" || !mayCall(bankingContract.routes.takeRunFile))
    return null;
  const { name, sha256 } = file;

  async function submit() {
    const noted = await take.send({ params, body: { sha256 } });
    if (noted === null) return;
    const given = { params: { ...params, taking: noted.taking } };
    saveFile(bankingContract, "downloadRun", { given, name });
  }

  return (
    <Asked
      {...take}
      quiet
      submit={<Trans>Télécharger le fichier pour la banque</Trans>}
      onSubmit={() => void submit()}
    />
  );
}

/** Who has the bytes: each taking is also a line of the audit trail. */
export function Takings({ run: { takings } }: Pick<Taken, "run">) {
  const locale = useLocale();
  if (takings.length === 0) return null;
  return (
    <>
      <p>
        <Plural
          value={takings.length}
          one="Ce fichier a été téléchargé # fois :"
          other="Ce fichier a été téléchargé # fois :"
        />
      </p>
      <ul>
        {takings.map(({ id, by, at, sha256 }) => {
          const when = formatInstant(at, locale);
          const hash = sha256.slice(0, 12);
          return (
            <li key={id}>
              <Trans>
                par {by.name}, le {when}, empreinte {hash}…
              </Trans>
            </li>
          );
        })}
      </ul>
    </>
  );
}
