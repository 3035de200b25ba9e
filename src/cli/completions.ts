/**
 * `completions`: a script that teaches a shell to complete newsreader's words. The scripts only carry what was typed
 * to `newsreader complete` (complete.ts) and its answer back, so they are never out of date.
 */
import type { Call } from "./verb.ts";

export const SHELLS = ["bash", "zsh", "fish"] as const;
export type Shell = (typeof SHELLS)[number];

export async function run({ words, out }: Call): Promise<void> {
  const shell = SHELLS.find((name) => name === words[0]) ?? "bash";
  out.lines([completionScript(shell).trimEnd()]);
}

/** The script for a shell, ready for its file. */
export function completionScript(shell: Shell): string {
  return SCRIPTS[shell];
}

/**
 * bash parts words at ":" and "=" too (COMP_WORDBREAKS): they are put together again for us, and what stands before
 * the last of them is left out of the answers, as bash puts those in behind it.
 */
const BASH = `# bash completion of newsreader. Made by "newsreader completions bash".
_newsreader() {
  local rest="\${COMP_LINE:0:COMP_POINT}" lead word i line
  local -a words=()
  for ((i = 0; i <= COMP_CWORD; i++)); do
    lead="\${rest%%[![:space:]]*}"
    rest="\${rest#"$lead"}"
    if ((i == COMP_CWORD)); then word="$rest"; else word="\${COMP_WORDS[i]}"; fi
    rest="\${rest#"$word"}"
    if ((i > 0)) && [[ -z $lead && $word != "" ]]; then
      words[\${#words[@]} - 1]+="$word"
    else
      words+=("$word")
    fi
  done
  local current="\${words[\${#words[@]} - 1]}" quote=""
  case "$current" in
    \\'* | \\"*) quote="\${current:0:1}" current="\${current:1}" ;;
  esac
  words[\${#words[@]} - 1]="$current"
  local broken=""
  if [[ -z $quote && $current == *[:=]* ]]; then broken="\${current%"\${current##*[:=]}"}"; fi
  COMPREPLY=()
  while IFS= read -r line; do
    line="\${line%%$'\\t'*}"
    case "$line" in
      :files | :folders)
        compopt -o filenames 2>/dev/null
        local kind=-f
        [[ $line == :folders ]] && kind=-d
        while IFS= read -r line; do COMPREPLY+=("$line"); done < <(compgen "$kind" -- "\${current#"$broken"}")
        return
        ;;
      *:) compopt -o nospace 2>/dev/null ;;
    esac
    line="\${line#"$broken"}"
    [[ -z $quote ]] && printf -v line %q "$line"
    COMPREPLY+=("$line")
  done < <(command "\${words[0]}" complete -- "\${words[@]:1}" 2>/dev/null)
}
complete -F _newsreader newsreader
`;

/** -U: what fits is decided by the program; to zsh `section:"World News"` is no answer to `section:w`. */
const ZSH = `#compdef newsreader
# zsh completion of newsreader. Made by "newsreader completions zsh".
_newsreader() {
  local -a lines values shown open openShown
  local line value says
  lines=("\${(@f)$(command \${(Q)words[1]} complete -- "\${(@Q)words[2,CURRENT-1]}" "\${(Q)PREFIX}" 2>/dev/null)}")
  for line in $lines; do
    value="\${line%%$'\\t'*}"
    says="\${line#*$'\\t'}"
    case "$value" in
      ('') continue ;;
      (:files) _files; return ;;
      (:folders) _files -/; return ;;
    esac
    [[ -n $says ]] && says="$value -- $says" || says="$value"
    if [[ $value == *: ]]; then open+=("$value"); openShown+=("$says")
    else values+=("$value"); shown+=("$says"); fi
  done
  (( $#open )) && compadd -U -l -S '' -d openShown -a open
  (( $#values )) && compadd -U -l -d shown -a values
  return $(( $#open + $#values == 0 ))
}
if [[ $zsh_eval_context[-1] == loadautofunc ]]; then _newsreader "$@"; else compdef _newsreader newsreader; fi
`;

const FISH = `# fish completion of newsreader. Made by "newsreader completions fish".
function __newsreader_complete
    set -l words (commandline -opc)
    set -l current (commandline -ct)
    set -l program $words[1]
    set -e words[1]
    for line in (command $program complete -- $words "$current" 2>/dev/null)
        switch $line
            case ':files*'
                __fish_complete_path "$current"
            case ':folders*'
                __fish_complete_directories "$current"
            case '*'
                echo -- $line
        end
    end
end
complete -c newsreader -f -k -a '(__newsreader_complete)'
`;

const SCRIPTS: Readonly<Record<Shell, string>> = { bash: BASH, zsh: ZSH, fish: FISH };
