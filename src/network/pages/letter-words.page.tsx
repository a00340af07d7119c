import { Trans, useLingui } from "@lingui/react/macro";
import { getRouteApi } from "@tanstack/react-router";
import type { z } from "zod";
import { type LetterKind, letterKinds, letterNames } from "#kernel/letter-kinds.ts";
import { useRead } from "#web/api/use-read.ts";
import { DataTable } from "#web/design/data-table.tsx";
import { Day } from "#web/design/day.tsx";
import { Page } from "#web/design/page.tsx";
import { Reading } from "#web/design/reading.tsx";
import { useLocale } from "#web/design/use-locale.ts";
import { useRights } from "#web/signed-in/use-me.ts";
import { networkContract } from "../contract.ts";
import { AdoptLetterWordsForm } from "./adopt-letter-words.form.tsx";

const route = getRouteApi("/application/signed-in/territoires/$territory/lettres");

export type AllLetterWords = z.output<typeof networkContract.routes.readLetterWords.response>;

/** What the territory says in its letters besides what they have to say. */
export function LetterWordsPage() {
  const { territory } = route.useParams();
  const { mayCall } = useRights(territory);
  const read = useRead(networkContract, "readLetterWords", { params: { territory } });
  return (
    <Page
      title={<Trans>Les mots des lettres</Trans>}
      lead={
        <Trans>
          Ce que vos lettres disent de plus, après le salut et avant de prendre congé. Chacune garde son
          propre texte : les montants, les délais et ce que la loi demande.
        </Trans>
      }
    >
      <Reading of={read}>
        {(all) => (
          <>
            <WordsInUse all={all} />
            {mayCall(networkContract.routes.adoptLetterWords) ? (
              <AdoptLetterWordsForm key={all.versions.length} territory={territory} all={all} />
            ) : null}
          </>
        )}
      </Reading>
    </Page>
  );
}

type Version = AllLetterWords["versions"][number];

/** A letter without words of the territory still has its line: it says so. */
interface Line {
  readonly letter: LetterKind;
  readonly version: Version | undefined;
}

function WordsInUse({ all: { versions } }: { all: AllLetterWords }) {
  const { t } = useLingui();
  const locale = useLocale();
  const lines = letterKinds.flatMap((letter): Line[] => {
    const own = versions.filter((version) => version.letter === letter).toReversed();
    return own.length === 0 ? [{ letter, version: undefined }] : own.map((version) => ({ letter, version }));
  });
  return (
    <DataTable
      caption={t`Les mots des lettres`}
      file="alize-mots-des-lettres"
      rows={lines}
      rowKey={({ letter, version }) => `${letter}-${version?.version ?? 0}`}
      empty={<Trans>Aucune lettre.</Trans>}
      columns={[
        {
          key: "letter",
          title: t({ message: "Lettre", comment: "Column: a kind of letter" }),
          value: ({ letter }) => letterNames[letter][locale],
        },
        {
          key: "from",
          title: t`À partir du`,
          value: ({ version }) => version?.fromOn ?? "",
          cell: ({ version }) => (version === undefined ? "–" : <Day date={version.fromOn} />),
        },
        {
          key: "opening",
          title: t`Après le salut`,
          value: ({ version }) => toldIn(version?.opening, t`rien de plus`),
        },
        {
          key: "closing",
          title: t`Avant de prendre congé`,
          value: ({ version }) => toldIn(version?.closing, t`rien de plus`),
        },
      ]}
    />
  );
}

function toldIn(words: string | undefined, nothing: string): string {
  return words === undefined || words === "" ? nothing : words;
}
