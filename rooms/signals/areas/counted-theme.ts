/** Themes of which signals are counted: not what belongs to the reporting point for radicalisation. */
import { type Theme, themes } from '../words.ts'

export type CountedTheme = Exclude<Theme, '5.1'>
export const countedThemes = themes.filter((theme): theme is CountedTheme => theme !== '5.1')
