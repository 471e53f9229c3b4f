import type { TopicName } from './known.ts'

/** A term or value, and what it means. */
export type Row = readonly [term: string, says: string]

/** Help that belongs to no single command: paragraphs and lists of terms. */
export interface Topic {
  readonly title: string
  readonly parts: readonly (string | readonly Row[])[]
}

/** `waymark help TOPIC`, and sections of the man page. */
export const TOPICS: Readonly<Record<TopicName, Topic>> = {
  'exit-codes': {
    title: 'Exit codes',
    parts: [
      'How a command ended, as $? tells a script.',
      [
        ['0', 'done; also nothing to show, and stopping on purpose with everything saved'],
        [
          '1',
          'done, and something was found: check found errors, a term is not ready to be closed, diff --exit-code saw a difference, or update --check has work',
        ],
        ['2', 'the command was not written right; the nearest right one is named'],
        ['3', 'the input could not be read'],
        ['4', 'not saved: the old file is untouched, the new text is kept and its place is printed'],
        ['5', 'someone else changed or holds the file; both versions are kept'],
        ['70', "a fault of Waymark's own"],
        ['130', 'stopped by Ctrl-C; everything answered is saved'],
        ['143', 'stopped by the system; everything answered is saved'],
      ],
      'Where several apply, the first of 4, 5, 3, 2, 1 counts.',
    ],
  },

  environment: {
    title: 'Environment',
    parts: [
      'How things look. An option on the command line comes before any of these.',
      [
        [
          'FORCE_COLOR',
          'colors also where the output is no terminal; 0 or false: none. Comes before NO_COLOR, which comes before TERM',
        ],
        ['NO_COLOR', 'no colors, when it is not empty'],
        ['TERM', 'dumb: no colors, and questions come line by line, as with --plain'],
        [
          'ACCESSIBLE',
          'everything comes line by line, as with --plain, when it is not empty; 0 or false: not, whatever TERM and the settings say',
        ],
        ['COLUMNS', 'how wide a terminal is that does not say so itself (else 80)'],
        ['LC_ALL, LC_CTYPE, LANG', 'characters beyond ASCII are drawn when the first of these that is set says UTF-8'],
      ],
      'Which programs are used.',
      [
        ['PATH', 'where programs are looked for; waymark git setup looks for waymark there'],
        ['VISUAL, EDITOR', 'the editor that :edit opens, the first that is set; else nano or vi'],
        ['PAGER', 'what a long text is read in (else less); empty or cat: none'],
        ['LESS', 'the options of less (else: colors, and no key needed for what fits one screen)'],
      ],
      'Where things are kept. Each has to be a whole path, or counts as not set.',
      [
        ['WAYMARK_CONFIG_DIR', 'the folder of the settings'],
        ['XDG_CONFIG_HOME', 'the folder above that one, when WAYMARK_CONFIG_DIR is not set'],
        ['WAYMARK_STATE_DIR', 'the folder of text that is not in a plan yet, and of earlier versions of plans'],
        ['XDG_STATE_HOME', 'the folder above that one, when WAYMARK_STATE_DIR is not set'],
        ['HOME', 'your home folder, when none of these is set; on Windows APPDATA and LOCALAPPDATA'],
      ],
      'On Windows, MSYSTEM, WT_SESSION, TERM_PROGRAM and ConEmuTask tell which terminal it is.',
    ],
  },

  files: {
    title: 'Files',
    parts: [
      'In the folder you work in:',
      [
        ['plan.yaml', 'your plan, unless you name another file'],
        ['*.plan.yaml', 'found when there is no plan.yaml and only one of these'],
        [
          'candidate.schema.json',
          'lets editors complete and check plans beside it; made with: waymark content schema candidate > candidate.schema.json',
        ],
      ],
      'In the folder of a cohort, which waymark cohort new makes (docs/cohort-folder.md):',
      [
        ['cohort.yaml', 'what holds for all of its plans, for you to edit'],
        ['templates/KEY/plan.yaml', 'the plan that a person begins with'],
        ['submitted/KEY/', 'every plan that was handed in, as it came'],
        ['quarantine/', "what is nobody's, not safe or not readable"],
        ['.cohort', 'who has which key, and what each run did; names are in it'],
      ],
      'While a plan is being saved, a lock file and the new copy stand beside it for a moment; their names begin with a dot.',
      'In your home folder, for your account only:',
      [
        [
          '~/.config/waymark/settings.yaml',
          'what waymark settings saved; on Windows %APPDATA%\\waymark\\settings.yaml',
        ],
        [
          '~/.local/state/waymark',
          'text that is not in a plan yet, which waymark recover shows, and earlier versions of plans, which waymark undo shows; in its folder cohorts, numbers counted in plans that were handed in; on Windows %LOCALAPPDATA%\\waymark',
        ],
      ],
      'Other places for these two: waymark help environment',
    ],
  },

  privacy: {
    title: 'Privacy',
    parts: [
      'Your plan is a file on your computer. Waymark sends nothing anywhere: no command opens a network connection, and nothing is counted or reported. New plans can be read by your account alone.',
      'Text that is not in a plan yet, half typed or not saved, is kept in a folder of your own. waymark recover shows it, and waymark recover --discard forgets it.',
      'Every save keeps the version before it in that folder too, for your account only: the 50 newest versions of a plan, and the last one of each day for 90 days. So words that you delete stay there for a while. waymark undo lists the versions, and waymark undo --forget deletes those of a plan. Texts that you did not take in waymark merge are with those that are not in a plan.',
      'Questions marked private are meant for you alone. Please do not write names of pupils. A plan in a git repository stays in its history, also after you delete words; a plan in a synced folder can be read by whoever can read that folder.',
      'No answer has to stand on a command line, where other programs and the history of your shell could see it: waymark answer reads standard input with -. Completion shows names of files, terms and questions, and never an answer.',
      'Error messages name places, not your words, except for the line that a message is about. Of a roster the line is named and not shown.',
    ],
  },

  accessibility: {
    title: 'Accessibility',
    parts: [
      'Line by line: waymark reflect --plain asks without moving the cursor or drawing anything anew. The questions and their order are the same. Choices are numbered, what you chose is said back, and "Saved." tells that an answer is safe. Type list to hear them again. Long answers end with a line that has only a period (.).',
      'To have it always, save it once with: waymark settings plain on',
      'ACCESSIBLE=1 in the environment does the same, and so does TERM=dumb.',
      'At every question you can type:',
      [
        [':help', 'what this question takes, and these words'],
        [':back', 'the question before'],
        [':skip', 'leave the question out on purpose'],
        [':clear', 'take the answer out'],
        [':edit', 'write in your own editor'],
        [':review', 'all questions with their answers'],
        [':goto PATH', 'another question, such as :goto pathway.why'],
        [':quit', 'stop; everything answered is saved'],
      ],
      'Nothing is told by color or by a sign alone; --color never and NO_COLOR leave colors out, and line by line there are none unless you ask with --color always. Help and messages are plain text from top to bottom.',
    ],
  },
}
