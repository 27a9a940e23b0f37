/** Pieces of forms for residents. Labels above, hints before the field, errors in words and beside the field. */
import type { Language } from '../language.ts'
import { attributes, type Html, html, type Placeable } from './html.ts'
import { frameWords } from './words.ts'

type Asked = { readonly name: string; readonly label: string; readonly hint?: Placeable; readonly error?: string }
export type Field = Asked & {
  readonly language: Language
  readonly kind?: 'text' | 'textarea' | 'search'
  readonly value?: string
  readonly rows?: number
  readonly maximum?: number
  readonly optional?: true
  readonly inputMode?: 'text' | 'numeric' | 'email' | 'tel'
  /** Fits a short answer: a word, a year. */
  readonly short?: true
}

const describedBy = ({ name, hint, error }: Asked) =>
  [hint && `${name}-hint`, error && `${name}-error`].filter(Boolean).join(' ') || undefined
const hintOf = ({ name, hint }: Asked): Placeable => hint && html`<div class="hint" id="${name}-hint">${hint}</div>`
const errorOf = ({ name, error }: Asked, language: Language): Placeable =>
  error &&
  html`<p class="error" id="${name}-error"><span class="unseen">${frameWords[language].error}: </span>${error}</p>`

/** One question, one line or one box. Never filled in by the browser: someone else may use this device. */
export function field(asked: Field): Html {
  const { language, name, label, kind = 'text', value = '', rows = 6, optional } = asked
  const shared = attributes({
    id: name,
    name,
    class: asked.short && 'short',
    maxlength: asked.maximum,
    'aria-describedby': describedBy(asked),
    'aria-invalid': asked.error ? 'true' : undefined,
    autocomplete: 'off',
    autocapitalize: kind === 'textarea' ? 'sentences' : 'off',
    spellcheck: 'false',
    inputmode: asked.inputMode,
  })
  const box =
    kind === 'textarea'
      ? html`<textarea rows="${rows}"${shared}>${value}</textarea>`
      : html`<input type="${kind}" value="${value}"${shared}>`
  const mayStayEmpty = optional && html` <span class="optional">(${frameWords[language].optional})</span>`
  return html`<div class="field${asked.error && ' field-wrong'}"><label for="${name}">${label}${mayStayEmpty}</label>${hintOf(asked)}${errorOf(asked, language)}${box}</div>`
}

export type Choice = {
  readonly value: string
  readonly label: string
  readonly hint?: string
  readonly chosen?: boolean
}
/** One question with fixed answers: `radio` for one of them, `checkbox` for any number. */
export function choices(
  asked: Asked & {
    readonly language: Language
    readonly kind: 'radio' | 'checkbox'
    readonly options: readonly Choice[]
  },
): Html {
  const { name, label, kind, options, language } = asked
  const option = ({ value, label: text, hint, chosen }: Choice, index: number) => {
    const id = `${name}-${index + 1}`
    const shared = attributes({ checked: chosen, 'aria-describedby': hint ? `${id}-hint` : undefined })
    return html`<div class="choice"><input type="${kind}" id="${id}" name="${name}" value="${value}"${shared}><label for="${id}">${text}</label>${
      hint && html`<p class="hint" id="${id}-hint">${hint}</p>`
    }</div>`
  }
  const described = attributes({ 'aria-describedby': describedBy(asked) })
  return html`<fieldset class="field${asked.error && ' field-wrong'}"${described}><legend>${label}</legend>${hintOf(asked)}${errorOf(asked, language)}<div class="choices">${options.map(option)}</div></fieldset>`
}

export const button = (options: {
  label: string
  kind?: 'primary' | 'secondary' | 'stop'
  name?: string
  value?: string
  /** `button` for one a script listens to; `submit` (default) sends the form. */
  type?: 'submit' | 'button'
  id?: string
}): Html => {
  const { label, kind = 'primary', type = 'submit', name, value, id } = options
  return html`<button class="button button-${kind}"${attributes({ type, name, value, id })}>${label}</button>`
}

/** At the top of a page whose answers were not right: what, and a link to where. */
export const errorSummary = (options: {
  language: Language
  items: readonly { readonly name: string; readonly error: string }[]
}): Html =>
  html`<section class="notice notice-stop" role="alert" tabindex="-1"><h2>${frameWords[options.language].errorTitle}</h2><ul>${options.items.map(
    ({ name, error }) => html`<li><a href="#${name}">${error}</a></li>`,
  )}</ul></section>`
