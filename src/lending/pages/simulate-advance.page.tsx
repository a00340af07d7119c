import { Trans, useLingui } from "@lingui/react/macro";
import { getRouteApi } from "@tanstack/react-router";
import { formatRoundEuros } from "#kernel/format.ts";
import { cents } from "#kernel/money.ts";
import type { Frequency } from "#kernel/schedule.ts";
import { DateField } from "#web/design/date-field.tsx";
import { Choice, Form } from "#web/design/form.tsx";
import { NumberField } from "#web/design/number-field.tsx";
import { Note, Page } from "#web/design/page.tsx";
import { ShareActions } from "#web/design/share-actions.tsx";
import { useLocale } from "#web/design/use-locale.ts";
import { simulateAdvance } from "../domain/simulate-advance.ts";
import { advanceRefusal } from "./advance-refusal.tsx";
import { type AdvanceSearch, parseAdvanceSearch } from "./advance-search.ts";
import { SimulatedPlan } from "./simulated-plan.tsx";

const route = getRouteApi("/public/simuler/avance");

type Typed = Required<Omit<AdvanceSearch, "on">> & Pick<AdvanceSearch, "on">;

/** An emptied date leaves the address. */
type Change = { [Key in keyof AdvanceSearch]: AdvanceSearch[Key] | undefined };

const usual: Typed = { euros: 15_000, instalments: 36, grace: 6, frequency: "monthly" };

/** What an owner would repay, and when: the whole answer in one sentence, then its instalments. */
export function SimulateAdvancePage() {
  const locale = useLocale();
  const typed: Typed = { ...usual, ...route.useSearch() };
  const navigate = route.useNavigate();
  const change = (changed: Change) =>
    void navigate({
      search: (before) => parseAdvanceSearch({ ...before, ...changed }),
      replace: true,
      resetScroll: false,
    });

  const wish = {
    principal: cents(Math.round(typed.euros * 100)),
    instalments: typed.instalments,
    graceMonths: typed.grace,
    frequency: typed.frequency,
    ...(typed.on === undefined ? {} : { disbursedOn: typed.on }),
  };
  const simulated = simulateAdvance(wish);
  const amount = formatRoundEuros(wish.principal, locale);

  return (
    <Page
      title={<Trans>Combien rembourser, et à partir de quand ?</Trans>}
      lead={
        <Trans>
          Une avance Alizé se rembourse sans intérêt, sans frais et sans caution personnelle. Elle commence
          par quelques mois de différé, le temps que le projet produise.
        </Trans>
      }
    >
      <AdvanceForm
        typed={typed}
        errors={simulated.ok ? {} : advanceRefusal(simulated.refusal)}
        onChange={change}
      />
      {simulated.ok ? (
        <SimulatedPlan
          plan={simulated.value}
          amount={amount}
          frequency={typed.frequency}
          isDated={typed.on !== undefined}
        />
      ) : null}
      <ShareActions />
      <Note>
        <Trans>
          Simulation : le comité d'agrément fixe le montant, la durée et le différé. L'avance est versée une
          fois le contrat signé et les conditions levées. Parlez-nous avant l'échéance : une demande n'est pas
          une faute.
        </Trans>
      </Note>
    </Page>
  );
}

interface AdvanceFormProps {
  typed: Typed;
  errors: ReturnType<typeof advanceRefusal>;
  onChange: (changed: Change) => void;
}

function AdvanceForm({ typed, errors, onChange }: AdvanceFormProps) {
  const { t } = useLingui();
  return (
    <Form label={t`L'avance voulue`}>
      <NumberField
        label={<Trans>Montant</Trans>}
        value={typed.euros}
        suffix="€"
        decimals={2}
        error={errors.principal}
        onChange={(euros) => onChange({ euros })}
      />
      <NumberField
        label={<Trans>Nombre d'échéances</Trans>}
        value={typed.instalments}
        error={errors.instalments}
        onChange={(instalments) => onChange({ instalments })}
      />
      <NumberField
        label={<Trans>Mois de différé</Trans>}
        value={typed.grace}
        error={errors.graceMonths}
        onChange={(grace) => onChange({ grace })}
      />
      <DateField
        label={<Trans>Date de versement (facultative)</Trans>}
        value={typed.on}
        onChange={(on) => onChange({ on })}
      />
      <Choice<Frequency>
        label={t`Vous remboursez`}
        value={typed.frequency}
        options={[
          { value: "monthly", label: t`chaque mois` },
          { value: "quarterly", label: t`chaque trimestre` },
        ]}
        onChange={(frequency) => onChange({ frequency, instalments: sameDuration(typed, frequency) })}
      />
    </Form>
  );
}

/** 36 months are 12 quarters: the rhythm changes, the duration stays. */
function sameDuration({ instalments, frequency }: Typed, wanted: Frequency): number {
  if (wanted === frequency) return instalments;
  return wanted === "quarterly" ? Math.ceil(instalments / 3) : instalments * 3;
}
