/** A finding is a question to people. What may be written with it, and what else was going on then. */
import { municipalityOf } from '../reading/area-code.ts'

/** A postal code, or a street or house number as people write them. A finding is about an area, never about a door. */
const addresses = [
  /\b\d{4}\s?[A-Z]{2}\b/,
  /(straat|laan|weg|plein|singel|gracht|kade|dreef|hof|steeg|pad|markt|street|road|avenue|lane|square)\s+\d+/i,
  /\b(huisnummer|house number)\b/i,
]
export const namesAnAddress = (text: string): boolean => addresses.some((address) => address.test(text))

export type Campaign = { readonly municipality: string | null; readonly firstDay: string; readonly lastDay: string }
/** A campaign that ran at the same time, somewhere in these areas or everywhere. Days compare as text. */
export const campaignRanThen = (
  campaign: Campaign,
  finding: { readonly areas: readonly string[]; readonly firstDay: string; readonly lastDay: string },
): boolean =>
  campaign.firstDay <= finding.lastDay &&
  campaign.lastDay >= finding.firstDay &&
  (campaign.municipality === null || finding.areas.some((code) => municipalityOf(code) === campaign.municipality))
