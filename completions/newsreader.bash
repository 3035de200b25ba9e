# bash completion of newsreader. Made by "newsreader completions bash".
_newsreader() {
  local rest="${COMP_LINE:0:COMP_POINT}" lead word i line
  local -a words=()
  for ((i = 0; i <= COMP_CWORD; i++)); do
    lead="${rest%%[![:space:]]*}"
    rest="${rest#"$lead"}"
    if ((i == COMP_CWORD)); then word="$rest"; else word="${COMP_WORDS[i]}"; fi
    rest="${rest#"$word"}"
    if ((i > 0)) && [[ -z $lead && $word != "" ]]; then
      words[${#words[@]} - 1]+="$word"
    else
      words+=("$word")
    fi
  done
  local current="${words[${#words[@]} - 1]}" quote=""
  case "$current" in
    \'* | \"*) quote="${current:0:1}" current="${current:1}" ;;
  esac
  words[${#words[@]} - 1]="$current"
  local broken=""
  if [[ -z $quote && $current == *[:=]* ]]; then broken="${current%"${current##*[:=]}"}"; fi
  COMPREPLY=()
  while IFS= read -r line; do
    line="${line%%$'\t'*}"
    case "$line" in
      :files | :folders)
        compopt -o filenames 2>/dev/null
        local kind=-f
        [[ $line == :folders ]] && kind=-d
        while IFS= read -r line; do COMPREPLY+=("$line"); done < <(compgen "$kind" -- "${current#"$broken"}")
        return
        ;;
      *:) compopt -o nospace 2>/dev/null ;;
    esac
    line="${line#"$broken"}"
    [[ -z $quote ]] && printf -v line %q "$line"
    COMPREPLY+=("$line")
  done < <(command "${words[0]}" complete -- "${words[@]:1}" 2>/dev/null)
}
complete -F _newsreader newsreader
