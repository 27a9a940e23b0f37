/** The minutes as a document, rendered on demand: no file of ours outlives the oldest thing in it. */
import { readFileSync } from 'node:fs'
import type { Act } from '../../../foundation/act.ts'
import { readerMark, readerMarkTemplate } from '../../../foundation/document/reader-mark.ts'
import { renderDocument } from '../../../foundation/document/render-document.ts'
import { formats } from '../../../kit/language.ts'
import { capacityInWords, countOpenings, organs } from '../../sharing/door.ts'
import { codes as codesEn } from '../messages/codes.en.ts'
import { codes as codesNl } from '../messages/codes.nl.ts'
import { meeting as en } from '../messages/meeting.en.ts'
import { meeting as nl } from '../messages/meeting.nl.ts'
import { weighing as planEn } from '../messages/weighing.en.ts'
import { weighing as planNl } from '../messages/weighing.nl.ts'
import type { OneConference } from './hold-meeting.ts'
import { type Minutes, showMinutes } from './show-minutes.ts'

const template = readerMarkTemplate + readFileSync(new URL('./minutes.typ', import.meta.url), 'utf8')

/** Errors: `casework/conference-not-visible`, `house/quota-passed`. */
export async function printMinutes(act: Act, input: OneConference): Promise<Uint8Array<ArrayBuffer>> {
  const minutes = await showMinutes(act, input)
  await countOpenings(act, 'export', [input.params.conference])
  const mark = await readerMark(act, await capacityInWords(act))
  return new Uint8Array(await renderDocument(template, { ...(await documentOf(act, minutes)), mark }))
}

type Part = { readonly heading: string; readonly about: string; readonly words: readonly string[] }

async function documentOf(act: Act, minutes: Minutes) {
  const dutch = act.language === 'nl'
  const say = dutch ? nl : en
  const codes = dutch ? codesNl : codesEn
  const plan = dutch ? planNl : planEn
  const format = formats(act.language)
  const names = new Map((await organs(act)).map(({ code, name }) => [code, name[act.language]]))
  const organ = (code: string) => names.get(code) ?? code
  const list = (codesOfOrgans: readonly string[]) => format.list(codesOfOrgans.map(organ))
  const about = (...words: readonly (string | null)[]) => words.filter((one) => one).join('; ')
  const parts = (item: Minutes['items'][number]): Part[] => [
    ...item.blocks.map((block) => ({
      heading: say.parts[block.part],
      about: about(
        say.writtenBy(organ(block.writtenBy)),
        block.audience ? say.readBy(list(block.audience)) : say.readByReceivers,
      ),
      words: block.text.split('\n'),
    })),
    ...item.decisions.map((decision) => ({
      heading: `${say.decision}: ${codes.outcomes[decision.outcome]}`,
      about: about(decision.ground.label, decision.reviewOn && `${say.reviewOn} ${format.day(decision.reviewOn)}`),
      words: [
        ...decision.reasons.split('\n'),
        ...(decision.alternatives ? [`${say.alternatives}: ${decision.alternatives}`] : []),
        ...(decision.objections ? [`${say.objections}: ${decision.objections}`] : []),
        ...(['for', 'against', 'abstaining'] as const).flatMap((vote) =>
          decision.votes[vote].length > 0 ? [`${say.votes[vote]}: ${list(decision.votes[vote])}`] : [],
        ),
      ],
    })),
    ...item.actions.map((action) => ({
      heading: `${say.action}: ${organ(action.owner)}`,
      about: about(
        action.ground.label,
        action.footing && say.footings[action.footing],
        action.doneOn ? `${say.doneOn} ${format.day(action.doneOn)}` : `${say.dueOn} ${format.day(action.dueOn)}`,
      ),
      words: action.what.split('\n'),
    })),
    ...(item.plan ?? []).map((note) => ({
      heading: `${plan.noteKinds[note.kind]}: ${organ(note.owner ?? note.organ)}`,
      about: about(
        note.dueOn && `${say.dueOn} ${format.day(note.dueOn)}`,
        note.voluntary === null ? null : note.voluntary ? plan.isVoluntary : plan.isImposed,
      ),
      words: note.words.split('\n'),
    })),
    ...item.guests.map((guest) => ({
      heading: `${say.guest}: ${guest.organisation}`,
      about: `${say.signedOn} ${format.day(guest.statementSignedOn)}`,
      words: guest.extract.split('\n'),
    })),
  ]
  return {
    language: act.language,
    title: say.minutesTitle(format.day(minutes.heldOn)),
    lede: (act.capacity.regime === 'PGA' ? say.minutesLedeOfProtocol : say.minutesLede)(organ(act.capacity.organ)),
    afterwards: minutes.standing === 'called' ? say.minutesAfterwards : null,
    empty: minutes.standing === 'called-off' ? say.calledOff : say.minutesEmpty,
    items: minutes.items.map((item) => ({
      heading: item.case.name,
      facts: [
        { term: say.goal, words: item.goal ?? say.frameOnly },
        {
          term: say.atTheTable,
          words:
            item.table.length + item.guests.length === 0
              ? say.nobodySeated
              : format.list([
                  ...item.table.map(
                    (one) => `${organ(one.organ)}${one.part === 'takes-part' ? '' : ` (${say.seatParts[one.part]})`}`,
                  ),
                  ...item.guests.map(({ organisation }) => `${organisation} (${say.guestAtTable})`),
                ]),
        },
      ],
      parts: parts(item),
    })),
  }
}
