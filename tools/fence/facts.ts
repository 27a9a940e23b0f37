/** What one source file asks of others, and where it reaches for time, chance or the machine. Pure: text in, facts out. */
import { parseAst } from 'rolldown/parseAst'
import { isNode, type Node } from './node.ts'
import { hiddenTimeOrChance, machineGlobal, type Reach } from './reach.ts'

export type Import = {
  readonly specifier: string
  readonly line: number
  readonly typeOnly: boolean
  /** Kept at run time only when asked for (`import()`): still an edge. */
  readonly dynamic: boolean
}
export type Facts = {
  readonly imports: readonly Import[]
  /** Lines of `import()` whose target is computed. */
  readonly computed: readonly number[]
  readonly timeOrChance: readonly Reach[]
  readonly machine: readonly Reach[]
  /** What stands between the back-ticks of sql`…`. */
  readonly sql: readonly { readonly line: number; readonly text: string }[]
  /** The parser's first complaint, when the file cannot be read. */
  readonly unreadable?: { readonly line: number; readonly message: string }
}

/** Calls `visit` for every node, outermost first. */
function walk(node: Node, visit: (node: Node, parent: Node | undefined) => void, parent?: Node): void {
  visit(node, parent)
  for (const key in node) {
    const part = node[key]
    if (Array.isArray(part)) {
      for (const child of part) if (isNode(child)) walk(child, visit, node)
    } else if (isNode(part)) walk(part, visit, node)
  }
}

const textOf = (node: unknown): string | undefined => {
  if (!isNode(node)) return undefined
  if (node.type === 'Literal' && typeof node.value === 'string') return node.value
  if (node.type === 'TemplateLiteral' && (node.expressions as unknown[]).length === 0) {
    return ((node.quasis as Node[])[0] as Node & { value: { cooked: string } }).value.cooked
  }
  return undefined
}

function lineIndex(source: string): (offset: number) => number {
  const starts = [0]
  for (let at = source.indexOf('\n'); at !== -1; at = source.indexOf('\n', at + 1)) starts.push(at + 1)
  return (offset) => {
    let low = 0
    let high = starts.length - 1
    while (low < high) {
      const middle = (low + high + 1) >> 1
      if ((starts[middle] as number) <= offset) low = middle
      else high = middle - 1
    }
    return low + 1
  }
}

const languageOf = (path: string) =>
  /\.d\.m?ts$/.test(path) ? 'dts' : path.endsWith('.tsx') ? 'tsx' : /\.m?js$/.test(path) ? 'js' : 'ts'

function read(path: string, source: string): Facts {
  const lineOf = lineIndex(source)
  const imports: Import[] = []
  const computed: number[] = []
  const timeOrChance: Reach[] = []
  const machine: Reach[] = []
  const sql: { line: number; text: string }[] = []
  let program: Node
  try {
    program = parseAst(source, { lang: languageOf(path), astType: 'ts' }) as unknown as Node
  } catch (error) {
    const position = (error as { pos?: number }).pos ?? 0
    return {
      imports,
      computed,
      timeOrChance,
      machine,
      sql,
      unreadable: { line: lineOf(position), message: (error as Error).message.split('\n')[1] ?? 'cannot be parsed' },
    }
  }
  const add = (specifier: string | undefined, node: Node, typeOnly: boolean, dynamic = false) => {
    if (specifier === undefined) computed.push(lineOf(node.start))
    else imports.push({ specifier, line: lineOf(node.start), typeOnly, dynamic })
  }
  walk(program, (node, parent) => {
    switch (node.type) {
      case 'ImportDeclaration':
        add(textOf(node.source), node, node.importKind === 'type')
        break
      case 'ExportAllDeclaration':
      case 'ExportNamedDeclaration':
        if (isNode(node.source)) add(textOf(node.source), node, node.exportKind === 'type')
        break
      case 'TSImportType':
        add(textOf(node.source), node, true)
        break
      case 'TSExternalModuleReference':
        add(textOf(node.expression), node, false)
        break
      case 'ImportExpression':
        add(textOf(node.source), node, false, true)
        break
      case 'TaggedTemplateExpression': {
        const tag = node.tag as Node
        if (tag.type === 'Identifier' && tag.name === 'sql') {
          const quasis = (node.quasi as Node).quasis as (Node & { value: { raw: string } })[]
          for (const { start, value } of quasis) sql.push({ line: lineOf(start), text: value.raw })
        }
        break
      }
      case 'CallExpression': {
        const callee = node.callee as Node
        const first = (node.arguments as Node[])[0]
        if (callee.type === 'Identifier' && callee.name === 'require') add(textOf(first), node, false)
        break
      }
      case 'NewExpression': {
        // A worker or script beside the file: new URL('./work.ts', import.meta.url)
        const callee = node.callee as Node
        const [first, second] = node.arguments as Node[]
        const target = textOf(first)
        const beside = second?.type === 'MemberExpression' && (second.object as Node).type === 'MetaProperty'
        if (
          callee.type === 'Identifier' &&
          callee.name === 'URL' &&
          beside &&
          target &&
          /\.(ts|tsx|mjs)$/.test(target)
        ) {
          add(target.startsWith('.') ? target : `./${target}`, node, false, true)
        }
        break
      }
    }
    const reached = hiddenTimeOrChance(node)
    if (reached !== undefined) timeOrChance.push({ what: reached, line: lineOf(node.start) })
    const touched = machineGlobal(node, parent)
    if (touched !== undefined) machine.push({ what: touched, line: lineOf(node.start) })
  })
  return { imports, computed, timeOrChance, machine, sql }
}

const remembered = new Map<string, Facts>()

/** Facts of a file; the same text is read once per process. */
export function factsOf(path: string, source: string): Facts {
  const key = `${languageOf(path)}\0${source}`
  let known = remembered.get(key)
  if (known === undefined) {
    known = read(path, source)
    remembered.set(key, known)
  }
  return known
}
