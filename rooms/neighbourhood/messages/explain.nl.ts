export const explain = {
  'neighbourhood.published-figures-are-open':
    'Gepubliceerde cijfers gaan over gebieden en nooit over personen. Iedereen mag ze lezen.',
} as const
