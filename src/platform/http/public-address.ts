/** The setting of the public address is faulty; the sentence says what is expected. */
export class PublicAddressRefused extends Error {
  override readonly name = "PublicAddressRefused";
}

/** Where people reach the server, as its mails name it: `ALIZE_PUBLIC_URL`, else this machine. Without a slash at its end. */
export function readPublicAddress(environment: NodeJS.ProcessEnv, port: number): string {
  const text = environment["ALIZE_PUBLIC_URL"]?.trim() ?? "";
  if (text === "") return `http://localhost:${port}`;
  const url = URL.parse(text);
  const isPlain = url !== null && url.search === "" && url.hash === "" && url.username === "";
  if (isPlain && ["http:", "https:"].includes(url.protocol)) return text.replace(/\/+$/, "");
  throw new PublicAddressRefused("ALIZE_PUBLIC_URL doit être une adresse comme https://alize.exemple.fr.");
}
