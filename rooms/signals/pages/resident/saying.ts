/** What both pages need: the words of the language asked for, and whom to call. */
import {
  attributes,
  type Html,
  html,
  type Language,
  notice,
  type Placeable,
  partnership,
} from '../../../../kit/resident/index.ts'
import { en } from '../../messages/resident.en.ts'
import { nl } from '../../messages/resident.nl.ts'

export type Telephones = { readonly radicalisation: string | null }
export type Saying = typeof en
export const sayingIn = (language: Language): Saying => ({ nl, en })[language]

/** `tel:` with digits only. */
const dial = (telephone: string): string => `tel:${telephone.replace(/\D/g, '')}`
const callLine = (sentence: (telephone: string) => string, telephone: string): Html => {
  const [before, after] = sentence('|').split('|')
  return html`<p>${before}<a href="${dial(telephone)}">${telephone}</a>${after}</p>`
}

/** Whom to call instead of writing here. */
export const calls = (language: Language, { radicalisation }: Telephones): Html => {
  const say = sayingIn(language)
  return html`${callLine(say.call, partnership.deskTelephone)}${radicalisation && callLine(say.callRadicalisation, radicalisation)}<p>${say.callAnonymous}</p>`
}

/** What the page is and whom to call, for who has no script; the page's script takes it away. */
export const withoutScript = (options: {
  language: Language
  title: string
  text: readonly string[]
  telephones: Telephones
}): Html =>
  html`<div data-without-script>${notice({
    language: options.language,
    kind: 'attention',
    title: options.title,
    body: html`${options.text.map((line) => html`<p>${line}</p>`)}${calls(options.language, options.telephones)}`,
  })}</div>`

/** One step of a page: hidden until the script shows it, its heading can be focused. */
export const part = (name: string, title: string, body: Placeable, before?: Placeable): Html =>
  html`<section data-part="${name}" hidden>${before}<h2 tabindex="-1">${title}</h2>${body}</section>`

/** An error the script may show: always in the page, so that the words are translated once. */
export const hiddenError = (name: string, text: string): Html => html`<p class="error" id="${name}" hidden>${text}</p>`

/** A box to write in. It stands in no form and has no name: without its script it cannot be sent anywhere. */
export const box = (options: {
  id: string
  label: string
  hint: string
  rows: number
  maximum: number
  errors: readonly string[]
}): Html =>
  html`<div class="field"><label for="${options.id}">${options.label}</label><div class="hint" id="${options.id}-hint">${options.hint}</div><textarea id="${options.id}" rows="${options.rows}" maxlength="${options.maximum}" autocomplete="off" autocapitalize="sentences" spellcheck="false"${attributes({ 'aria-describedby': [`${options.id}-hint`, ...options.errors].join(' ') })}></textarea></div>`

export const scriptButton = (action: string, label: string, kind: 'primary' | 'secondary' = 'primary'): Html =>
  html`<button type="button" class="button button-${kind}" data-do="${action}">${label}</button>`
