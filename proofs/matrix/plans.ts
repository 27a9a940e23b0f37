/**
 * What the law says about a plan and what follows it (WGS 2.31(5)–(6), 1.5(1); FR 51–57): organs involved make it together, each
 * says its own part, and an obstacle goes to the steering group, who are the delegates of the core, without the case.
 */
import { all, either, everybody, freely, type Holds, not, stands, whoSees } from './answers.ts'
import { decides, ofCase, onCase, processes, worksOn } from './on-cases.ts'
import { isDone, isReceiver, own, takesPart } from './relations.ts'
import { amongCases, inCases } from './worlds.ts'

/** Between who gives and who takes over (WGS 1.5(1)). */
const isBetween: Holds = either(own, isReceiver)
const isAsked = all(processes, stands('open'), either(takesPart, decides))

export const plans = {
  'reading how the work runs': inCases(freely),
  'reading what is to be done': amongCases(freely),
  // No person is ever searched for: where nothing may be opened, nothing is found.
  'searching in cases': inCases(freely),
  'making a plan': onCase(worksOn),
  'ending a goal': ofCase(everybody),
  'looking after an obstacle': ofCase(own),
  'answering for the steering group': inCases(whoSees(isAsked, all(decides, not(isDone))), ['delegate']),
  // Each organ once: in the story whoever began the review said its part.
  'saying a part of a review': ofCase(not(own)),
  'holding a review': ofCase(everybody),
  // Who wrote it does not judge it.
  'reading a lesson for persons': inCases(whoSees(processes, not(own))),
  'confirming a hand-over': inCases(whoSees(all(processes, worksOn, isBetween), isReceiver)),
} as const
