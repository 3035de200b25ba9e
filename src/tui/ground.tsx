/** What the screen is drawn on: every text goes through here, so that a theme can have a background of its own. */
import { Box, Text } from "ink";
import { memo } from "react";
import type { Size } from "../article/frame.ts";
import type { Theme } from "./theme.ts";

/** Lines already in their looks, cut where they are wider than there is room. */
export function Ground({ theme, children }: { theme: Theme; children: string }) {
  return <Text wrap="truncate">{theme.ground(children)}</Text>;
}

/** Under all texts: cells of the theme's background, as far as the screen goes. */
export const Background = memo(function Background({ size, theme }: { size: Size; theme: Theme }) {
  const row = " ".repeat(size.columns);
  return (
    <Box position="absolute">
      <Text>{theme.ground(Array.from({ length: size.rows }, () => row).join("\n"))}</Text>
    </Box>
  );
});
