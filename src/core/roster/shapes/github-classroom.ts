import type { Shape } from '../shape.ts'

/** The roster of GitHub Classroom. */
export const githubClassroom: Shape = {
  id: 'github-classroom',
  title: 'GitHub Classroom roster',
  known: [['identifier', 'github_username', 'github_id', 'name']],
  takes: { identifier: 'sis', githubusername: 'login', githubid: 'lms', name: 'name' },
}
