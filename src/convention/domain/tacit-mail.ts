import { formatDay, type Locale } from "#kernel/format.ts";
import { type MailWords, wordsOf } from "#kernel/mail-words.ts";
import { addDays, addMonths } from "#kernel/plain-date.ts";
import { saidIn } from "#kernel/said-in.ts";
import type { Convention } from "./convention.ts";
import { lastDayToDenounce, type TacitClause } from "./tacit-clause.ts";

interface Told {
  readonly about: "coming" | "renewed";
  readonly reader: string;
  readonly place: string;
  readonly convention: Pick<Convention, "number" | "endsOn">;
  readonly clause: TacitClause;
}

/** What a party's person is written: that they may still say no, or that the convention goes on. */
export function tacitMail(locale: Locale, { about, reader, place, convention, clause }: Told): MailWords {
  const said = saidIn(locale);
  const { number, endsOn } = convention;
  const end = formatDay(endsOn, locale);
  const starts = addDays(endsOn, 1);
  const until = formatDay(addDays(addMonths(starts, clause.termMonths), -1), locale);
  const last = formatDay(lastDayToDenounce(endsOn, clause), locale);
  const greeting = said({ fr: `Bonjour ${reader},`, en: `Dear ${reader},` });
  const event = about === "coming" ? "convention.tacit-renewal-coming" : "convention.tacitly-renewed";
  const values = { reader, number, territory: place, end, day: last, until };
  if (about === "renewed")
    return wordsOf(event, values, {
      subject: said({
        fr: `Convention n° ${number} (${place}) : reconduite jusqu'au ${until}`,
        en: `Convention no. ${number} (${place}): renewed until ${until}`,
      }),
      text: [
        greeting,
        said({
          fr: `Personne n'ayant dénoncé la convention n° ${number} avant le ${last}, elle est reconduite aux mêmes conditions jusqu'au ${until}. Ce qui avait été versé reste dans le fonds.`,
          en: `As nobody denounced convention no. ${number} by ${last}, it is renewed on the same terms until ${until}. What was paid stays in the fund.`,
        }),
      ].join("\n\n"),
    });
  return wordsOf(event, values, {
    subject: said({
      fr: `Convention n° ${number} (${place}) : la dénoncer avant le ${last}, ou la laisser reconduire`,
      en: `Convention no. ${number} (${place}): denounce it by ${last}, or let it be renewed`,
    }),
    text: [
      greeting,
      said({
        fr: `La convention n° ${number} finit le ${end}. Sans dénonciation reçue au plus tard le ${last}, elle sera reconduite aux mêmes conditions jusqu'au ${until}.`,
        en: `Convention no. ${number} ends on ${end}. Unless a denunciation is received by ${last}, it will be renewed on the same terms until ${until}.`,
      }),
      said({
        fr: "Si vous voulez y mettre fin, écrivez-le avant ce jour à la coordination du territoire. Sinon, vous n'avez rien à faire.",
        en: "If you wish to end it, write so to the territory's coordination by that day. Otherwise you have nothing to do.",
      }),
    ].join("\n\n"),
  });
}
