import type { Finding } from '../../core/finding.ts'

/** Git's conflict markers at the start of a line. */
const CONFLICT = /^(?:<{7}|>{7}|={7}|\|{7})(?: .*)?\r?$/m
/** What YAML 1.2 does not allow in a file (c-printable, YAML 1.2.2 section 5.1), and a lone carriage return. */
const CONTROL = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u0084\u0086-\u009f]|\r(?!\n)/

/**
 * What can be wrong with a text before it is YAML at all: an unfinished git merge, control characters. Only the first of
 * each kind is reported; one repair usually mends all.
 */
export function scanText(text: string): Finding[] {
  const findings: Finding[] = []
  const control = CONTROL.exec(text)
  if (control) {
    const hex = control[0].charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')
    findings.push({
      code: 'yaml-control-character',
      args: { character: `U+${hex}` },
      range: { start: control.index, end: control.index + 1 },
    })
  }
  if (/^<{7}/m.test(text)) {
    const conflict = CONFLICT.exec(text)
    if (conflict)
      findings.push({
        code: 'yaml-conflict-markers',
        args: {},
        range: { start: conflict.index, end: conflict.index + 7 },
      })
  }
  return findings
}
