/** Small work on the page: showing one part at a time, waiting, errors in words. */
const all = <E extends HTMLElement>(selector: string): E[] => [...document.querySelectorAll<E>(selector)]

/** An element the document always has. Errors: throws when it has not; the page then stops and sends nothing. */
export function the<E extends HTMLElement>(selector: string): E {
  const found = document.querySelector<E>(selector)
  if (!found) throw new Error('the page is not whole')
  return found
}
export const showIf = (selector: string, shown: boolean): void => {
  for (const element of all(selector)) element.hidden = !shown
}

/** Shows one part and puts the focus on its heading, so that a screen reader says where one is. */
export function showPart(name: string, { focus = true } = {}): void {
  showIf('[data-part]', false)
  showIf('[data-busy]', false)
  showIf(`[data-part="${name}"]`, true)
  showIf('[data-lede]', document.querySelector('[data-part]')?.getAttribute('data-part') === name)
  if (!focus) return
  const heading = document.querySelector<HTMLElement>(`[data-part="${name}"] h2`)
  heading?.focus({ preventScroll: true })
  scrollTo(0, 0)
}

/** Says what is being waited for, and keeps buttons from being pressed twice. */
export async function whileBusy<T>(sentence: string | undefined, work: () => Promise<T>): Promise<T> {
  const line = the('[data-busy]')
  const buttons = all<HTMLButtonElement>('[data-do]')
  line.textContent = sentence ?? ''
  line.hidden = false
  line.scrollIntoView({ block: 'nearest' })
  for (const button of buttons) button.disabled = true
  try {
    return await work()
  } finally {
    line.hidden = true
    for (const button of buttons) button.disabled = false
  }
}

export function showError(name: string | undefined, among: readonly string[]): void {
  for (const one of among) showIf(`#${one}`, one === name)
  if (name) the(`#${name}`).scrollIntoView({ block: 'center' })
}

/** `data-do="send"` runs `actions.send`; whatever goes wrong ends in `stop`. */
export function onButtons(actions: { readonly [name: string]: () => unknown }, stop: (error: unknown) => void): void {
  for (const button of all<HTMLButtonElement>('[data-do]'))
    button.addEventListener('click', () => {
      const action = actions[button.dataset.do ?? '']
      if (action) Promise.resolve().then(action).catch(stop)
    })
}

/** Empties everything that was typed or shown. */
export function forget(): void {
  for (const box of all<HTMLInputElement | HTMLTextAreaElement>('textarea, input:not([type=radio])')) box.value = ''
  for (const radio of all<HTMLInputElement>('input[type=radio]')) radio.checked = false
  for (const word of all('.words li')) word.textContent = '\u00a0'
  for (const message of all('[data-message]')) message.textContent = ''
}
