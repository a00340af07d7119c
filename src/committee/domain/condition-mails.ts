import { formatDay, type Locale } from "#kernel/format.ts";
import { type MailWords, wordsOf } from "#kernel/mail-words.ts";
import type { PlainDate } from "#kernel/plain-date.ts";
import { typesetFrench } from "#kernel/typeset-french.ts";

interface ConditionFacts {
  readonly owner: string;
  readonly firm: string;
  readonly operator: string;
  readonly condition: string;
  readonly dueOn: PlainDate;
  readonly kind: "coming" | "late";
}

/** A condition that is still to be proved, to whoever runs the firm. */
export function conditionReminder(
  locale: Locale,
  { owner, firm, operator, condition, dueOn, kind }: ConditionFacts,
): MailWords {
  const last = formatDay(dueOn, locale);
  const event = kind === "coming" ? "committee.condition-coming" : "committee.condition-late";
  const values = { reader: owner, firm, operator, condition, day: last };
  if (locale === "en") {
    const lines = [
      `Dear ${owner},`,
      `The committee agreed to help ${firm} on a condition: “${condition}”.`,
      kind === "coming"
        ? `It is to be proved by ${last}: hand the paper in on your page, under “My conditions”.`
        : `It was to be proved by ${last}, and nothing has come. Hand the paper in on your page, or talk to your coordinator.`,
      operator,
    ];
    return wordsOf(event, values, {
      subject: `A condition to prove by ${last}`,
      text: lines.join("\n\n"),
    });
  }
  const lines = [
    `Bonjour ${owner},`,
    `Le comité d'agrément a donné son accord à ${firm} sous une condition : « ${condition} ».`,
    kind === "coming"
      ? `Elle est à justifier avant le ${last} inclus : déposez la pièce sur votre page, « Mes conditions ».`
      : `Elle était à justifier avant le ${last}, et rien n'est arrivé. Déposez la pièce sur votre page, ou parlez-en à votre animateur.`,
    operator,
  ];
  return wordsOf(event, values, {
    subject: typesetFrench(`Une condition à justifier avant le ${last}`),
    text: typesetFrench(lines.join("\n\n")),
  });
}
