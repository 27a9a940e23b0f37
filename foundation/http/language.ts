import type { Language } from '../problem.ts'

/** The language to answer in: what the page says it shows, else the browser's first of ours, else Dutch. */
export function languageOf(headers: { readonly [name: string]: unknown }): Language {
  const said = headers['schakel-language']
  if (said === 'nl' || said === 'en') return said
  const accepted = typeof headers['accept-language'] === 'string' ? headers['accept-language'].slice(0, 200) : ''
  const wishes = accepted.split(',').map((wish) => {
    const [tag = '', ...parameters] = wish.trim().toLowerCase().split(';')
    const weight = Number(parameters.find((parameter) => parameter.trim().startsWith('q='))?.split('=')[1] ?? 1)
    return { language: tag.split('-')[0], weight: Number.isFinite(weight) ? weight : 0 }
  })
  const ours = wishes.filter((wish) => (wish.language === 'nl' || wish.language === 'en') && wish.weight > 0)
  ours.sort((one, other) => other.weight - one.weight)
  return ours[0]?.language === 'en' ? 'en' : 'nl'
}
