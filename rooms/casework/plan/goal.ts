/** How a goal is worded, at every table (FR 53). */
const denials =
  /(?:^|[^\p{L}])(niet|geen|nooit|niets|niemand|stopt|stoppen|vermijdt|vermijden|zonder|not|no|never|nothing|nobody|stop|stops|stopping|avoid|avoids|without|don['’]t|doesn['’]t)(?=$|[^\p{L}])/iu
/** A goal says what will be there; what must stop is no direction to go in. */
export const aGoalSaysWhatIsToCome = (words: string): boolean => !denials.test(words)
