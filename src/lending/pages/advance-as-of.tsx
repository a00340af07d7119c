import { Trans, useLingui } from "@lingui/react/macro";
import { getRouteApi } from "@tanstack/react-router";
import { DateField } from "#web/design/date-field.tsx";
import { Day } from "#web/design/day.tsx";
import { Form } from "#web/design/form.tsx";
import { Card, Note } from "#web/design/page.tsx";
import type { ReadAdvance } from "./read-advance.ts";

const route = getRouteApi("/application/signed-in/territoires/$territory/avances/$advance");

/** The advance on another day, as it is known now or as it was known then: two dates in the address. */
export function AdvanceAsOf() {
  const { t } = useLingui();
  const search = route.useSearch();
  const navigate = route.useNavigate();
  const go = (dates: typeof search) => void navigate({ search: dates, replace: true, resetScroll: false });
  return (
    <Card
      title={<Trans>À une autre date</Trans>}
      lead={
        <Trans>
          L'avance telle qu'elle était, avec ce que l'on sait aujourd'hui ou ce que l'on savait alors.
        </Trans>
      }
    >
      <Form label={t`Dates de lecture`}>
        <DateField
          label={<Trans>Telle qu'elle était le</Trans>}
          hint={<Trans>Vide : aujourd'hui.</Trans>}
          value={search.au}
          onChange={(au) => {
            const { au: _, ...rest } = search;
            go(au === undefined ? rest : { ...rest, au });
          }}
        />
        <DateField
          label={<Trans>Telle qu'on la connaissait le</Trans>}
          hint={<Trans>Vide : tout ce que l'on sait aujourd'hui.</Trans>}
          value={search.connu}
          onChange={(connu) => {
            const { connu: _, ...rest } = search;
            go(connu === undefined ? rest : { ...rest, connu });
          }}
        />
      </Form>
    </Card>
  );
}

/** Says which day is read: nothing is recorded from there. */
export function ReadAsOf({ read: { on, knownOn } }: { read: ReadAdvance }) {
  return (
    <Note>
      {knownOn === null ? (
        <Trans>
          L'avance au <Day date={on} />, avec tout ce que l'on sait aujourd'hui.
        </Trans>
      ) : (
        <Trans>
          L'avance au <Day date={on} />, telle qu'on la connaissait le <Day date={knownOn} /> : événements,
          échéancier, appels, délais et propositions. La date de signature du contrat est celle connue
          aujourd'hui.
        </Trans>
      )}{" "}
      <Trans>
        Les pièces, les alertes, les relances et les actes ne se lisent qu'à aujourd'hui : revenez-y pour les
        voir ou pour enregistrer un acte.
      </Trans>
    </Note>
  );
}
