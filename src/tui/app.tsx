/** The screen: a header, a body, a footer. The one listener to keys. */
import { Box, Text, useApp, useInput, usePaste } from "ink";
import { useEffect, useSyncExternalStore } from "react";
import { bodyHeight } from "../app/geometry.ts";
import type { State } from "../app/state.ts";
import { footer, header } from "./bars.ts";
import { HelpScreen } from "./help-screen.tsx";
import { keyNames } from "./key-name.ts";
import { ListScreen } from "./list-screen.tsx";
import { MapScreen } from "./map-screen.tsx";
import { PaletteScreen } from "./palette-screen.tsx";
import { PickScreen } from "./pick-screen.tsx";
import { PictureScreen } from "./picture-screen.tsx";
import type { Program } from "./program.ts";
import { StoryScreen } from "./story-screen.tsx";
import type { Theme } from "./theme.ts";

type Suspend = (during: () => Promise<void>) => Promise<void>;

type Props = {
  readonly program: Program;
  readonly theme: Theme;
  /** Is given the way to hand the terminal over and take it back. */
  readonly onReady?: (suspend: Suspend) => void;
};

export function App({ program, theme, onReady }: Props) {
  const { suspendTerminal } = useApp();
  useEffect(() => onReady?.(suspendTerminal), [onReady, suspendTerminal]);
  const state = useSyncExternalStore(program.subscribe, program.state);
  useInput((input, key) => {
    program.dispatch(...keyNames(input, key).map((name) => ({ type: "key" as const, name })));
  });
  usePaste((text) => program.dispatch({ type: "paste", text }));
  return <Screen state={state} theme={theme} />;
}

/** A frame of exactly the terminal's size, from the state alone. */
export function Screen({ state, theme }: { state: State; theme: Theme }) {
  const { columns, rows } = state.size;
  const height = bodyHeight(state.size);
  const top = rows - 2 - height;
  return (
    <Box flexDirection="column" width={columns} height={rows}>
      <Text wrap="truncate">{header(state, theme)}</Text>
      <Box height={height} marginTop={top} flexDirection="column">
        <Body state={state} theme={theme} />
      </Box>
      <Text wrap="truncate">{footer(state, theme)}</Text>
    </Box>
  );
}

function Body({ state, theme }: { state: State; theme: Theme }) {
  const { overlay } = state;
  if (overlay?.type === "help") return <HelpScreen state={state} top={overlay.top} theme={theme} />;
  if (overlay?.type === "map") return <MapScreen state={state} overlay={overlay} theme={theme} />;
  if (overlay?.type === "picture") return <PictureScreen state={state} overlay={overlay} theme={theme} />;
  if (overlay?.type === "palette") return <PaletteScreen state={state} at={overlay.at} theme={theme} />;
  if (overlay) return <PickScreen state={state} overlay={overlay} theme={theme} />;
  if (state.screen === "story" && state.story)
    return <StoryScreen state={state} story={state.story} theme={theme} />;
  return <ListScreen state={state} theme={theme} />;
}
