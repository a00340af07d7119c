import { formatWeekday, type Locale } from "#kernel/format.ts";
import { type MailWords, wordsOf } from "#kernel/mail-words.ts";
import { typesetFrench } from "#kernel/typeset-french.ts";
import type { Appointment, CallKind } from "./convening.ts";

interface Reader {
  readonly name: string;
  readonly territory: string;
  /** Their page of the sitting. */
  readonly page: string;
  readonly appointment: Appointment;
}

export interface CallTold extends Reader {
  readonly kind: CallKind;
  readonly why: string;
  /** The firms, in order: null for one from which the reader is recused. */
  readonly agenda: readonly { readonly position: number; readonly firm: string | null }[];
}

/** The mail by which a member is called to a sitting, told that it moves, or that it will not be held. */
export function callMail(locale: Locale, told: CallTold): MailWords {
  const said = words[locale];
  const { kind, why, appointment } = told;
  const day = formatWeekday(appointment.heldOn, locale);
  const isHeld = kind !== "cancelled";
  const values = {
    reader: told.name,
    day,
    ...(kind === "convened" ? {} : { why }),
    ...(isHeld
      ? { place: whereAndWhen(locale, appointment), agenda: listed(locale, told), link: told.page }
      : {}),
    territory: told.territory,
  };
  const lines = [
    said.hello(told.name),
    said.opening[kind](day),
    ...(kind === "convened" ? [] : [said.why(why)]),
    ...(isHeld
      ? [
          whereAndWhen(locale, appointment),
          [said.agenda, listed(locale, told)].join("\n"),
          said.ask(told.page),
        ]
      : [said.atEase]),
    told.territory,
  ];
  return wordsOf(`committee.${kind}`, values, mail(locale, said.subject[kind](day), lines));
}

export interface ReminderTold extends Reader {
  readonly toDeclare: number;
}

/** To a member of whom nobody knows whether they come. */
export function reminderMail(locale: Locale, told: ReminderTold): MailWords {
  const said = words[locale];
  const day = formatWeekday(told.appointment.heldOn, locale);
  const declarations = told.toDeclare === 0 ? "" : said.declare(told.toDeclare);
  const place = whereAndWhen(locale, told.appointment);
  const values = {
    reader: told.name,
    day,
    place,
    declarations,
    link: told.page,
    territory: told.territory,
  };
  const written = mail(locale, said.reminder(day), [
    said.hello(told.name),
    said.noAnswer(day),
    place,
    ...(declarations === "" ? [] : [declarations]),
    said.ask(told.page),
    told.territory,
  ]);
  return wordsOf("committee.member-reminder", values, written);
}

function mail(locale: Locale, subject: string, lines: readonly string[]) {
  const text = `${lines.join("\n\n")}\n`;
  return locale === "fr" ? { subject: typesetFrench(subject), text: typesetFrench(text) } : { subject, text };
}

function whereAndWhen(locale: Locale, { heldOn, time, place, link }: Appointment): string {
  const said = words[locale];
  return [
    said.when(formatWeekday(heldOn, locale), time?.startsAt ?? null),
    said.where(place),
    ...(link === null ? [] : [said.afar(link)]),
  ].join("\n");
}

function listed(locale: Locale, { agenda }: CallTold): string {
  const { closed } = words[locale];
  return agenda.map(({ position, firm }) => `${position}. ${firm ?? closed}`).join("\n");
}

/** « 18 h 30 », « 18 h »: as an hour is written in French. */
export function hourInFrench(hour: string): string {
  const [hours = "", minutes = ""] = hour.split(":");
  return `${Number(hours)} h${minutes === "00" ? "" : ` ${minutes}`}`;
}

const words = {
  fr: {
    hello: (name: string) => `Bonjour ${name},`,
    subject: {
      convened: (day: string) => `Comité d'agrément du ${day}`,
      moved: (day: string) => `Le comité d'agrément est déplacé au ${day}`,
      cancelled: (day: string) => `Le comité d'agrément du ${day} est annulé`,
    },
    opening: {
      convened: (day: string) => `Vous êtes convoqué au comité d'agrément du ${day}.`,
      moved: (day: string) => `Le comité d'agrément est déplacé : il se tient le ${day}.`,
      cancelled: (day: string) => `Le comité d'agrément du ${day} est annulé.`,
    },
    why: (why: string) => `Motif : ${why}`,
    atEase: "Vous n'avez rien à faire. Les dossiers attendent une prochaine séance.",
    reminder: (day: string) => `Viendrez-vous au comité du ${day} ?`,
    noAnswer: (day: string) => `Nous ne savons pas encore si vous venez au comité d'agrément du ${day}.`,
    declare: (files: number) =>
      files === 1
        ? "Un dossier attend que vous disiez si quelque chose vous lie à l'entreprise."
        : `${files} dossiers attendent que vous disiez si quelque chose vous lie à l'entreprise.`,
    when: (day: string, hour: string | null) =>
      hour === null ? `Quand : ${day}. L'heure sera précisée.` : `Quand : ${day}, à ${hourInFrench(hour)}.`,
    where: (place: string) => `Où : ${place}`,
    afar: (link: string) => `À distance : ${link}`,
    agenda: "À l'ordre du jour :",
    closed: "un dossier dont vous êtes déporté",
    ask: (page: string) =>
      `Sur votre page, dites si vous venez, puis ce qui vous lie aux entreprises : les dossiers s'ouvrent ensuite.\n${page}`,
  },
  en: {
    hello: (name: string) => `Dear ${name},`,
    subject: {
      convened: (day: string) => `Committee of ${day}`,
      moved: (day: string) => `The committee is moved to ${day}`,
      cancelled: (day: string) => `The committee of ${day} is cancelled`,
    },
    opening: {
      convened: (day: string) => `You are called to the committee of ${day}.`,
      moved: (day: string) => `The committee is moved: it is held on ${day}.`,
      cancelled: (day: string) => `The committee of ${day} is cancelled.`,
    },
    why: (why: string) => `Reason: ${why}`,
    atEase: "There is nothing for you to do. The files wait for another sitting.",
    reminder: (day: string) => `Will you come to the committee of ${day}?`,
    noAnswer: (day: string) => `We do not know yet whether you come to the committee of ${day}.`,
    declare: (files: number) =>
      files === 1
        ? "One file waits for you to say whether anything ties you to the firm."
        : `${files} files wait for you to say whether anything ties you to the firm.`,
    when: (day: string, hour: string | null) =>
      hour === null ? `When: ${day}. The hour will be told.` : `When: ${day}, at ${hour}, French time.`,
    where: (place: string) => `Where: ${place}`,
    afar: (link: string) => `From afar: ${link}`,
    agenda: "On the agenda:",
    closed: "a file from which you are recused",
    ask: (page: string) =>
      `On your page, say whether you come, then what ties you to the firms: the packs open next.\n${page}`,
  },
} as const;
