/** A secret that only this browser knows, until whoever reads the link it stands in. */
export function drawToken(): string {
  return base64url(crypto.getRandomValues(new Uint8Array(32)));
}

/** What the server is told of it: SHA-256, from which nobody finds the secret. */
export async function hashOfToken(token: string): Promise<string> {
  const digest = await crypto.subtle.digest("SHA-256", new TextEncoder().encode(token));
  return base64url(new Uint8Array(digest));
}

function base64url(octets: Uint8Array): string {
  return btoa(String.fromCharCode(...octets))
    .replaceAll("+", "-")
    .replaceAll("/", "_")
    .replaceAll("=", "");
}
