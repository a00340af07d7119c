import { Trans, useLingui } from "@lingui/react/macro";
import { getRouteApi } from "@tanstack/react-router";
import { useRead } from "#web/api/use-read.ts";
import { Day } from "#web/design/day.tsx";
import { Facts } from "#web/design/facts.tsx";
import { Card, Note, Page } from "#web/design/page.tsx";
import { Reading } from "#web/design/reading.tsx";
import { useRights } from "#web/signed-in/use-me.ts";
import { applicationContract } from "../contract.ts";
import { situations } from "../domain/document-list.ts";
import styles from "./application.module.css";
import { DocumentListForm } from "./document-list.form.tsx";
import { documentKindNames, situationNames } from "./document-words.ts";
import type { ReadDocumentLists } from "./read-application.ts";

const route = getRouteApi("/application/signed-in/territoires/$territory/pieces");

/** Which documents a territory asks for and of whom, from a day on each. */
export function DocumentListsPage() {
  const { territory } = route.useParams();
  const { mayCall } = useRights(territory);
  const read = useRead(applicationContract, "readDocumentLists", { params: { territory } });
  return (
    <Page
      title={<Trans>Les pièces demandées</Trans>}
      lead={
        <Trans>
          Un dossier reçoit la liste du jour de son ouverture, selon ce qu'est l'entreprise ; il la garde tant
          que l'animateur ne la reprend pas.
        </Trans>
      }
    >
      <Reading of={read}>
        {({ on, inForce, dated }) => (
          <>
            <InForce list={inForce} />
            <OtherLists lists={dated.filter(({ fromOn }) => fromOn !== inForce.fromOn)} on={on} />
            {mayCall(applicationContract.routes.setDocumentList) ? (
              <DocumentListForm key={inForce.fromOn} territory={territory} initial={inForce.asked} />
            ) : null}
          </>
        )}
      </Reading>
    </Page>
  );
}

type List = ReadDocumentLists["inForce"];

function InForce({ list }: { list: List }) {
  return (
    <Card
      title={
        list.fromOn === null ? (
          <Trans>La liste habituelle du programme</Trans>
        ) : (
          <Trans>
            En vigueur depuis le <Day date={list.fromOn} />
          </Trans>
        )
      }
    >
      <AskedFacts asked={list.asked} />
      {list.fromOn === null ? (
        <Note>
          <Trans>Ce territoire n'a pas encore fixé la sienne.</Trans>
        </Note>
      ) : null}
    </Card>
  );
}

function OtherLists({ lists, on }: { lists: readonly List[]; on: ReadDocumentLists["on"] }) {
  if (lists.length === 0) return null;
  return (
    <Card title={<Trans>Les autres listes datées</Trans>}>
      {lists.toReversed().map(({ fromOn, asked }) =>
        fromOn === null ? null : (
          <details key={fromOn} className={styles.block}>
            <summary>
              {fromOn > on ? (
                <Trans>
                  À partir du <Day date={fromOn} />
                </Trans>
              ) : (
                <Trans>
                  Depuis le <Day date={fromOn} />, remplacée ensuite
                </Trans>
              )}
            </summary>
            <AskedFacts asked={asked} />
          </details>
        ),
      )}
    </Card>
  );
}

function AskedFacts({ asked }: Pick<List, "asked">) {
  const { i18n } = useLingui();
  return (
    <Facts
      facts={asked.map((one, index) => ({
        key: String(index),
        label: (
          <>
            {one.kind === "other" ? one.label : i18n._(documentKindNames[one.kind])}{" "}
            {one.isRequired ? null : <Trans>(facultatif)</Trans>}
          </>
        ),
        value: (
          <>
            <Validity validity={one.validity} />
            {one.askedOf.length === situations.length ? null : (
              <> · {one.askedOf.map((situation) => i18n._(situationNames[situation])).join(", ")}</>
            )}
          </>
        ),
      }))}
    />
  );
}

function Validity({ validity }: { validity: List["asked"][number]["validity"] }) {
  switch (validity.mode) {
    case "months":
      return <Trans>{validity.months} mois à partir de sa date</Trans>;
    case "until":
      return <Trans>Jusqu'à la date qu'elle porte</Trans>;
    case "this-file":
      return <Trans>Pour un dossier seulement</Trans>;
  }
}
