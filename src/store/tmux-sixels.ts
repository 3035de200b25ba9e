/**
 * Whether sixels come through tmux. Since 3.4 tmux can pass them on and then says so to every program, also where the
 * terminal around it has none: there it draws a field of plus signs over the page. Only tmux itself knows what its
 * terminals can, from asking them (`client_termfeatures` in its manual).
 */
import { type Ask, askProgram } from "./ask-program.ts";

type Env = Readonly<Record<string, string | undefined>>;

/** True outside of tmux, and where every terminal that shows this pane's session has sixels. */
export async function passesSixels(env: Env, ask: Ask = askProgram): Promise<boolean> {
  if (env.TMUX === undefined) return !/^(?:tmux|screen)/.test(env.TERM ?? "");
  const target = env.TMUX_PANE === undefined ? [] : ["-t", env.TMUX_PANE];
  const clients = await ask("tmux", [
    "list-clients",
    ...target,
    "-F",
    "#{client_termtype},#{client_termfeatures}",
  ]);
  return clients.trim().split("\n").every(showsSixels);
}

/** Konsole has them and keeps them behind text that is written over them; tmux does not take them away. */
function showsSixels(client: string): boolean {
  return client.split(",").includes("sixel") && !/^konsole/i.test(client);
}
