/** Of the rule by which public funders match private money. */
export const matchingRefusals = {
  "contributor-unnamed": 422,
  "contributor-twice": 422,
  "base-empty": 422,
  "reference-unknown": 422,
  "reference-not-earlier": 422,
  "weight-negative": 422,
  "multiplier-negative": 422,
  "line-amount-negative": 422,
  "floor-above-cap": 422,
  "years-out-of-range": 422,
  "cap-share-out-of-range": 422,
  "target-share-out-of-range": 422,
  "target-share-with-base": 422,
  "reference-to-target-share": 422,
  "private-cash-negative": 422,
  "half-days-negative": 422,
  "day-rate-negative": 422,
  "total-cash-negative": 422,
} as const;

export const signatureRefusals = {
  ...matchingRefusals,
  "act-in-the-future": 422,
  "fund-unknown": 422,
  "organisation-unknown": 422,
  "period-reversed": 422,
  "party-twice": 422,
  "holder-not-a-party": 422,
  "pledge-negative": 422,
  "pledge-empty": 422,
  "pledge-twice": 422,
  "nothing-pledged": 422,
  "authority-missing": 422,
  "authority-without-line": 422,
  "tranches-out-of-order": 422,
  "tranches-do-not-add-up": 422,
} as const;

export const renewalRefusals = {
  ...signatureRefusals,
  "convention-unknown": 404,
  "already-renewed": 409,
  "renewal-overlaps": 422,
} as const;

export const callRefusals = {
  "convention-unknown": 404,
  "act-in-the-future": 422,
  "call-without-lines": 422,
  "call-line-twice": 422,
  "wait-unnamed": 422,
  "call-due-before-called": 422,
  "called-before-signature": 422,
  "pledge-unknown": 422,
  "pledge-not-in-euros": 422,
  "amount-not-positive": 422,
  "call-above-promise": 409,
  "nothing-to-call": 409,
} as const;

export const paymentRefusals = {
  "convention-unknown": 404,
  "call-line-unknown": 422,
  "amount-not-positive": 422,
  "date-in-the-future": 422,
  "bank-reference-known": 409,
} as const;

export const reminderRefusals = {
  "convention-unknown": 404,
  "call-line-unknown": 404,
  "call-paid": 409,
  "told-today": 409,
  "nobody-to-tell": 409,
} as const;

export const cancellationRefusals = {
  "convention-unknown": 404,
  "payment-unknown": 404,
  "payment-already-cancelled": 409,
} as const;

export const releaseRefusals = {
  "convention-unknown": 404,
  "pledge-unknown": 422,
  "amount-not-positive": 422,
  "act-in-the-future": 422,
  "released-before-signature": 422,
  "release-above-left": 409,
} as const;

export const waitRefusals = {
  "convention-unknown": 404,
  "call-line-unknown": 422,
  "lifted-in-the-future": 422,
  "call-not-waiting": 409,
  "lifted-before-called": 422,
} as const;

/** Of what an amendment would change. */
export const amendmentRefusals = {
  "convention-closed": 409,
  "convention-unknown": 404,
  "organisation-unknown": 422,
  "field-outside-kind": 422,
  "amendment-empty": 422,
  "nothing-changed": 422,
  "effect-before-base": 422,
  "term-not-later": 422,
  "term-over-renewal": 409,
  "perimeter-not-later": 422,
  "perimeter-not-extended": 409,
  "party-twice": 422,
  "party-unknown": 422,
  "party-left": 409,
  "holder-not-a-party": 422,
  "pledge-negative": 422,
  "pledge-empty": 422,
  "pledge-unknown": 422,
  "pledge-follows-rule": 422,
  "pledge-twice": 422,
  "change-below-called": 409,
  "tranches-out-of-order": 422,
  "authority-missing": 422,
  "authority-without-line": 422,
} as const;
