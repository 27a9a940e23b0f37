/**
 * Leaves at once: the page goes blank, this entry of the history is replaced, what was typed is forgotten.
 * Click, or Shift three times within two seconds with no other key between.
 */
const exit = document.querySelector<HTMLAnchorElement>('[data-exit]')

function leave(): void {
  if (!exit) return
  for (const form of document.forms) form.reset()
  document.documentElement.style.display = 'none'
  document.title = ' '
  location.replace(exit.href)
}

let presses: number[] = []
let alone = false
if (exit) {
  exit.addEventListener('click', (event) => {
    event.preventDefault()
    leave()
  })
  for (const hint of document.querySelectorAll<HTMLElement>('[data-exit-hint]')) hint.hidden = false
  document.addEventListener('keydown', (event) => {
    alone = event.key === 'Shift' && !event.repeat
    if (event.key !== 'Shift') presses = []
  })
  document.addEventListener('keyup', (event) => {
    if (event.key !== 'Shift' || !alone) return
    presses = [...presses.filter((at) => event.timeStamp - at < 2000), event.timeStamp]
    if (presses.length >= 3) leave()
  })
}
// A page taken back from the browser's memory after leaving must not show what was there.
addEventListener('pageshow', (event) => {
  if (event.persisted && document.documentElement.style.display === 'none') location.reload()
})
