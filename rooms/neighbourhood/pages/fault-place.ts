/** Where a fault was found, as its sentence asks for it: what was not found is left away, not undefined. */
type Place = { readonly [part: string]: string | number | undefined }

export const placeOf = (place: Place) =>
  Object.fromEntries(Object.entries(place).filter(([, held]) => held !== undefined))
