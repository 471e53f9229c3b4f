# Completion of waymark in bash.
_waymark() {
  local IFS=$'\n' words=() word line last=-1 flags=4 i
  for ((i = 1; i <= COMP_CWORD; i++)); do
    word=${COMP_WORDS[i]}
    # bash takes --term=2026-fall for three words.
    if ((last >= 0)) && [[ $word == = || ${words[last]} == --*= ]]; then
      words[last]+=$word
    else
      words+=("$word")
      last=$((last + 1))
    fi
  done
  COMPREPLY=()
  # Handed over as they are: nothing that is typed, and no name of a file, is ever run or expanded.
  while IFS= read -r line; do
    case $line in
      :*) flags=${line#:} ;;
      *) COMPREPLY+=("${line%%$'\t'*}") ;;
    esac
  done < <(waymark complete -- "${words[@]}" 2>/dev/null)
  # An older bash, as on macOS, lacks some of this and does without.
  {
    ((flags & 2)) && compopt -o nospace
    ((flags & 4)) && compopt +o default
    ((flags & 32)) && compopt -o nosort
  } 2>/dev/null
  return 0
}
complete -o default -F _waymark waymark
