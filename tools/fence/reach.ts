/** Where a node reaches for hidden time, hidden chance, or the machine. */
import type { Node } from './node.ts'

export type Reach = { readonly what: string; readonly line: number }

const nameOf = (node: unknown): string | undefined => {
  const part = node as Node | undefined
  if (part?.type === 'Identifier') return part.name as string
  // globalThis.Date, window.crypto: the last name counts
  if (part?.type === 'MemberExpression' && /^(globalThis|window|self|global)$/.test(nameOf(part.object) ?? ''))
    return memberOf(part)
  return undefined
}
const memberOf = (node: Node): string | undefined => {
  const property = node.property as Node
  if (!node.computed && property.type === 'Identifier') return property.name as string
  return property.type === 'Literal' && typeof property.value === 'string' ? property.value : undefined
}

const forbiddenMembers: Readonly<Record<string, readonly string[]>> = {
  Date: ['now'],
  Math: ['random'],
  performance: ['now', 'timeOrigin'],
  process: ['hrtime'],
  crypto: ['randomUUID', 'getRandomValues', 'randomBytes', 'randomInt'],
  webcrypto: ['randomUUID', 'getRandomValues'],
}
const diceOfNode = ['randomUUID', 'randomBytes', 'randomInt', 'randomFill', 'randomFillSync', 'getRandomValues']

/** `Date.now`, `new Date()`, `Math.random()`, `randomUUID`…: the name of what is reached for, else undefined. */
export function hiddenTimeOrChance(node: Node): string | undefined {
  switch (node.type) {
    case 'MemberExpression': {
      const owner = nameOf(node.object)
      const member = memberOf(node)
      return owner !== undefined && member !== undefined && forbiddenMembers[owner]?.includes(member)
        ? `${owner}.${member}`
        : undefined
    }
    case 'NewExpression':
      return nameOf(node.callee) === 'Date' && (node.arguments as unknown[]).length === 0 ? 'new Date()' : undefined
    case 'CallExpression':
      return nameOf(node.callee) === 'Date' ? 'Date()' : undefined
    case 'VariableDeclarator': {
      // const { now } = Date
      const owner = nameOf(node.init)
      const id = node.id as Node
      if (owner === undefined || id.type !== 'ObjectPattern') return undefined
      for (const property of id.properties as Node[]) {
        const key = property.key as Node | undefined
        if (key?.type === 'Identifier' && forbiddenMembers[owner]?.includes(key.name as string))
          return `${owner}.${key.name}`
      }
      return undefined
    }
    case 'ImportDeclaration': {
      const from = (node.source as Node).value
      if ((from !== 'node:crypto' && from !== 'crypto') || node.importKind === 'type') return undefined
      for (const specifier of node.specifiers as Node[]) {
        const imported = specifier.imported as Node | undefined
        if (imported?.type === 'Identifier' && diceOfNode.includes(imported.name as string)) return `${imported.name}`
      }
      return undefined
    }
  }
  return undefined
}

const machine = new Set([
  'process',
  'Buffer',
  'fetch',
  'XMLHttpRequest',
  'WebSocket',
  'localStorage',
  'sessionStorage',
  'indexedDB',
  '__dirname',
  '__filename',
])

/** A global that a pure package may not touch. */
export function machineGlobal(node: Node, parent: Node | undefined): string | undefined {
  if (node.type !== 'Identifier' || !machine.has(node.name as string)) return undefined
  if (parent?.type === 'MemberExpression' && parent.property === node && !parent.computed) return undefined
  if (
    (parent?.type === 'Property' || parent?.type?.startsWith('TSProperty')) &&
    parent?.key === node &&
    parent?.value !== node
  )
    return undefined
  return node.name as string
}
