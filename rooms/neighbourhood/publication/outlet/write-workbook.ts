/** The figures as a workbook (Office Open XML, ECMA-376): one sheet with the rows of the table, one that says what they are. */
import { crc32, deflateRawSync } from 'node:zlib'
import type { Artefact } from '../words.ts'
import { type Field, rowsOf } from './table-csv.ts'

export function writeWorkbook(artefact: Artefact): Buffer {
  const about: Field[][] = [
    ['title', artefact.title.nl, artefact.title.en],
    ['definition', artefact.definition.nl, artefact.definition.en],
    ['unit', artefact.unit],
    ['source', artefact.source.name],
    ['licence', artefact.source.licence],
    ['protection', artefact.method.protection],
    ['intervals', artefact.method.surety],
    ['publication', artefact.id],
  ]
  return packed({
    '[Content_Types].xml': `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="${types}.sheet.main+xml"/><Override PartName="/xl/worksheets/sheet1.xml" ContentType="${types}.worksheet+xml"/><Override PartName="/xl/worksheets/sheet2.xml" ContentType="${types}.worksheet+xml"/></Types>`,
    '_rels/.rels': `<Relationships xmlns="${packaging}"><Relationship Id="rId1" Type="${office}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
    'xl/workbook.xml': `<workbook xmlns="${main}" xmlns:r="${office}"><sheets><sheet name="cijfers" sheetId="1" r:id="rId1"/><sheet name="uitleg" sheetId="2" r:id="rId2"/></sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': `<Relationships xmlns="${packaging}"><Relationship Id="rId1" Type="${office}/worksheet" Target="worksheets/sheet1.xml"/><Relationship Id="rId2" Type="${office}/worksheet" Target="worksheets/sheet2.xml"/></Relationships>`,
    'xl/worksheets/sheet1.xml': sheet(rowsOf(artefact)),
    'xl/worksheets/sheet2.xml': sheet(about),
  })
}
const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main'
const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const packaging = 'http://schemas.openxmlformats.org/package/2006/relationships'
const types = 'application/vnd.openxmlformats-officedocument.spreadsheetml'

/** A field that is not given is no cell at all: nothing to unhide. Text is text, so that no field is taken for a formula. */
const sheet = (rows: readonly (readonly Field[])[]): string =>
  `<?xml version="1.0" encoding="UTF-8"?><worksheet xmlns="${main}"><sheetData>${rows
    .map(
      (fields, row) =>
        `<row r="${row + 1}">${fields
          .map((field, column) => {
            const at = `${String.fromCharCode(65 + column)}${row + 1}`
            if (field === null || field === '') return ''
            if (typeof field === 'number') return `<c r="${at}"><v>${field}</v></c>`
            return `<c r="${at}" t="inlineStr"><is><t xml:space="preserve">${escaped(field)}</t></is></c>`
          })
          .join('')}</row>`,
    )
    .join('')}</sheetData></worksheet>`

/** XML 1.0 knows no control characters but these three, and two signs that are none. */
const escaped = (text: string): string =>
  [...text]
    .filter((one) => (one >= ' ' && !'\ufffe\uffff'.includes(one)) || '\t\n\r'.includes(one))
    .join('')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')

/** A ZIP without dates: the same publication is the same bytes. */
function packed(parts: { readonly [name: string]: string }): Buffer {
  const [entries, directory]: [Buffer[], Buffer[]] = [[], []]
  let offset = 0
  for (const [name, text] of Object.entries(parts)) {
    const content = Buffer.from(text, 'utf8')
    const small = deflateRawSync(content)
    const head = Buffer.alloc(26)
    head.writeUInt16LE(20, 0)
    head.writeUInt16LE(8, 4)
    // 1 January 1980: the first day a ZIP knows.
    head.writeUInt16LE(33, 8)
    head.writeUInt32LE(crc32(content), 10)
    head.writeUInt32LE(small.length, 14)
    head.writeUInt32LE(content.length, 18)
    head.writeUInt16LE(name.length, 22)
    const local = Buffer.concat([Buffer.from('PK\x03\x04', 'latin1'), head, Buffer.from(name), small])
    const tail = Buffer.alloc(16)
    tail.writeUInt32LE(offset, 12)
    directory.push(
      Buffer.concat([
        ...[Buffer.from('PK\x01\x02\x14\x00', 'latin1'), head.subarray(0, 24)],
        ...[Buffer.alloc(2), tail.subarray(2), Buffer.from(name)],
      ]),
    )
    entries.push(local)
    offset += local.length
  }
  const list = Buffer.concat(directory)
  const end = Buffer.alloc(22)
  end.write('PK\x05\x06', 'latin1')
  end.writeUInt16LE(entries.length, 8)
  end.writeUInt16LE(entries.length, 10)
  end.writeUInt32LE(list.length, 12)
  end.writeUInt32LE(offset, 16)
  return Buffer.concat([...entries, list, end])
}
