import { spawn } from 'node:child_process'
import { top } from './step.ts'

export type Ran = { readonly code: number; readonly output: string }

/** Runs a program at the top of the house and collects what it says. */
export const runProgram = (program: string, ...words: string[]): Promise<Ran> =>
  new Promise((done) => {
    const child = spawn(program, words, { cwd: top, stdio: ['ignore', 'pipe', 'pipe'] })
    let output = ''
    const hear = (piece: Buffer) => {
      output += piece.toString('utf8')
    }
    child.stdout.on('data', hear)
    child.stderr.on('data', hear)
    child.on('error', (error) => done({ code: 127, output: `${program}: ${error.message}` }))
    child.on('close', (code) => done({ code: code ?? 1, output }))
  })

export const linesOf = (output: string, most = 200): string[] =>
  output
    .split('\n')
    .filter((line) => line.trim() !== '')
    .slice(0, most)
