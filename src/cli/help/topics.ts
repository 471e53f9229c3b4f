/** Help that belongs to no single command: `waymark help TOPIC`. */
export const TOPICS: Readonly<Record<string, string>> = {
  'exit-codes': `Exit codes

  0    done; also nothing to show, and stopping on purpose with everything saved
  1    done, with findings: check found errors, or finalize is not ready
  2    the command was not written right; the nearest right one is named
  3    the input could not be read
  4    not saved: the old file is untouched, the new text is kept and its place is printed
  5    someone else changed or holds the file; both versions are kept
  70   a fault of Waymark's own
  130  stopped by Ctrl-C; everything answered is saved
  143  stopped by the system; everything answered is saved`,

  environment: `Environment variables

  WAYMARK_STATE_DIR  where text is kept that is not in a plan yet (a whole path)
  XDG_STATE_HOME     the folder above that one, when WAYMARK_STATE_DIR is not set
  VISUAL, EDITOR     the editor that :edit opens`,

  files: `Files

  plan.yaml             your plan, unless you name another file
  *.plan.yaml           found when there is no plan.yaml and only one of these
  candidate.schema.json made with: waymark content schema candidate > candidate.schema.json
                        editors then complete and check plans beside it

Text that is not saved yet is kept in a folder only you can read:
  Linux and macOS       ~/.local/state/waymark
  Windows               %LOCALAPPDATA%\\waymark
waymark recover shows it. While a plan is being saved, a lock file and a new copy stand
beside it for a moment; their names begin with a dot.`,

  privacy: `Privacy

Your plan is a file on your computer. Waymark sends nothing anywhere: no command opens a network
connection, and nothing is counted or reported. New plans can be read by you alone.

Questions marked private are meant for you alone. Do not write names of pupils. A plan in a git repository stays in its history, also after you delete words.

Error messages name places, not your words, except the line a message is about.`,

  accessibility: `Accessibility

waymark reflect --plain asks line by line: no cursor movement, no colors, no redrawing. Choices are
numbered, what you chose is said back, and "Saved." tells that an answer is safe. Long answers end
with a line that has only a full stop. The same words work at every question: :back, :skip, :clear,
:edit, :review, :goto, :help, :quit.`,
}
