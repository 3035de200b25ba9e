/**
 * Keys as people know them from elsewhere: each preset gives some commands other keys than their own; all the others
 * keep theirs. What stands under `keys` in the settings goes before either.
 */
export type Preset = "standard" | "vim" | "emacs";

type Keys = Readonly<Record<string, readonly string[]>>;

/** The reader's own keys are near to vim's; what is missing are its two-letter ones and its half pages. */
const VIM: Keys = {
  "list.page-down": ["ctrl+f", "ctrl+d", "pagedown", "space"],
  "list.page-up": ["ctrl+b", "ctrl+u", "pageup"],
  "list.top": ["g g", "home"],
  "story.next-page": ["space", "ctrl+f", "ctrl+d", "l", "right", "pagedown"],
  "story.page-before": ["ctrl+b", "ctrl+u", "h", "left", "pageup"],
  "story.first-page": ["g g", "home"],
  "story.go-to-page": ["g p"],
  "pick.page-down": ["ctrl+f", "ctrl+d", "pagedown", "space"],
  "pick.page-up": ["ctrl+b", "ctrl+u", "pageup"],
  "pick.top": ["g g", "home"],
  "trail.back": ["ctrl+o", "[", "backspace", "alt+left"],
  quit: ["Z Z", "q"],
};

const EMACS: Keys = {
  "list.open": ["enter", "right"],
  "list.down": ["ctrl+n", "down", "j"],
  "list.up": ["ctrl+p", "up", "k"],
  "list.page-down": ["ctrl+v", "pagedown", "space"],
  "list.page-up": ["alt+v", "pageup"],
  "list.top": ["alt+<", "home"],
  "list.bottom": ["alt+>", "end"],
  "list.filter": ["ctrl+s", "/"],
  "list.all": ["ctrl+g", "escape"],
  "list.sections": ["ctrl+x b", "S", "tab"],
  "story.next-page": ["space", "ctrl+v", "right", "pagedown"],
  "story.page-before": ["alt+v", "left", "pageup"],
  "story.down": ["ctrl+n", "down"],
  "story.up": ["ctrl+p", "up"],
  "story.first-page": ["alt+<", "home"],
  "story.last-page": ["alt+>", "end"],
  "story.go-to-page": ["alt+g", "g"],
  "story.leave": ["ctrl+x k", "q", "escape"],
  "mark.undo": ["ctrl+x u", "u"],
  "pick.choose": ["enter", "right"],
  "pick.down": ["ctrl+n", "down", "tab"],
  "pick.up": ["ctrl+p", "up", "shift+tab"],
  "pick.page-down": ["ctrl+v", "pagedown", "space"],
  "pick.page-up": ["alt+v", "pageup"],
  "pick.top": ["alt+<", "home"],
  "pick.bottom": ["alt+>", "end"],
  "pick.close": ["ctrl+g", "escape", "q", "left", "backspace"],
  "map.up": ["ctrl+p", "up"],
  "map.down": ["ctrl+n", "down"],
  "map.left": ["ctrl+b", "left"],
  "map.right": ["ctrl+f", "right"],
  "map.close": ["ctrl+g", "escape", "q", "backspace"],
  "help.down": ["ctrl+v", "ctrl+n", "down", "space", "pagedown"],
  "help.up": ["alt+v", "ctrl+p", "up", "pageup"],
  "prompt.leave": ["ctrl+g", "escape"],
  "prompt.left": ["ctrl+b", "left"],
  "prompt.right": ["ctrl+f", "right"],
  palette: ["alt+x", ":"],
  quit: ["ctrl+x ctrl+c", "q"],
};

export const PRESETS: Readonly<Record<Preset, Keys>> = { standard: {}, vim: VIM, emacs: EMACS };
