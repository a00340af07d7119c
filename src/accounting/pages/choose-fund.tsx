import { Trans } from "@lingui/react/macro";
import { NativeSelect } from "@mantine/core";
import type { BooksSearch } from "./books-search.ts";
import type { ReadState } from "./books-words.ts";

/** The same books in an address; the only fund of a territory is not named there. */
export function searchOf({ on, fund, funds }: Pick<ReadState, "on" | "fund" | "funds">): BooksSearch {
  return funds.length > 1 && fund !== null ? { on, fonds: fund } : { on };
}

/** Each fund has its own books: which ones, where there are several. */
export function ChooseFund({
  state: { fund, funds },
  onChoose,
}: {
  state: ReadState;
  onChoose: (fund: string) => void;
}) {
  if (funds.length < 2) return null;
  return (
    <NativeSelect
      size="md"
      label={<Trans>Livres du fonds</Trans>}
      value={fund ?? ""}
      onChange={(event) => onChoose(event.currentTarget.value)}
      data={funds.map(({ id, name }) => ({ value: id, label: name }))}
    />
  );
}
