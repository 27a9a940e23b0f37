/** What an organisation with a contract may ask of the register. */
import { bytes, json, type Routes } from '../serve.ts'
import type { Desk } from './answer-question.ts'

export const registerRoutes = (desk: Desk): Routes => ({
  'GET /announcement': { mostBytes: () => 0, answer: (peer) => json(desk.announcement(peer)) },
  'POST /questions': {
    mostBytes: () => desk.longestQuestion,
    answer: (peer, body) => bytes(desk.question(peer, body)),
  },
  'POST /buckets': { mostBytes: () => 4_096, answer: (peer, body) => bytes(desk.buckets(peer, body)) },
})
