/**
 * A language with the region it is most spoken in: `en` becomes `en-US`. Word knows proofing languages by region and
 * ignores a bare `en`. What is no tag of a language counts as English.
 */
export function regional(language: string): string {
  try {
    const { language: name, region } = new Intl.Locale(language).maximize()
    return region ? `${name}-${region}` : name
  } catch {
    return 'en-US'
  }
}
