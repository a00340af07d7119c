import { z } from "zod";

/** How the gateway of texts is asked: any that takes one text by one HTTP request with a JSON body. */
export interface TextSettings {
  readonly url: string;
  readonly headers: Readonly<Record<string, string>>;
  /** The body, where {to}, {digits}, {text} and {reference} stand for what is sent. */
  readonly body: Json;
}

export type Json = string | number | boolean | null | readonly Json[] | { readonly [name: string]: Json };

/** The settings of texts are faulty; the sentence says which, and what is expected. */
export class TextSettingsRefused extends Error {
  override readonly name = "TextSettingsRefused";
}

const Headers = z.record(z.string().regex(/^[A-Za-z0-9-]+$/), z.string().regex(/^[\x20-\x7e]*$/));

const plainBody: Json = { to: "{to}", text: "{text}", reference: "{reference}" };

/** `ALIZE_SMS_URL`, `ALIZE_SMS_HEADERS` and `ALIZE_SMS_BODY`; null without the first: no text is proposed. */
export function readTextSettings(environment: NodeJS.ProcessEnv): TextSettings | null {
  const url = environment["ALIZE_SMS_URL"]?.trim() ?? "";
  if (url === "") return null;
  if (!isHttp(url))
    throw new TextSettingsRefused(
      "ALIZE_SMS_URL doit être l'adresse https:// à laquelle la passerelle de SMS prend un message.",
    );
  const headers = Headers.safeParse(readJson(environment, "ALIZE_SMS_HEADERS", {}));
  if (!headers.success)
    throw new TextSettingsRefused(
      'ALIZE_SMS_HEADERS doit être un objet JSON de textes, comme {"api-key":"…"}.',
    );
  const body = z.json().parse(readJson(environment, "ALIZE_SMS_BODY", plainBody));
  const words = JSON.stringify(body);
  if (!words.includes("{text}") || !(words.includes("{to}") || words.includes("{digits}")))
    throw new TextSettingsRefused(
      'ALIZE_SMS_BODY doit placer {text} et {to} (ou {digits}), comme {"recipient":"{to}","content":"{text}"}.',
    );
  return { url, headers: headers.data, body };
}

function readJson(environment: NodeJS.ProcessEnv, name: string, otherwise: unknown): unknown {
  const text = environment[name]?.trim() ?? "";
  if (text === "") return otherwise;
  try {
    return JSON.parse(text);
  } catch {
    throw new TextSettingsRefused(`${name} doit être du JSON.`);
  }
}

/** In clear only within the machine: a text may carry a personal link. */
function isHttp(url: string): boolean {
  if (!URL.canParse(url)) return false;
  const { protocol, hostname } = new URL(url);
  return (
    protocol === "https:" || (protocol === "http:" && ["localhost", "127.0.0.1", "[::1]"].includes(hostname))
  );
}
