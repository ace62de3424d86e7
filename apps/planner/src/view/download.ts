/** What a controller answers with when it is no page: a file that a browser shows or keeps. Its name holds nobody's name. */
export class Download {
  constructor(
    readonly body: Buffer,
    /** Media type: `application/pdf`. */
    readonly type: string,
    readonly fileName: string,
  ) {}
}
