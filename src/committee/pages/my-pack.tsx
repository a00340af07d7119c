import { Trans } from "@lingui/react/macro";
import { Card, Note } from "#web/design/page.tsx";
import { Status } from "#web/design/status.tsx";
import { GrantFacts } from "./decision-facts.tsx";
import { FrozenPack } from "./frozen-pack.tsx";
import { AskQuestion, Questions } from "./questions.tsx";
import type { PreparedItem } from "./read-convening.ts";
import type { ReadItem, ReadSitting, SittingParams } from "./read-sitting.ts";
import { RecusalList } from "./recusal-list.tsx";

interface MyPackProps {
  params: SittingParams;
  sitting: ReadSitting;
  item: ReadItem;
  prepared: PreparedItem;
}

/** A file of the agenda for one member: what is asked, the pack as it was frozen last, the questions. */
export function MyPack({ params, sitting, item, prepared }: MyPackProps) {
  const { pack, questions } = prepared;
  const which = { ...params, item: item.id };
  if (pack === null) {
    return (
      <Card title={`${item.position}. ${item.firm}`}>
        <RecusalList recusals={item.recusals} />
        <Note>
          {item.standing === "recused" ? (
            <Trans>
              Vous êtes déporté : ce dossier vous est fermé, et vous quittez la salle à son appel.
            </Trans>
          ) : (
            <Trans>Vous ne siégez pas à cette séance : seul le nom de l'entreprise est visible.</Trans>
          )}
        </Note>
      </Card>
    );
  }
  return (
    <Card title={`${item.position}. ${item.firm}`}>
      {item.title === null ? null : <p>{item.title}</p>}
      {item.request === null ? null : (
        <GrantFacts grant={item.request} amountLabel={<Trans>Demandé</Trans>} />
      )}
      <p>
        <VersionRead version={pack.version} opened={pack.opened} />
      </p>
      <FrozenPack key={pack.version} params={which} firm={item.firm} />
      <Questions params={which} questions={questions} mayAnswer={false} />
      {sitting.status === "convened" ? <AskQuestion params={which} firm={item.firm} /> : null}
    </Card>
  );
}

function VersionRead({ version, opened }: { version: number; opened: number | null }) {
  if (opened === version) {
    return (
      <Status tone="sea">
        <Trans>version {version}, lue</Trans>
      </Status>
    );
  }
  return (
    <Status tone="ochre">
      {opened === null ? (
        <Trans>version {version}, à lire</Trans>
      ) : (
        <Trans>
          version {version}, à relire : vous avez lu la version {opened}
        </Trans>
      )}
    </Status>
  );
}
