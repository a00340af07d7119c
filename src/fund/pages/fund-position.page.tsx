import { Trans, useLingui } from "@lingui/react/macro";
import { getRouteApi } from "@tanstack/react-router";
import type { z } from "zod";
import type { PlainDate } from "#kernel/plain-date.ts";
import { useRead } from "#web/api/use-read.ts";
import { ActionLink, Actions } from "#web/design/actions.tsx";
import { Amount } from "#web/design/amount.tsx";
import { DateField } from "#web/design/date-field.tsx";
import { Day } from "#web/design/day.tsx";
import { type Fact, Facts } from "#web/design/facts.tsx";
import { Form } from "#web/design/form.tsx";
import { Card, Note, Page } from "#web/design/page.tsx";
import { Reading } from "#web/design/reading.tsx";
import { useLocale } from "#web/design/use-locale.ts";
import { useRights } from "#web/signed-in/use-me.ts";
import { fundContract, type Position } from "../contract.ts";
import { ArrearsLink } from "./arrears-link.tsx";
import { ClosingsLink } from "./closings-link.tsx";
import { figureGroups } from "./figure-groups.ts";
import { FigureLink } from "./figure-link.tsx";
import { FundHistory } from "./fund-history.tsx";
import styles from "./fund-position.module.css";
import { Utilisation } from "./utilisation.tsx";

const route = getRouteApi("/application/signed-in/territoires/$territory/fonds/$fund");

/** Where every euro of the fund stands, as of any day; each figure opens on its definition and its entries. */
export function FundPositionPage() {
  const { t } = useLingui();
  const params = route.useParams();
  const { on } = route.useSearch();
  const navigate = route.useNavigate();
  const query = on === undefined ? {} : { on };
  const position = useRead(fundContract, "readPosition", { params, query });
  const history = useRead(fundContract, "readHistory", { params, query });

  return (
    <Reading of={position}>
      {(read) => (
        <Page
          title={read.fund.name}
          lead={
            <Trans>
              Tenu par {read.fund.operator.name}. Position au <Day date={read.on} />.
            </Trans>
          }
        >
          <Form label={t`Date de la position`}>
            <DateField
              label={<Trans>Voir à une autre date</Trans>}
              value={on}
              onChange={(day) =>
                void navigate({ search: day === undefined ? {} : { on: day }, replace: true })
              }
            />
          </Form>
          <div className={styles.groups}>
            {figureGroups.map((group) => (
              <PositionGroup key={group.key} group={group} read={read} on={on} />
            ))}
          </div>
          <IdentityCheck read={read} />
          <FundActions params={params} query={query} />
          <Card
            title={<Trans>Le fonds dans le temps</Trans>}
            lead={<Trans>À chaque fin de mois : ce qui est prêté, engagé et disponible.</Trans>}
          >
            <Reading of={history}>
              {({ points }) => <FundHistory points={points} file={`alize-fonds-${read.on}`} />}
            </Reading>
          </Card>
        </Page>
      )}
    </Reading>
  );
}

/** Where the euros went, and what is closed, for whoever may see it. */
function FundActions({
  params,
  query,
}: {
  params: { territory: string; fund: string };
  query: { on?: PlainDate };
}) {
  const { mayCall } = useRights(params.territory);
  return (
    <Actions>
      {mayCall(fundContract.routes.readUse) ? (
        <ActionLink to="/territoires/$territory/fonds/$fund/emploi" params={params} search={query}>
          <Trans>Voir l'emploi des fonds</Trans>
        </ActionLink>
      ) : null}
      {mayCall(fundContract.routes.readUse) ? (
        <ActionLink to="/territoires/$territory/fonds/$fund/affectations" params={params}>
          <Trans>Voir ce que les financeurs affectent</Trans>
        </ActionLink>
      ) : null}
      {mayCall(fundContract.routes.listTransfers) ? (
        <ActionLink to="/territoires/$territory/fonds/$fund/virements" params={params}>
          <Trans>Virer vers un autre fonds</Trans>
        </ActionLink>
      ) : null}
      {mayCall(fundContract.routes.listClosings) ? (
        <ActionLink to="/territoires/$territory/clotures" params={{ territory: params.territory }}>
          <Trans>Voir les clôtures</Trans>
        </ActionLink>
      ) : null}
    </Actions>
  );
}

interface GroupProps {
  group: (typeof figureGroups)[number];
  read: z.output<typeof Position>;
  on: PlainDate | undefined;
}

function PositionGroup({ group, read, on }: GroupProps) {
  const { i18n } = useLingui();
  const locale = useLocale();
  const dictionary = useRead(fundContract, "readFigureDictionary", {});
  const names = new Map(dictionary.data?.figures.map(({ key, name }) => [key, name[locale]]));

  return (
    <Card title={i18n._(group.title)}>
      <Facts
        facts={[
          ...group.figures.map((figure) => ({
            key: figure,
            label: (
              <FigureLink fund={read.fund.id} figure={figure} on={on}>
                {names.get(figure) ?? figure}
              </FigureLink>
            ),
            value: <Amount cents={read.figures[figure]} />,
            strong: figure === group.total,
          })),
          ...(group.key === "advances" ? [arrearsFact(read), provisionedFact(read)] : []),
          ...(group.key === "cash"
            ? [
                {
                  key: "utilisation",
                  label: <Trans>Utilisation</Trans>,
                  value: <Utilisation of={read.utilisation} />,
                },
              ]
            : []),
        ]}
      />
    </Card>
  );
}

/** What is late opens on the list of those who are. */
function arrearsFact({ inArrears, on }: z.output<typeof Position>): Fact {
  return {
    key: "in-arrears",
    label: <ArrearsLink />,
    value:
      inArrears === null ? (
        <Trans>
          non mesuré au <Day date={on} /> : seulement à la date de gestion et aux fins de mois closes
        </Trans>
      ) : (
        <Amount cents={inArrears} />
      ),
  };
}

/** Measured at closings: which one is said. */
function provisionedFact({ provisioned }: z.output<typeof Position>): Fact {
  return {
    key: "provisioned",
    label: <ClosingsLink />,
    value:
      provisioned === null ? (
        <Trans>non mesuré : aucune clôture à cette date</Trans>
      ) : (
        <Trans>
          <Amount cents={provisioned.amount} />, clôture du <Day date={provisioned.until} />
        </Trans>
      ),
  };
}

/** The check that a treasurer makes by hand: what the fund holds is what it was given. */
function IdentityCheck({ read }: { read: z.output<typeof Position> }) {
  const { uses, sources, holds } = read.identity;
  return (
    <Note>
      {holds ? (
        <Trans>
          Contrôle : caisse, en transit et encours font <Amount cents={uses} /> ; capital et trop-perçus font{" "}
          <Amount cents={sources} />. Les deux sont égaux.
        </Trans>
      ) : (
        <Trans>
          Contrôle en échec : caisse, en transit et encours font <Amount cents={uses} />, capital et
          trop-perçus <Amount cents={sources} />. Ne décidez rien avant d'avoir trouvé l'écart ; prévenez
          l'administrateur.
        </Trans>
      )}
    </Note>
  );
}
