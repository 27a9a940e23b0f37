/** What the terminal shows when the house is open. */
import { demoPeople } from '../../demo/people.ts'
import { eightWords, sixWordsOf } from '../../demo/signals/plant.ts'
import type { OpenHouse } from './open-house.ts'

/** In production: where a proxy finds the two entrances, and what a new house still needs. Units: seconds since the start. */
export function welcomeInProduction({ links, log }: Pick<OpenHouse, 'links' | 'log'>, port: number, seconds: number) {
  return [
    '',
    `Schakel is open (${seconds.toFixed(1)} s).`,
    '',
    `  Residents   ${links.resident}   (here: port ${port})`,
    `  Workbench   ${links.workbench}   (here: port ${port + 1})`,
    '',
    'A house without people: ./schakel people <file>. How to begin: docs/how-to/begin-a-house.md',
    `What happens is written to ${log}`,
    'Ctrl-C stops everything.',
  ].join('\n')
}

/** Units: seconds since the start. */
export function welcome(
  { links, log, officerPages }: Pick<OpenHouse, 'links' | 'log' | 'officerPages'>,
  seconds: number,
): string {
  const cards = demoPeople.map(({ name, card }) => [name, card.role.en, card.organ.en] as const)
  const width = (column: 0 | 1) => Math.max(...cards.map((card) => card[column].length))
  const openers = demoPeople.flatMap(({ id, name }) => (sixWordsOf(id) ? [[name, sixWordsOf(id)] as const] : []))
  return [
    '',
    `Schakel is open (${seconds.toFixed(1)} s).`,
    '',
    `  Residents   ${links.resident}/nl`,
    `  Workbench   ${links.workbench}`,
    '',
    'At the workbench choose one of these fictional people; there are no passwords:',
    '',
    ...cards.map(([name, role, organ]) => `  ${name.padEnd(width(0))}  ${role.padEnd(width(1))}  ${organ}`),
    '',
    'Letters of residents open with six words, on the officer’s own device:',
    '',
    ...openers.map(([name, words]) => `  ${name.padEnd(width(0))}  ${words}`),
    '',
    ...officerPages.map(({ names, url }) => `What ${names.en} was asked: ${url}/en`),
    `One resident’s eight words, to look into a mailbox: ${eightWords()}`,
    '',
    `What happens is written to ${log}`,
    'Ctrl-C stops everything.',
  ].join('\n')
}
