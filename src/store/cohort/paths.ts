import { join } from 'node:path'

/** What is where in a cohort folder (docs/cohort-folder.md). */
export interface CohortPaths {
  readonly folder: string
  /** What the instructor says about the cohort. */
  readonly settings: string
  /** The roster, where the instructor keeps it here. */
  readonly roster: string
  readonly templates: string
  /** What Waymark remembers: for nobody to edit. */
  readonly own: string
  readonly record: string
  /** Hashes of templates that a run means to make; there only while one is at work, or was cut short. */
  readonly pending: string
  /** Hashes of the files that were made for the instructor: which of them are as Waymark made them. */
  readonly made: string
  readonly receipts: string
  /** The secret behind the pseudonyms of the data set, and what was made with it. */
  readonly data: string
  readonly template: (key: string) => string
  /** Where downloads are put to be collected; nothing is changed there. */
  readonly inbox: string
  /** What was handed in, a folder for each attempt; and which of them counts. */
  readonly submitted: string
  readonly collected: string
  readonly attempt: (key: string, id: string) => string
  /** What could not be given to anybody, a folder each with the reason. */
  readonly quarantine: string
  readonly setAside: (id: string) => string
  /** What is made for others to read: a folder for each term. */
  readonly reports: string
  readonly report: (term: string, name: string) => string
  /** Which numbers reports for others have shown. */
  readonly reportRecord: string
  readonly feedback: string
}

export const cohortPaths = (folder: string): CohortPaths => ({
  folder,
  settings: join(folder, 'cohort.yaml'),
  roster: join(folder, 'roster.csv'),
  templates: join(folder, 'templates'),
  own: join(folder, '.cohort'),
  record: join(folder, '.cohort', 'roster.lock.json'),
  pending: join(folder, '.cohort', 'pending.json'),
  made: join(folder, '.cohort', 'made.json'),
  receipts: join(folder, '.cohort', 'receipts'),
  data: join(folder, '.cohort', 'data.json'),
  template: (key) => join(folder, 'templates', key, 'plan.yaml'),
  inbox: join(folder, 'inbox'),
  submitted: join(folder, 'submitted'),
  collected: join(folder, 'submitted', 'index.json'),
  attempt: (key, id) => join(folder, 'submitted', key, id, 'plan.yaml'),
  quarantine: join(folder, 'quarantine'),
  setAside: (id) => join(folder, 'quarantine', id),
  reports: join(folder, 'reports'),
  report: (term, name) => join(folder, 'reports', term, name),
  reportRecord: join(folder, '.cohort', 'reports.json'),
  feedback: join(folder, 'feedback'),
})
