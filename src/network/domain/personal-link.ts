const minuteMs = 60_000;
const dayMs = 24 * 60 * minuteMs;

/** An invitation is opened when one comes to it; a forgotten password is replaced while one waits for the mail. */
export const invitationDays = 14;
export const resetMinutes = 60;

export function invitationExpiry(madeAt: string): string {
  return after(madeAt, invitationDays * dayMs);
}

export function resetExpiry(askedAt: string): string {
  return after(askedAt, resetMinutes * minuteMs);
}

function after(instant: string, ms: number): string {
  return new Date(Date.parse(instant) + ms).toISOString();
}

/**
 * Where a personal link leads. The token stands after the `#`: a browser sends it to nobody by itself, so that it is in no journal of
 * a server, no history of a proxy and no referrer.
 */
export function invitationPath(territory: string, token: string): string {
  return `/invitation/${territory}#${token}`;
}

export function resetPath(territory: string, token: string): string {
  return `/mot-de-passe/${territory}#${token}`;
}
