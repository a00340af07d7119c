/** States what the code takes for granted; a broken one is a defect of ours, never a mistake of the person. */
export function invariant(condition: boolean, sentence: string): asserts condition {
  if (!condition) throw new Error(`Broken invariant: ${sentence}`);
}
