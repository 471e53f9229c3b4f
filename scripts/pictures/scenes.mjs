// @ts-check

/**
 * What is done in a scene, one after the other.
 *
 * @typedef {(
 *   | { waitFor: string | RegExp }
 *   | { type: string }
 *   | { press: import('../lib/keys.mjs').Key }
 *   | { paste: string }
 * )} Step
 */

/**
 * A picture is taken of the screen at the end: after the last step, which waits for what the screen shows last, or, where
 * there are no steps, when the program has ended.
 *
 * @typedef {object} Scene
 * @property {string} name The picture is docs/pictures/<name>.svg.
 * @property {string} says What the picture shows, for people who do not see it.
 * @property {readonly string[]} args What stands behind `waymark`.
 * @property {readonly (readonly string[])[]} [before] Command lines that are run in the folder first.
 * @property {number} [cols]
 * @property {number} [rows] A picture has this many lines at most; empty ones below the text are left out.
 * @property {readonly Step[]} [steps]
 */

/** @type {readonly Scene[]} */
export const SCENES = [
  {
    name: 'start',
    says: 'Without a command, Waymark says what it is for and which two commands to start with.',
    args: [],
  },
  {
    name: 'reflect-plain',
    says: 'The start of a plain session: where the answers go, how to stop, and the first of ten questions about you.',
    args: ['reflect', '--plain'],
    steps: [{ waitFor: /^What name should this plan carry\?$[\s\S]*^>$/m }],
  },
  {
    name: 'session',
    says: 'A benefit opens with its card; below it the first question, with three sentences being written and the keys.',
    args: ['reflect'],
    cols: 88,
    rows: 33,
    steps: [
      { waitFor: /^>$/m },
      { type: ':goto pathway.moment\r' },
      { waitFor: /0 words/ },
      {
        type: 'On Tuesday the chemistry teacher ran ten minutes on safety for the whole team.\\\rShe asked each of us what we would do first, and waited. I had never seen a meeting go quiet like that.',
      },
      { waitFor: /like that\.\n/ },
    ],
  },
  {
    name: 'choices',
    says: 'A list of roles, narrowed by typing "coach"; the one under the pointer is explained, and the keys are named.',
    args: ['reflect'],
    cols: 88,
    steps: [
      { waitFor: /^>$/m },
      { type: ':goto pathway.roles\r' },
      { waitFor: /Space takes/ },
      { type: 'mentor' },
      { waitFor: /> mentor/ },
      { press: 'enter' },
      { waitFor: /\[✓\]/ },
      { type: 'coach' },
      { press: 'down' },
      { waitFor: /> coach/ },
    ],
  },
  {
    name: 'review',
    says: 'The review at the end: every question with its answer in a line, to go back to, and the way to close the term.',
    args: ['reflect'],
    before: [['reflect', '--answers', 'examples/first-term.yaml', '--term', '2026-fall']],
    cols: 88,
    rows: 26,
    steps: [{ waitFor: /Close this term[\s\S]*❯ Stop here/ }],
  },
  {
    name: 'show',
    says: 'The goals and milestones of a plan, each with its date and where it stands.',
    args: ['show', '--view', 'goals'],
    before: [['reflect', '--answers', 'examples/first-term.yaml', '--term', '2026-fall']],
    cols: 88,
    rows: 40,
  },
  {
    name: 'status',
    says: 'The state of a plan: how many questions of each part are answered, what is coming up, and what to do next.',
    args: ['status'],
    before: [['reflect', '--answers', 'examples/first-term.yaml', '--term', '2026-fall']],
  },
]
