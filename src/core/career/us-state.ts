/** US states, the federal district and territories by their postal codes (USPS Publication 28, appendix B). */
const STATES = {
  AL: 'Alabama',
  AK: 'Alaska',
  AS: 'American Samoa',
  AZ: 'Arizona',
  AR: 'Arkansas',
  CA: 'California',
  CO: 'Colorado',
  CT: 'Connecticut',
  DE: 'Delaware',
  DC: 'District of Columbia',
  FL: 'Florida',
  GA: 'Georgia',
  GU: 'Guam',
  HI: 'Hawaii',
  ID: 'Idaho',
  IL: 'Illinois',
  IN: 'Indiana',
  IA: 'Iowa',
  KS: 'Kansas',
  KY: 'Kentucky',
  LA: 'Louisiana',
  ME: 'Maine',
  MD: 'Maryland',
  MA: 'Massachusetts',
  MI: 'Michigan',
  MN: 'Minnesota',
  MS: 'Mississippi',
  MO: 'Missouri',
  MT: 'Montana',
  NE: 'Nebraska',
  NV: 'Nevada',
  NH: 'New Hampshire',
  NJ: 'New Jersey',
  NM: 'New Mexico',
  NY: 'New York',
  NC: 'North Carolina',
  ND: 'North Dakota',
  MP: 'Northern Mariana Islands',
  OH: 'Ohio',
  OK: 'Oklahoma',
  OR: 'Oregon',
  PA: 'Pennsylvania',
  PR: 'Puerto Rico',
  RI: 'Rhode Island',
  SC: 'South Carolina',
  SD: 'South Dakota',
  TN: 'Tennessee',
  TX: 'Texas',
  UT: 'Utah',
  VT: 'Vermont',
  VI: 'Virgin Islands',
  VA: 'Virginia',
  WA: 'Washington',
  WV: 'West Virginia',
  WI: 'Wisconsin',
  WY: 'Wyoming',
} as const

const BY_NAME = new Map<string, string>(Object.entries(STATES).map(([code, name]) => [name.toLowerCase(), code]))
/** Longer names first, so that West Virginia is not taken for Virginia. */
const NAMES = [...BY_NAME.keys()].sort((a, b) => b.length - a.length)
const NAMED = new RegExp(`(?<![a-z])(?:${NAMES.join('|')})(?![a-z])`, 'g')

/**
 * The code of the state that a text means: its code or name, also behind a city (`Boone, NC`). Undefined where it means
 * none, or several.
 */
export function stateMeant(text: string): string | undefined {
  const typed = text.trim().replaceAll('.', '')
  // "Or", "in" and "me" are words as well as states: within a longer text a code is in capitals and stands last.
  const code = /^[a-z]{2}$/i.test(typed) ? typed.toUpperCase() : /[\s,]([A-Z]{2})$/.exec(typed)?.[1]
  if (code !== undefined && isState(code)) return code
  const found = new Set(typed.toLowerCase().replace(/\s+/g, ' ').match(NAMED))
  return found.size === 1 ? BY_NAME.get([...found][0] ?? '') : undefined
}

export const isState = (code: string): boolean => code in STATES

/** A state's name by its code; the code itself where it is none. */
export const stateName = (code: string): string => (STATES as Readonly<Record<string, string>>)[code] ?? code
