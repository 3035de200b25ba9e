/** What Ink's useInput makes of a key press (ink/build/hooks/use-input.js), which it does not give away. */
import type { Key } from "ink";
import type parseKeypress from "../../../node_modules/ink/build/parse-keypress.js";
import { nonAlphanumericKeys } from "../../../node_modules/ink/build/parse-keypress.js";

export function keyOf(press: ReturnType<typeof parseKeypress>): { input: string; key: Key } {
  const { name } = press;
  const key: Key = {
    upArrow: name === "up",
    downArrow: name === "down",
    leftArrow: name === "left",
    rightArrow: name === "right",
    pageDown: name === "pagedown",
    pageUp: name === "pageup",
    home: name === "home",
    end: name === "end",
    return: name === "return",
    escape: name === "escape",
    tab: name === "tab",
    backspace: name === "backspace",
    delete: name === "delete",
    ctrl: press.ctrl,
    shift: press.shift,
    meta: press.meta,
    super: press.super ?? false,
    hyper: press.hyper ?? false,
    capsLock: press.capsLock ?? false,
    numLock: press.numLock ?? false,
    ...(press.eventType && { eventType: press.eventType }),
  };
  let input = press.sequence;
  if (press.isKittyProtocol) input = press.isPrintable ? (press.text ?? name) : "";
  else if (press.ctrl) input = name === "space" ? " " : (name ?? "");
  if (!press.isKittyProtocol && nonAlphanumericKeys.includes(name)) input = "";
  return { input: input.startsWith("\x1b") ? input.slice(1) : input, key };
}
