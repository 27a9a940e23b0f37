/**
 * Ten people of five organs write in the record of one case at once. Answers get lost on the way and are asked for again,
 * writers come back with a version that is no longer the last, somebody leaves the table for a while. At the end every
 * acknowledged word stands once, in its own block; and nobody was shown, told or streamed a block that is not for them.
 */
import { type Id, newId } from '../foundation/clock.ts'
import { openWorld, type World } from './hidden/world.ts'
import type { Proof } from './proof.ts'
import { chance } from './record/chance.ts'
import { type Ear, listenTo } from './record/ear.ts'
import { answered, keptFromTwo, organs, seatedTable, type Writer, writers } from './record/table.ts'

/** A block as the one who began it knows it: who may read it, and every word that was acknowledged. */
type Block = { readonly id: Id; readonly readers: readonly string[]; readonly words: Set<string> }

export const proof: Proof = {
  name: 'the-record-keeps-every-word',
  title: 'Ten writers at one table lose no word and double none, and no block is ever seen outside its readers',
  promises: ['P1', 'P17'],
  run: async (size) => {
    const edits = size === 'full' ? 1_000 : 25
    const world = await openWorld({ others: writers })
    const ears: Ear[] = []
    try {
      // A block has an end: so many words go over several of each kind.
      const table = await setTable(world, Math.ceil(edits / 200))
      for (const one of table.writers) ears.push(await listenTo(world, one))
      const editions = new Map<string, Block>()
      const counts = { written: 0, repeated: 0, stale: 0, taken: 0, left: 0, shownOutside: 0 }
      await Promise.all(
        table.writers.map((one, turn) => writeOn(world, table, one, { turn, edits, editions, counts, ears })),
      )
      await settled(ears)
      const text = await textsOf(world, table)
      const faults = faultsIn(table.blocks, text)
      const outside = heardOutside(ears, table, editions)
      const planted = await plant(world, table, ears)
      const passed =
        faults.length === 0 && outside === 0 && counts.shownOutside === 0 && counts.repeated > 0 && counts.stale > 0
      return {
        passed,
        figures: {
          writers: table.writers.length,
          blocks: table.blocks.length,
          edits: counts.written,
          repeatedAfterALostAnswer: counts.repeated,
          refusedAsStale: counts.stale,
          refusedWhileAnotherWrote: counts.taken,
          reconnects: counts.left,
          lostOrDoubled: faults.length,
          shownOutsideItsReaders: counts.shownOutside,
          streamedOutsideItsReaders: outside,
          newsHeard: ears.reduce((sum, ear) => sum + ear.heard.length, 0),
          ...(faults[0] ? { first: faults[0] } : {}),
        },
        control: planted ? 'found' : 'missed',
        planted: 'a word taken out of a block behind its back, one written twice, and news told to everybody',
      }
    } finally {
      for (const ear of ears) ear.close()
      await world.close()
    }
  },
}

type Table = { readonly item: Id; readonly writers: readonly Writer[]; readonly blocks: Block[] }

async function setTable(world: World, ofEachKind: number): Promise<Table> {
  const { writers: all, cases, items, post } = await seatedTable(world, 1)
  const [inCase, item] = [cases[0] as Id, items[0] as Id]
  const given = (await post('politie', `/v1/cases/${inCase}/contributions`, keptFromTwo())).id
  const begin = async (by: string, readers: readonly string[], quotes: readonly Id[] = []): Promise<Block> => {
    const body = { part: 'note', audience: quotes.length > 0 ? organs : readers, text: '', quotes }
    const { id } = await post(by, `/v1/agenda-items/${item}/blocks`, body)
    await post(by, `/v1/blocks/${id}/pen`, { hold: false })
    return { id, readers: [...new Set([by, ...readers])], words: new Set() }
  }
  const blocks: Block[] = []
  for (let turn = 0; turn < ofEachKind; turn++) {
    blocks.push(await begin('politie', organs), await begin('reclassering', organs))
    blocks.push(await begin('college', ['reclassering', 'ggz-instelling']))
    blocks.push(await begin('politie', ['om']), await begin('ggz-instelling', ['college']))
    // Asked for everybody; what it quotes went to three.
    blocks.push(await begin('om', ['politie', 'college'], [given]))
  }
  return { item, writers: all, blocks }
}

type Run = {
  readonly turn: number
  readonly edits: number
  readonly editions: Map<string, Block>
  readonly counts: {
    written: number
    repeated: number
    stale: number
    taken: number
    left: number
    shownOutside: number
  }
  readonly ears: Ear[]
}

