/** An invitation for a calendar (RFC 5545): when and where, and nothing of any case. */

export type Invited = {
  readonly id: string
  readonly heldOn: string
  readonly beginsAt: string | null
  readonly place: string
  readonly title: string
  readonly words: string
  readonly madeAt: Date
  /** A calendar takes the one with the highest. */
  readonly sequence: number
  /** It takes an invitation back. */
  readonly calledOff?: boolean
}
/** Goes up with each move, with each change of who is invited, and when it is called off. */
export const sequenceOf = ({ edition, turns }: { readonly edition: number; readonly turns: number }): number =>
  edition - 1 + turns
/** Units: minutes. */
const lasts = 120

const plain = (day: string) => day.replaceAll('-', '')
const stamp = (moment: Date) => moment.toISOString().replace(/[-:]|\.\d+/g, '')
/** Some calendars begin a line at every sign that ends one anywhere; other control signs have no place in a calendar. */
const escaped = (words: string) =>
  words
    .replace(/[\\;,]/g, (sign) => `\\${sign}`)
    .replace(/\r\n|[\r\n\u0085\u2028\u2029]/g, '\\n')
    .replace(/\p{Cc}/gu, ' ')
const later = (time: string, minutes: number) => {
  const [hours = 0, past = 0] = time.split(':').map(Number)
  const end = Math.min(hours * 60 + past + minutes, 24 * 60 - 1)
  return `${String(Math.floor(end / 60)).padStart(2, '0')}:${String(end % 60).padStart(2, '0')}`
}
const local = (day: string, time: string) => `${plain(day)}T${time.replace(':', '')}00`

/** A line is at most 75 octets; what follows a fold begins with a blank. */
function folded(line: string): string {
  const parts: string[] = []
  let [part, size] = ['', 0]
  for (const sign of line) {
    const octets = new TextEncoder().encode(sign).length
    if (size + octets > (parts.length === 0 ? 75 : 74)) {
      parts.push(part)
      ;[part, size] = ['', 0]
    }
    part += sign
    size += octets
  }
  return [...parts, part].join('\r\n ')
}

/** Local time of the Netherlands, with the rule of the European Union written out. Without a time it lasts the day. */
export function invitation({
  id,
  heldOn,
  beginsAt,
  place,
  title,
  words,
  madeAt,
  sequence,
  calledOff,
}: Invited): string {
  const zone = 'TZID=Europe/Amsterdam'
  const when = beginsAt
    ? [`DTSTART;${zone}:${local(heldOn, beginsAt)}`, `DTEND;${zone}:${local(heldOn, later(beginsAt, lasts))}`]
    : [`DTSTART;VALUE=DATE:${plain(heldOn)}`]
  const turn = (kind: string, month: number, from: string, to: string, at: string) => [
    `BEGIN:${kind}`,
    `DTSTART:19701025T${at}`,
    `RRULE:FREQ=YEARLY;BYMONTH=${month};BYDAY=-1SU`,
    `TZOFFSETFROM:${from}`,
    `TZOFFSETTO:${to}`,
    `END:${kind}`,
  ]
  return [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//Schakel//Overleg//NL',
    `METHOD:${calledOff ? 'CANCEL' : 'PUBLISH'}`,
    'BEGIN:VTIMEZONE',
    'TZID:Europe/Amsterdam',
    ...turn('DAYLIGHT', 3, '+0100', '+0200', '020000'),
    ...turn('STANDARD', 10, '+0200', '+0100', '030000'),
    'END:VTIMEZONE',
    'BEGIN:VEVENT',
    `UID:${id}@schakel`,
    `SEQUENCE:${sequence}`,
    ...(calledOff ? ['STATUS:CANCELLED'] : []),
    `DTSTAMP:${stamp(madeAt)}`,
    ...when,
    `SUMMARY:${escaped(title)}`,
    `LOCATION:${escaped(place)}`,
    `DESCRIPTION:${escaped(words)}`,
    'CLASS:PRIVATE',
    'END:VEVENT',
    'END:VCALENDAR',
    '',
  ]
    .map(folded)
    .join('\r\n')
}
