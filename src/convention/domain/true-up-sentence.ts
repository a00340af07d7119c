import { formatEuros, type Locale } from "#kernel/format.ts";
import { type Cents, minus, negate } from "#kernel/money.ts";
import { typesetFrench } from "#kernel/typeset-french.ts";
import { contributorName } from "./contributor-name.ts";
import type { TrueUpLine } from "./true-up.ts";

/** What to do about a line: call more, wait for what is called, or settle what is too much. */
export function trueUpSentence({ matched, due, called, paid }: TrueUpLine, locale: Locale): string {
  const words = locale === "fr" ? inFrench : inEnglish;
  const name = contributorName(matched.contributor, locale);
  const euros = (amount: Cents) => formatEuros(amount, locale);
  const missing = minus(due, called);
  const sentence =
    missing > 0n
      ? words.callMore(name, euros(missing))
      : missing < 0n
        ? words.tooMuch(name, euros(negate(missing)))
        : words.exact(name);
  const waiting = minus(called, paid);
  const text = waiting > 0n ? `${sentence} ${words.awaited(euros(waiting))}` : sentence;
  return locale === "fr" ? typesetFrench(text) : text;
}

const inFrench = {
  callMore: (name: string, amount: string) =>
    `Ligne « ${name} » : il reste ${amount} à appeler sur la base de ce qui est versé et confirmé.`,
  tooMuch: (name: string, amount: string) =>
    `Ligne « ${name} » : ${amount} appelés au-delà de ce que versements et journées confirmées justifient. Confirmez les journées faites, ou baissez le prochain appel d'autant.`,
  exact: (name: string) => `Ligne « ${name} » : l'appel est exactement ce que la règle demande.`,
  awaited: (amount: string) => `${amount} sont appelés et pas encore versés.`,
};

const inEnglish: typeof inFrench = {
  callMore: (name, amount) => `Line “${name}”: ${amount} are left to call on what is paid and confirmed.`,
  tooMuch: (name, amount) =>
    `Line “${name}”: ${amount} were called beyond what payments and confirmed days justify. Confirm the days delivered, or lower the next call by as much.`,
  exact: (name) => `Line “${name}”: the calls are exactly what the rule asks for.`,
  awaited: (amount) => `${amount} are called and not paid yet.`,
};
