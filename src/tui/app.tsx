/** The screen: a header, a body, a footer. The one listener to keys. */
import { Box, useApp, useCursor, useInput, usePaste } from "ink";
import { useEffect, useSyncExternalStore } from "react";
import { cursorOf } from "../app/cursor.ts";
import { bodyHeight } from "../app/geometry.ts";
import type { State } from "../app/state.ts";
import type { Depth } from "../article/colours.ts";
import { footer, header } from "./bars.ts";
import { Ground } from "./ground.tsx";
import { HelpScreen } from "./help-screen.tsx";
import { keyNames } from "./key-name.ts";
import { LinearScreen } from "./linear-screen.tsx";
import { ListScreen } from "./list-screen.tsx";
import { MapScreen } from "./map-screen.tsx";
import { PaletteScreen } from "./palette-screen.tsx";
import { PickScreen } from "./pick-screen.tsx";
import { PictureScreen } from "./picture-screen.tsx";
import type { Program } from "./program.ts";
import { progressBar } from "./progress-bar.ts";
import { StoryScreen } from "./story-screen.tsx";
import type { Theme } from "./theme.ts";
import { themeFor } from "./themes.ts";

export type Suspend = (during: () => Promise<void>) => Promise<void>;

type Props = {
  readonly program: Program;
  /** Bits of colour that the terminal has. */
  readonly depth: Depth;
  /** Is given the way to hand the terminal over and take it back. */
  readonly onReady?: (suspend: Suspend) => void;
};

export function App({ program, depth, onReady }: Props) {
  const { suspendTerminal } = useApp();
  useEffect(() => onReady?.(suspendTerminal), [onReady, suspendTerminal]);
  const state = useSyncExternalStore(program.subscribe, program.state);
  useInput((input, key) => {
    program.dispatch(...keyNames(input, key).map((name) => ({ type: "key" as const, name })));
  });
  usePaste((text) => program.dispatch({ type: "paste", text }));
  const { setCursorPosition } = useCursor();
  setCursorPosition(cursorOf(state) ?? undefined);
  return <Screen state={state} theme={themeFor(state.settings, depth, state.ground)} />;
}

/** A frame of exactly the terminal's size, from the state alone. */
export function Screen({ state, theme }: { state: State; theme: Theme }) {
  if (state.settings.screenReader) return <LinearScreen state={state} />;
  const { columns, rows } = state.size;
  const height = bodyHeight(state.size);
  const top = rows - 2 - height;
  const under = top > 0 ? `\n${progressBar(state, theme)}` : "";
  return (
    <Box flexDirection="column" width={columns} height={rows}>
      <Ground theme={theme} room={{ columns, rows: rows - 1 - height }}>
        {header(state, theme) + under}
      </Ground>
      <Box height={height} marginTop={Math.min(0, top)} flexDirection="column">
        <Body state={state} theme={theme} />
      </Box>
      <Ground theme={theme} room={{ columns, rows: 1 }}>
        {footer(state, theme)}
      </Ground>
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
