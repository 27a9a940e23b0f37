/** What leaves the desk, field by field. Who is consulted never does; what organs said, once it lies open. */
import type { Capacity } from '../../../foundation/capacity.ts'
import type { ShownRequest, ShownRequestLine, ShownVerdict } from './contract.ts'
import type { PersonAsking } from './seal-words.ts'
import type { ExtensionRow, RequestRow, VerdictRow } from './store.ts'
import { extensionIsToldInTime, policeAnswerIsDueOn } from './term.ts'
import { outcomesThatFit } from './verdict.ts'
import { requestReference } from './words.ts'

const waitsToBeSent = (row: RequestRow, verdicts: readonly VerdictRow[]) =>
  row.state === 'answered' && verdicts.some(({ opened, sent_on }) => opened && sent_on === null)

export function presentRequestLine(
  row: RequestRow,
  extension: ExtensionRow | undefined,
  verdicts: readonly VerdictRow[],
): ShownRequestLine {
  const dueOn = extension?.due_on ?? row.due_on
  return {
    id: row.id,
    reference: requestReference(row.id),
    kind: row.kind,
    state: row.state,
    receivedOn: row.received_on,
    dueOn,
    extended: extension !== undefined,
    nextOn: row.state === 'consulting' && row.closes_on ? row.closes_on : dueOn,
    late: waitsToBeSent(row, verdicts),
  }
}

export function presentRequest({
  row,
  extension,
  verdicts,
  capacity,
  words,
  today,
}: {
  row: RequestRow
  extension: ExtensionRow | undefined
  verdicts: readonly VerdictRow[]
  capacity: Capacity
  words: { person: PersonAsking; asks: string; extension: string | undefined; reasons: string | undefined }
  today: string
}): ShownRequest {
  const desk = capacity.roles.includes('contact-point-clerk')
  const officer = capacity.roles.includes('privacy-officer')
  const open = verdicts.filter(({ opened }) => opened)
  const line = presentRequestLine(row, extension, verdicts)
  return {
    ...line,
    person: desk ? words.person : null,
    asks: desk ? words.asks : null,
    channel: row.channel,
    policeDueOn: policeAnswerIsDueOn(row.received_on),
    identity: row.identity_way && row.identity_on ? { way: row.identity_way, on: row.identity_on } : null,
    extension: extension && words.extension ? { toldOn: extension.told_on, reason: words.extension } : null,
    consultation:
      row.asked_on && row.closes_on
        ? {
            askedOn: row.asked_on,
            closesOn: row.closes_on,
            complete: officer ? row.complete : null,
            openedOn: row.opened_on,
          }
        : null,
    verdicts: open.map(presentVerdict),
    decision:
      row.outcome && row.decided_on && words.reasons
        ? { outcome: row.outcome, on: row.decided_on, reasons: words.reasons }
        : null,
    answeredOn: row.answered_on,
    outcomes: row.state === 'to-decide' ? [...outcomesThatFit(open)] : [],
    may: {
      checkIdentity: desk && row.state === 'received',
      ask: desk && row.state === 'established',
      extend:
        desk &&
        !extension &&
        (['received', 'established', 'consulting', 'to-decide'] as readonly string[]).includes(row.state) &&
        extensionIsToldInTime(row.received_on, today),
      open: officer && row.state === 'consulting' && row.complete,
      decide: desk && row.state === 'to-decide',
      send: desk && (row.state === 'decided' || line.late),
      readLetter: desk && (row.state === 'decided' || row.state === 'answered'),
    },
  }
}

const presentVerdict = ({
  id,
  about,
  organ,
  verdict,
  letter,
  told,
  late,
  sent_on,
  to_put_right,
  put_right_on,
}: VerdictRow): ShownVerdict => ({
  id,
  // At the desk what came from elsewhere looks as what was said here: by its own, or by nobody who is named.
  about: about === 'own' || (about === 'elsewhere' && organ !== '') ? 'own' : 'common',
  organ: about === 'common' || organ === '' ? null : organ,
  verdict,
  letter,
  told,
  late,
  sentOn: sent_on,
  toPutRight: to_put_right,
  putRightOn: put_right_on,
})
