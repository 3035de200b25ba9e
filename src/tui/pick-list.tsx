/**
 * Every list that is picked from, drawn by ink-select-input. It is used inert: focused it loses keys typed in one
 * tick, jumps to the first row when any leaves, and takes j, k, Enter and the digits for itself. The state of the
 * program has the cursor; a row says itself whether it is the active one, so moving redraws two rows.
 */
import { Text } from "ink";
import SelectInput from "ink-select-input";
import { memo } from "react";
import { type Room, rowsOnGround } from "./on-ground.ts";
import type { Theme } from "./theme.ts";

/** A row to draw: `label` is its text, coloured and cut, of one or more lines. `value` is its key. */
export type PickItem = { readonly value: string; readonly label: string };

const PickRow = memo(function PickRow({ label }: { label: string }) {
  return <Text wrap="truncate">{label}</Text>;
});

/** The pointer is part of the row's own text. */
function NoIndicator() {
  return null;
}

type Props = { readonly items: readonly PickItem[]; readonly theme: Theme; readonly room: Room };

export function PickList({ items, theme, room }: Props) {
  const texts = rowsOnGround(
    items.map(({ label }) => label),
    theme,
    room,
  );
  const drawn = texts.map((label, at) => ({ value: items[at]?.value ?? "", label }));
  return (
    <SelectInput items={drawn} isFocused={false} itemComponent={PickRow} indicatorComponent={NoIndicator} />
  );
}
