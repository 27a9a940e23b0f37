/** Names of areas, with the code behind those that occur more than once: two places called *Berg* are told apart. */
type Named = { readonly code: string; readonly name: string }

export function namedApart(areas: readonly Named[]): (area: Named) => string {
  const times = new Map<string, number>()
  for (const { name } of areas) times.set(name, (times.get(name) ?? 0) + 1)
  return ({ code, name }) => ((times.get(name) ?? 0) > 1 && name !== code ? `${name} (${code})` : name)
}
