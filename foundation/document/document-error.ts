/** What goes wrong when a document is made. `cannot-be-rendered`: the template or its content; a fault of ours, never of a person. */
export type DocumentErrorCode = 'cannot-be-rendered' | 'renderer-not-installed'

export class DocumentError extends Error {
  readonly code: DocumentErrorCode
  constructor(code: DocumentErrorCode, message: string) {
    super(message)
    this.code = code
  }
}
