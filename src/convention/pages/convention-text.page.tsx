import { Trans, useLingui } from "@lingui/react/macro";
import { Textarea, TextInput } from "@mantine/core";
import { getRouteApi } from "@tanstack/react-router";
import { useState } from "react";
import type { z } from "zod";
import type { PlainDate } from "#kernel/plain-date.ts";
import { useRead } from "#web/api/use-read.ts";
import { useWrite } from "#web/api/use-write.ts";
import styles from "#web/design/act-form.module.css";
import { ActForm } from "#web/design/act-form.tsx";
import { ActionButton, Actions } from "#web/design/actions.tsx";
import { DateField } from "#web/design/date-field.tsx";
import { Day } from "#web/design/day.tsx";
import { Facts } from "#web/design/facts.tsx";
import { Card, Note, Page } from "#web/design/page.tsx";
import { Reading } from "#web/design/reading.tsx";
import { useRights } from "#web/signed-in/use-me.ts";
import type { ConventionText } from "../contract/text-routes.ts";
import { conventionContract } from "../contract.ts";
import { type Article, fillIn } from "../domain/article.ts";
import type { TextValues } from "../domain/text-values.ts";

const route = getRouteApi("/application/signed-in/territoires/$territory/conventions/texte");

type ReadText = z.output<typeof ConventionText>;

/** The text of the conventions to come, in the territory's words, beside what it reads like. */
export function ConventionTextPage() {
  const params = route.useParams();
  const text = useRead(conventionContract, "readText", { params });
  return (
    <Page
      title={<Trans>Le texte des conventions</Trans>}
      lead={
        <Trans>
          Chaque convention prend ce texte le jour de sa signature, et le garde. Un mot entre accolades est
          remplacé par la valeur de la convention.
        </Trans>
      }
    >
      <Reading of={text}>
        {(read) => (
          <>
            <TextState read={read} />
            <TextForm key={read.version} params={params} read={read} />
          </>
        )}
      </Reading>
    </Page>
  );
}

function TextState({ read }: { read: ReadText }) {
  const last = read.versions.at(-1);
  return (
    <Card
      title={<Trans>Les valeurs qu'un article peut nommer</Trans>}
      lead={
        last === undefined ? (
          <Trans>Votre territoire emploie le texte de la maison. Adaptez-le si besoin.</Trans>
        ) : (
          <Trans>
            Version {last.version}, pour les conventions signées à partir du <Day date={last.fromOn} />.
          </Trans>
        )
      }
    >
      <Facts
        facts={read.values.map(({ name, value }) => ({
          key: name,
          label: `{{${name}}}`,
          value: value ?? <Trans>à la première convention</Trans>,
        }))}
      />
    </Card>
  );
}

function TextForm({ params, read }: { params: { territory: string }; read: ReadText }) {
  const { t } = useLingui();
  const { mayCall } = useRights(params.territory);
  const [articles, setArticles] = useState<readonly Article[]>(read.articles);
  const [fromOn, setFromOn] = useState<PlainDate | undefined>(read.on);
  const decide = useWrite(conventionContract, "decideText");
  const mayDecide = mayCall(conventionContract.routes.decideText);
  const change = (index: number, changed: Partial<Article>) =>
    setArticles(articles.map((article, at) => (at === index ? { ...article, ...changed } : article)));

  async function submit() {
    if (fromOn !== undefined) await decide.send({ params, body: { fromOn, articles: [...articles] } });
  }
  if (!mayDecide)
    return articles.map((article) => <Preview key={article.title} article={article} read={read} />);
  return (
    <ActForm
      {...decide}
      title={<Trans>Les articles</Trans>}
      lead={<Trans>Les conventions déjà signées gardent leur texte.</Trans>}
      submit={<Trans>Adopter ce texte</Trans>}
      onSubmit={() => void submit()}
    >
      {articles.map((article, index) => (
        <section key={article.key ?? `own ${index}`} className={styles.wide ?? ""}>
          <TextInput
            size="md"
            required
            label={t`Article ${index + 1}, titre`}
            value={article.title}
            onChange={(event) => change(index, { title: event.currentTarget.value })}
          />
          <Textarea
            size="md"
            autosize
            minRows={2}
            required
            label={t`Article ${index + 1}, texte`}
            value={article.body}
            onChange={(event) => change(index, { body: event.currentTarget.value })}
          />
          <Preview article={article} read={read} />
          {article.key === null ? (
            <Actions>
              <ActionButton onClick={() => setArticles(articles.filter((_, at) => at !== index))}>
                <Trans>Ôter cet article</Trans>
              </ActionButton>
            </Actions>
          ) : null}
        </section>
      ))}
      <Actions>
        <ActionButton onClick={() => setArticles([...articles, { key: null, title: "", body: "" }])}>
          <Trans>Ajouter un article</Trans>
        </ActionButton>
      </Actions>
      <DateField
        label={<Trans>Pour les conventions signées à partir du</Trans>}
        value={fromOn}
        onChange={setFromOn}
      />
    </ActForm>
  );
}

/** As it reads in the last convention; nothing to add where no value is named. */
function Preview({ article, read }: { article: Article; read: ReadText }) {
  if (read.convention === null || !article.body.includes("{{")) return null;
  const values = Object.fromEntries(
    read.values.map(({ name, value }) => [name, value ?? ""]),
  ) as unknown as TextValues;
  return (
    <Note>
      <Trans>
        Dans la convention n° {read.convention} : {fillIn(article.body, values)}
      </Trans>
    </Note>
  );
}
