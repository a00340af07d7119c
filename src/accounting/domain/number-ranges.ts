/** Which whole numbers were met, as ranges: one range for a sequence without a hole, whatever the order. */
export interface NumberRanges {
  readonly starts: number[];
  readonly ends: number[];
  /** More holes than are worth remembering: it is no sequence. */
  isScattered: boolean;
}

const mostRanges = 50_000;

export function noNumbers(): NumberRanges {
  return { starts: [], ends: [], isScattered: false };
}

export function addNumber(ranges: NumberRanges, number: number): void {
  if (ranges.isScattered) return;
  const { starts, ends } = ranges;
  const at = countStartsUpTo(starts, number);
  if (at > 0 && (ends[at - 1] ?? number) >= number) return;

  const followsOne = at > 0 && ends[at - 1] === number - 1;
  const precedesOne = starts[at] === number + 1;
  if (followsOne && precedesOne) {
    starts.splice(at, 1);
    ends.splice(at - 1, 1);
  } else if (followsOne) ends[at - 1] = number;
  else if (precedesOne) starts[at] = number;
  else {
    starts.splice(at, 0, number);
    ends.splice(at, 0, number);
    ranges.isScattered = starts.length > mostRanges;
  }
}

export function isContinuous({ starts, isScattered }: NumberRanges): boolean {
  return !isScattered && starts.length <= 1;
}

export function countNumbers({ starts, ends }: NumberRanges): number {
  return ends.reduce((sum, end, at) => sum + end - (starts[at] ?? end) + 1, 0);
}

function countStartsUpTo(starts: readonly number[], number: number): number {
  let [low, high] = [0, starts.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((starts[middle] ?? number) <= number) low = middle + 1;
    else high = middle;
  }
  return low;
}
