/** The line that a new plan begins with. */
export const PLAN_HEAD =
  'A Waymark plan. The file is yours: edit it by hand if you like, and `waymark check` looks it over.'

/** How the lines above a template for a course begin; an instructor's own words may follow. */
export const TEMPLATE_HEAD = 'Your Waymark plan for '
