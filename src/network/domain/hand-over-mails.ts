import { formatDay, type Locale } from "#kernel/format.ts";
import { type MailWords, wordsOf } from "#kernel/mail-words.ts";
import type { PlainDate } from "#kernel/plain-date.ts";
import { typesetFrench } from "#kernel/typeset-french.ts";

interface HandOverTold {
  readonly unit: string;
  readonly giver: string;
  readonly taker: string;
  readonly by: string;
  readonly fromOn: PlainDate;
  readonly untilOn: PlainDate | null;
  readonly endsSeat: boolean;
  /** What the giver holds when it is decided. */
  readonly held: number;
  readonly reason: string;
  readonly address: string;
}

/** To whoever hands over. */
export function givenMail(locale: Locale, told: HandOverTold): MailWords {
  const { taker, by } = told;
  const effect = seatInWords(locale, told);
  const held = locale === "fr" ? heldInFrench(told.held) : heldInEnglish(told.held);
  const values = { reader: told.giver, person: taker, ...common(locale, told), count: held, effect };
  return wordsOf(
    "network.hand-over-given",
    values,
    locale === "fr"
      ? words(locale, `Votre passation à ${taker} : ${told.unit}`, told.giver, [
          `${by} a enregistré votre passation à ${taker}, ${spanIn(locale, told)}.`,
          `${heldInFrench(told.held)} et toutes les tâches de l'animation passent alors en d'autres mains.`,
          effect,
          `Le motif : ${told.reason}`,
          `Ce qui passe se lit ici :\n${told.address}`,
        ])
      : words(locale, `Your hand-over to ${taker}: ${told.unit}`, told.giver, [
          `${by} entered your hand-over to ${taker}, ${spanIn(locale, told)}.`,
          `${heldInEnglish(told.held)} and every task of the coordination then pass into other hands.`,
          effect,
          `The reason: ${told.reason}`,
          `What passes is read here:\n${told.address}`,
        ]),
  );
}

/** To whoever takes over. */
export function takenMail(locale: Locale, told: HandOverTold): MailWords {
  const { giver, by } = told;
  const held = locale === "fr" ? heldInFrench(told.held) : heldInEnglish(told.held);
  const values = { reader: told.taker, person: giver, ...common(locale, told), count: held };
  return wordsOf(
    "network.hand-over-taken",
    values,
    locale === "fr"
      ? words(locale, `Vous prenez la suite de ${giver} : ${told.unit}`, told.taker, [
          `${by} vous confie le travail de ${giver}, ${spanIn(locale, told)}.`,
          `${heldInFrench(told.held)} vous reviennent alors, sauf ce que vous ne pouvez pas suivre, et vos tâches sont celles de l'animation.`,
          `Le motif : ${told.reason}`,
          `Ce qui passe se lit ici :\n${told.address}`,
        ])
      : words(locale, `You take over from ${giver}: ${told.unit}`, told.taker, [
          `${by} gives you the work of ${giver}, ${spanIn(locale, told)}.`,
          `${heldInEnglish(told.held)} are then yours, but what you may not follow, and your tasks are those of the coordination.`,
          `The reason: ${told.reason}`,
          `What passes is read here:\n${told.address}`,
        ]),
  );
}

function common(locale: Locale, told: HandOverTold) {
  const { by: asker, reason: why, address: link, unit: territory } = told;
  return { asker, term: spanIn(locale, told), why, link, territory };
}

function seatInWords(locale: Locale, { endsSeat, untilOn }: HandOverTold): string {
  if (locale === "fr") {
    if (endsSeat) return "Votre siège d'animateur prend fin ce jour-là.";
    return untilOn === null
      ? "Vous gardez votre siège d'animateur."
      : "Vous gardez votre siège, et tout vous revient à votre retour.";
  }
  if (endsSeat) return "Your seat of coordinator ends that day.";
  return untilOn === null
    ? "You keep your seat of coordinator."
    : "You keep your seat, and all is yours again when you are back.";
}

function spanIn(locale: Locale, { fromOn, untilOn }: HandOverTold): string {
  const from = formatDay(fromOn, locale);
  if (locale === "fr")
    return untilOn === null
      ? `à partir du ${from}`
      : `du ${from} jusqu'à son retour, le ${formatDay(untilOn, locale)}`;
  return untilOn === null ? `from ${from}` : `from ${from} until the return on ${formatDay(untilOn, locale)}`;
}

/** Files above all: whoever follows what is owed to a closed territory holds that besides. */
function heldInFrench(held: number): string {
  return held === 0 ? "Les suivis à venir" : held === 1 ? "1 suivi en cours" : `${held} suivis en cours`;
}

function heldInEnglish(held: number): string {
  return held === 0 ? "What comes next" : held === 1 ? "1 running follow-up" : `${held} running follow-ups`;
}

function words(locale: Locale, subject: string, name: string, paragraphs: readonly string[]) {
  const greeting = locale === "fr" ? `Bonjour ${name},` : `Hello ${name},`;
  const text = [greeting, ...paragraphs, "Alizé"].join("\n\n");
  return locale === "fr" ? { subject: typesetFrench(subject), text: typesetFrench(text) } : { subject, text };
}
