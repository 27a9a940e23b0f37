/** Words that stand where areas stand and name none: a total, or what belongs nowhere. Such a line is no area among areas. */
const forms =
  /^(?:(?:eind|sub|gemeente|wijk)?totaal|(?:grand |sub)?total|alle (?:buurten|wijken|gemeenten)|all (?:neighbou?rhoods|districts|municipalities)|(?:buurt |wijk |gebied )?onbekend|unknown|niet (?:in te delen|toe te (?:wijzen|delen)|bekend)|overige? (?:gebied|buurten))(?![a-z])/i

export const isNoArea = (written: string): boolean => forms.test(written.trim())
