/** The same catalogue in another language: same keys, same arguments, as many lines. */
export type Like<T> = T extends string
  ? string
  : T extends (...given: infer A) => string
    ? (...given: A) => string
    : T extends readonly unknown[]
      ? { readonly [I in keyof T]: string }
      : { readonly [K in keyof T]: Like<T[K]> }
