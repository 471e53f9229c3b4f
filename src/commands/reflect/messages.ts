import { isOwed, type Step } from '../../core/agenda.ts'
import { type Code, severityOf } from '../../core/codes.ts'
import { sayDate } from '../../core/date-meant.ts'
import type { Args } from '../../core/finding.ts'
import type { Framework, Move, Prompt } from '../../core/framework.ts'
import type { Counts } from '../../core/progress.ts'
import { termTitle } from '../../core/term.ts'
import type { Value } from '../../core/value.ts'
import { adviceOn } from '../../words/advice.ts'
import { fixOf, saysOf } from '../../words/findings.ts'
import { sayValue } from '../../words/say-value.ts'
import { oneLine } from '../../words/show.ts'
import { title, type Words } from '../../words/styled.ts'
import { WORDS_HELP } from './words-of.ts'

const plural = (count: number, one: string, many: string): string => `${count} ${count === 1 ? one : many}`

/** So many required questions are named at once. */
const NAMED = 3

/** Where a question stands. */
export interface Place {
  readonly position: number
  readonly total: number
  /** How many required questions have no answer. */
  readonly owed: number
  /** Whether this is one of the required questions. */
  readonly required: boolean
  /** Which entry a field belongs to, as `goal 2`; empty elsewhere. */
  readonly entry: string
}

