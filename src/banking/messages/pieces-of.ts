const pieceLength = 65_536;

/** A file in hand, piece by piece: what reads it holds no more than a piece at once. */
export function* piecesOf(octets: Uint8Array): Generator<Uint8Array> {
  for (let from = 0; from < octets.length; from += pieceLength)
    yield octets.subarray(from, from + pieceLength);
}
