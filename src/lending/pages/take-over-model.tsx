import { Trans, useLingui } from "@lingui/react/macro";
import { ActionButton, Actions } from "#web/design/actions.tsx";
import { Card } from "#web/design/page.tsx";
import { takeOverColumnKeys, takeOverColumns } from "../domain/take-over-columns.ts";
import { keepModel } from "./read-sheet.ts";

const headings = takeOverColumnKeys.map((key) => takeOverColumns[key].name);
const needed = takeOverColumnKeys.filter((key) => takeOverColumns[key].isNeeded);
const others = takeOverColumnKeys.filter((key) => !takeOverColumns[key].isNeeded);

/** What the sheet must hold, and an empty one to start from. */
export function TakeOverModel() {
  const { t } = useLingui();
  const neededNames = needed.map((key) => takeOverColumns[key].name).join(", ");
  const otherNames = others.map((key) => takeOverColumns[key].name).join(", ");
  return (
    <Card title={<Trans>Le classeur</Trans>}>
      <p>
        <Trans>Colonnes nécessaires : {neededNames}.</Trans>
      </p>
      <p>
        <Trans>
          Selon le cas : {otherNames}. Une somme en retard dit depuis quel jour ; ce qui est à venir dit la
          prochaine échéance et combien il en reste.
        </Trans>
      </p>
      <Actions>
        <ActionButton onClick={() => void keepModel(headings, t`alize-reprise.xlsx`)}>
          <Trans>Télécharger le modèle (.xlsx)</Trans>
        </ActionButton>
      </Actions>
    </Card>
  );
}