/** Every sentence of a session. */
export const say = {
  saved: 'Saved.',
  /** Enter with nothing typed or changed: what there was, if anything, stays. */
  left: (current: Value | undefined): string =>
    current === undefined ? 'Left open.' : current === null ? 'Left out, as before.' : 'Kept as it was.',
  cleared: 'Taken out. The question is open again.',
  draftDropped: 'What was kept is gone.',
  yesOrNo: 'Please answer this one with y or n.',
  again: '\nThis question means something else than when you answered it. Enter says that your answer still holds.',
  firstQuestion: 'This is the first question.',
  editNotHere: 'The editor is for answers in your own words. This question is answered right here.',
  notEdited: 'Nothing came back from the editor, so nothing was changed.',
  edited: (text: string): string => {
    const lines = text.trim().split('\n')
    return `From your editor: ${oneLine(lines[0] ?? '')}${lines.length > 1 ? ` (${lines.length} lines)` : ''}`
  },
  understood: (date: string): string => {
    const said = sayDate(date)
    return `Taken as ${said}${said === date ? '' : ` (${date})`}.`
  },
  taken: (value: string): string => `Taken as ${value}.`,
  offerTerm: (later: string, last: string): string =>
    `It is ${termTitle(later)} now, and the last term in this plan is ${termTitle(last)}. Open ${termTitle(later)}?`,
  whyChanged: 'What made you change this?',
  whyChangedHint: 'One line is enough. Enter leaves it unsaid.',
  lookBack: (name: string, status: string): string =>
    `From last term: ${oneLine(name)}${status === '' ? '' : ` (${status})`}. How does it stand now?`,
  carried: 'Taken over into this term. Saved.',
  editEntry: 'Type edit and a number to change one of these.',
  wordsHelp: WORDS_HELP,

  hello: (framework: Framework, file: string, term: string, readers: Value | undefined, isNew: boolean): Words => [
    [title(`${framework.title}. ${termTitle(term)}.`)],
    isNew
      ? `Your answers go into the file ${file}, on this computer only. Nobody else can read it unless you share it.`
      : `Going on with ${file}. It stays on this computer.`,
    ...(readers === undefined || readers === null ? [] : [readersLine(framework, readers)]),
    'Every answer is saved as soon as you give it. Stop at any time with :quit or Ctrl-C, and go on later with the same command.',
    'There are no wrong answers, and "not sure yet" is a good one. Please do not write names of pupils.',
  ],

  /** Where one is: in a sentence, and in few words for a narrow window. */
  position: (title: string, at: Place): { position: string; brief: string } => {
    const where = `${at.position} of ${at.total}${at.entry === '' ? '' : `, ${at.entry}`}${at.required ? ', required' : ''}.`
    const left = at.owed === 0 ? '' : ` ${plural(at.owed, 'required question', 'required questions')} left.`
    return {
      position: `${title}, ${where}${left}`,
      brief: `${where}${at.owed === 0 ? '' : ` ${at.owed} required left.`}`,
    }
  },

  /** Above the list of all questions: which required ones have no answer, the first few of them. */
  stillRequired: (lines: readonly string[]): readonly string[] => {
    const more = lines.length - NAMED
    return [
      lines.length === 1
        ? 'One required question still needs an answer before the term can be closed:'
        : `${lines.length} required questions still need an answer before the term can be closed:`,
      ...lines.slice(0, NAMED).map((line) => `  ${line}`),
      ...(more > 0 ? [`  and ${more} more.`] : []),
    ]
  },
  canClose: (command: string): string =>
    `All required questions are answered. You can close the term here, or later with: ${command}`,

  /** The end of a benefit in this sitting: what there is now, and what comes next. */
  benefitDone: (title: string, { answered, skipped, open }: Counts, next: string | undefined): string => {
    const rest = [
      `${answered} answered`,
      ...(skipped > 0 ? [`${skipped} left out`] : []),
      ...(open > 0 ? [`${open} still open`] : []),
    ].join(', ')
    return `That was ${title}: ${rest}. Next: ${next ?? 'a look over all your answers'}.`
  },

  /** What was wrong with a try. The choices stand below it anyway, so they are not told twice. */
  problem: (prompt: Prompt, code: Code, args: Args): string =>
    prompt.choices && !args['closest'] ? saysOf(code, args) : `${saysOf(code, args)} ${fixOf(code, args)}`,

  skipped: (required: boolean): string =>
    required
      ? 'Left out for now. It is one of the required questions, so the term can be closed only with an answer to it.'
      : 'Left out on purpose. Saved.',

  help: ({ guidance, example, private: isPrivate, min_words }: Prompt): string =>
    [
      guidance?.trim() ?? 'Answer as briefly as you like.',
      ...(example ? [`For example: ${example.trim()}`] : []),
      ...(min_words ? [`About ${min_words.value} words or more are helpful.`] : []),
      ...(isPrivate ? ['This question is marked private: it is meant for you alone.'] : []),
      WORDS_HELP,
    ].join('\n'),

  noSuchQuestion: (name: string, near: string | undefined): string =>
    `There is no question named "${name}".${near ? ` Did you mean ${near}?` : ''} :review lists the questions, to pick from.`,
  notAsked: (name: string): string => `The question "${name}" is not asked with your other answers as they are.`,

  unreadable: (path: string): string =>
    `What stands in the file at ${path} cannot be read as entries, so it is left as it is. waymark check shows the line and a way to mend it.`,
  idsUnclear: (path: string): string =>
    `Some entries at ${path} have no id or the same id, so one cannot be told from another. waymark check shows the lines to mend; nothing was changed.`,
  moreEntries: (min: number): string => `At least ${min} will be needed to close the term. You can add it at any time.`,
  entriesFull: (max: number): string => `There is room for ${max} here. Change or remove one to make room.`,
  removeEntry: (name: string): string => `Remove "${oneLine(name)}" from the plan?`,
  removeAll: (count: number): string =>
    `This takes out ${plural(count, 'entry', 'entries')} with all you wrote there. Go on?`,
  removed: (name: string): string => `Removed: ${oneLine(name)}. Saved.`,

  nudge: (move: Move, path: string): string =>
    `If you would like to go further: ${adviceOn(move)} (:goto ${path} takes you back there.)`,

  reviewLine: (step: Step): string => {
    const { prompt, state, value, issues } = step
    const wrong = issues.filter(({ code }) => severityOf(code) === 'error').length
    const answer =
      state === 'open'
        ? `${prompt.required ? 'open (required)' : 'open'}${step.again ? `, to be looked at again: ${oneLine(sayValue(value, prompt))}` : ''}`
        : state === 'skipped'
          ? isOwed(step)
            ? 'left out (required)'
            : 'left out'
          : oneLine(sayValue(value, prompt))
    return `${prompt.label} ${answer}${wrong > 0 ? ` (needs a look: ${plural(wrong, 'thing does', 'things do')} not fit)` : ''}`
  },
} as const

function readersLine(framework: Framework, readers: Value): string {
  const prompt = framework.profile.find(({ id }) => id === 'readers')
  return prompt ? `You said who may read it: ${sayValue(readers, prompt)}.` : ''
}