/** One writer: takes a block, writes some words after what stands there, lets go of it; again and again. */
async function writeOn(world: World, table: Table, one: Writer, run: Run): Promise<void> {
  const draw = chance(run.turn + 1)
  const mine = table.blocks.filter(({ readers }) => readers.includes(one.organ))
  const others = table.blocks.filter(({ readers }) => !readers.includes(one.organ))
  const { browser } = one
  let done = 0
  while (done < run.edits) {
    const block = mine[draw(mine.length)] as Block
    const read = answered(await browser.read(`/v1/blocks/${block.id}`)) as unknown as { text: string; version: number }
    let { text, version } = read
    for (let burst = 1 + draw(8); burst > 0 && done < run.edits; burst--) {
      world.workbench.clock.advance(0.05)
      const word = `w${run.turn}.${done}`
      const body = {
        version: draw(25) === 0 ? Math.max(1, version - 1) : version,
        text: text ? `${text} ${word}` : word,
      }
      // An answer that is lost on the way: asked again, with the key of the same intention.
      const times = draw(10) === 0 ? 2 : 1
      const headers = { 'idempotency-key': newId() }
      let answer = await browser.write(`/v1/blocks/${block.id}/versions`, body, headers)
      if (times === 2) {
        const again = await browser.write(`/v1/blocks/${block.id}/versions`, body, headers)
        if (answer.statusCode === 200) {
          run.counts.repeated++
          if (again.body !== answer.body) throw new Error('a repeated request got another answer')
        }
        if (again.statusCode === 200) answer = again
      }
      if (answer.statusCode === 200) {
        const written = answered(answer)
        block.words.add(word)
        run.editions.set(written.edition, block)
        ;[version, text] = [written.version, body.text]
        done++
        run.counts.written++
        continue
      }
      const { code } = answer.json()
      if (code === 'casework/block-changed-meanwhile') run.counts.stale++
      else if (code === 'casework/pen-is-taken') run.counts.taken++
      else throw new Error(answer.body)
      break
    }
    if (draw(3) > 0) await browser.write(`/v1/blocks/${block.id}/pen`, { hold: false })
    else world.workbench.clock.advance(3)
    if (draw(12) === 0 && others.length > 0) {
      const other = others[draw(others.length)] as Block
      if ((await browser.read(`/v1/blocks/${other.id}`)).statusCode !== 404) run.counts.shownOutside++
      const listed = (await browser.read(`/v1/agenda-items/${table.item}/record`)).body
      if (others.some(({ id }) => listed.includes(id))) run.counts.shownOutside++
    }
    if (draw(20) === 0) {
      run.counts.left++
      run.ears[run.turn]?.close()
      const back = await listenTo(world, one)
      back.heard.unshift(...(run.ears[run.turn]?.heard ?? []))
      run.ears[run.turn] = back
    }
  }
}

/** News travels after the answer: waits until nothing has come for a while. */
async function settled(ears: readonly Ear[]): Promise<void> {
  const count = () => ears.reduce((sum, ear) => sum + ear.heard.length, 0)
  for (let before = -1; before !== count(); ) {
    before = count()
    await new Promise((resolve) => setTimeout(resolve, 400))
  }
}

async function textsOf(world: World, table: Table): Promise<ReadonlyMap<Id, string>> {
  const texts = new Map<Id, string>()
  for (const block of table.blocks) {
    const reader = table.writers.find(({ organ }) => block.readers.includes(organ)) as Writer
    const browser = await world.as(reader.subject)
    texts.set(block.id, (answered(await browser.read(`/v1/blocks/${block.id}`)) as unknown as { text: string }).text)
  }
  return texts
}

/** Every acknowledged word once and in its own block, and no word that nobody acknowledged. */
function faultsIn(blocks: readonly Block[], texts: ReadonlyMap<Id, string>): string[] {
  return blocks.flatMap(({ id, words }) => {
    const standing = (texts.get(id) ?? '').split(' ').filter((word) => word !== '')
    const counted = new Map<string, number>()
    for (const word of standing) counted.set(word, (counted.get(word) ?? 0) + 1)
    return [
      ...[...words].filter((word) => !counted.has(word)).map((word) => `${word} is lost`),
      ...[...counted].filter(([, times]) => times > 1).map(([word]) => `${word} stands twice`),
      ...[...counted.keys()].filter((word) => !words.has(word)).map((word) => `${word} was never acknowledged`),
    ]
  })
}

function heardOutside(ears: readonly Ear[], table: Table, editions: ReadonlyMap<string, Block>): number {
  const blockOf = (id: string) => table.blocks.find((block) => block.id === id) ?? editions.get(id)
  return ears.reduce((sum, ear) => {
    const outside = ear.heard.filter((id) => {
      const block = blockOf(id)
      return block !== undefined && !block.readers.includes(ear.organ)
    })
    return sum + outside.length
  }, 0)
}

/** The same measurements on something broken on purpose. */
async function plant(world: World, table: Table, ears: readonly Ear[]): Promise<boolean> {
  const texts = new Map(await textsOf(world, table))
  const [first] = table.blocks
  const whole = texts.get(first?.id ?? '') ?? ''
  const [word = ''] = whole.split(' ')
  const lost = faultsIn(table.blocks, new Map(texts).set(first?.id ?? '', whole.replace(`${word} `, '')))
  const doubled = faultsIn(table.blocks, new Map(texts).set(first?.id ?? '', `${whole} ${word}`))
  const narrow = table.blocks[3] as Block
  const everybody = async (_: unknown, { ids }: { ids: readonly Id[] }) => ids
  await world.workbench.tell({ event: 'casework.BlockWritten', ids: [narrow.id] }, everybody)
  await settled(ears)
  return lost.length === 1 && doubled.length === 1 && heardOutside(ears, table, new Map()) > 0
}
