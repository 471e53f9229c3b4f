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
    name: 'status',
    says: 'The state of a plan: how many questions of each part are answered, what is coming up, and what to do next.',
    args: ['status'],
    before: [['reflect', '--answers', 'examples/first-term.yaml', '--term', '2026-fall']],
  },
]
