/**
 * Draws without putting back, the same for the same seed wherever it is drawn: an auditor who keeps the seed draws it again. Floyd's
 * way: every set of that size is as likely as another.
 */
export function drawSample<Thing>(things: readonly Thing[], size: number, seed: string): Thing[] {
  const random = randomFrom(seed);
  const drawn = new Set<number>();
  for (let last = Math.max(0, things.length - size); last < things.length; last += 1) {
    const index = random(last + 1);
    drawn.add(drawn.has(index) ? last : index);
  }
  return [...drawn].toSorted((a, b) => a - b).flatMap((index) => things.slice(index, index + 1));
}

const bits = 64n;
const modulus = 1n << bits;

/** SplitMix64, started by the FNV-1a hash of the seed: whole numbers below a bound, none likelier than another. */
function randomFrom(seed: string): (bound: number) => number {
  let state = hashOf(seed);
  const next = (): bigint => {
    state = BigInt.asUintN(64, state + 0x9e3779b97f4a7c15n);
    let mixed = state;
    mixed = BigInt.asUintN(64, (mixed ^ (mixed >> 30n)) * 0xbf58476d1ce4e5b9n);
    mixed = BigInt.asUintN(64, (mixed ^ (mixed >> 27n)) * 0x94d049bb133111ebn);
    return mixed ^ (mixed >> 31n);
  };
  return (bound) => {
    const whole = BigInt(bound);
    const limit = modulus - (modulus % whole);
    let drawn = next();
    while (drawn >= limit) drawn = next();
    return Number(drawn % whole);
  };
}

function hashOf(text: string): bigint {
  let hash = 0xcbf29ce484222325n;
  for (const character of text) {
    hash = BigInt.asUintN(64, (hash ^ BigInt(character.codePointAt(0) ?? 0)) * 0x100000001b3n);
  }
  return hash;
}
