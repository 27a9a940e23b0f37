/** The page on which figures of a bench are kept, each beside its yardstick. */
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { isKept, type Line } from './sharing/measurement.ts'

type Page = { readonly file: string; readonly by: string; readonly title: string }

export function writeCosts({ file, by, title }: Page, lines: readonly Line[]): void {
  const promised = ({ atLeast, atMost, figureAtMost, unit }: Line) =>
    [
      ...(atLeast === undefined ? [] : [`≥ ${atLeast}`]),
      ...(atMost === undefined ? [] : [`≤ ${atMost}`]),
      ...(figureAtMost === undefined ? [] : [`${figureAtMost} ${bare(unit)} at most`]),
    ].join('; ')
  const row = (line: Line) =>
    `| ${line.measure} | ${line.workload} | ${line.figure} ${bare(line.unit)} | ${line.yardstick}: ${line.yardstickFigure} ${bare(line.unit)} | ${isKept(line) ? '' : '**not kept** '}${line.ratio} | ${promised(line)} |`
  const text = [
    `<!-- Written by \`npm run ${by}\`; do not edit. -->`,
    `# ${title}`,
    '',
    'Each figure beside the bare operation, measured in the same run. On another machine figures differ and ratios hardly.',
    '',
    '| what | of | reached | beside | ratio | promised |',
    '| --- | --- | --- | --- | --- | --- |',
    ...lines.map(row),
    '',
  ].join('\n')
  writeFileSync(join(import.meta.dirname, '../docs/generated', file), text)
}

/** Without what was promised of it: that has a column of its own. */
const bare = (unit: string) => unit.replace(/; .*$/, '')
