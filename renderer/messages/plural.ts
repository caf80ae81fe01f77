/** The words for a count, by the plural forms of a language: English has two, Russian four. */
export type PluralForms = { readonly other: string } & Partial<Record<Exclude<Intl.LDMLPluralRule, 'other'>, string>>

/** The language of the catalogue in use. */
export const LANGUAGE = 'en-GB'

const rules = new Intl.PluralRules(LANGUAGE)
const numbers = new Intl.NumberFormat(LANGUAGE)

/** Puts the count, set as a number of the language, where `forms` say `#`: `plural(2, {one: '# day', other: '# days'})`. */
export function plural(count: number, forms: PluralForms): string {
  return (forms[rules.select(count)] ?? forms.other).replace('#', numbers.format(count))
}
