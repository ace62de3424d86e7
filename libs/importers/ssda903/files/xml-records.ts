import { SaxesParser, type SaxesTagPlain } from 'saxes';
import { UnreadableFile } from '../../files/unreadable-file';

/** An element that holds fields: HEADER, EPISODE, AREVIEW… with the line it begins on. */
export interface XmlGroup {
  readonly name: string;
  readonly line: number;
  readonly fields: ReadonlyMap<string, string>;
}

/** Everything inside one CHILD element. */
export interface XmlChild {
  readonly line: number;
  readonly groups: readonly XmlGroup[];
}

/** Limits: the return nests five deep, its longest field is 13 characters, and 366 episodes is the most it allows. */
const DEPTH_MAX = 8;
const TEXT_CHARS_MAX = 1_000;
const GROUPS_MAX = 5_000;
const CHARS_WITHOUT_TAG_MAX = 4_000_000;
const ROOT = 'EXPSSDA903';

interface Frame {
  readonly name: string;
  readonly line: number;
  readonly fields: Map<string, string>;
  text: string;
}

/** The CHILD elements of an XML return, as they arrive. A document type is refused, so no entity can be declared. */
export async function* xmlChildren(file: string, text: AsyncIterable<string>): AsyncGenerator<XmlChild[]> {
  const reading = new Reading(file);
  for await (const chunk of text) {
    reading.write(chunk);
    yield reading.take();
  }
  reading.close();
  yield reading.take();
}

class Reading {
  private readonly parser = new SaxesParser({ xmlns: false, position: true });
  private readonly open: Frame[] = [];
  private groups: XmlGroup[] = [];
  private done: XmlChild[] = [];
  private sawRoot = false;
  private charsSinceTag = 0;

  constructor(private readonly file: string) {
    this.parser.on('error', (error) =>
      this.refuse(error.message.replace(/^\d+:\d+: /, 'this is not well-formed XML: ')),
    );
    this.parser.on('doctype', () =>
      this.refuse('a document type (DOCTYPE) is not accepted: it could declare entities'),
    );
    this.parser.on('opentag', (tag: SaxesTagPlain) => {
      this.begin(tag.name);
    });
    this.parser.on('closetag', () => {
      this.end();
    });
    this.parser.on('text', (text) => {
      this.add(text);
    });
    this.parser.on('cdata', (text) => {
      this.add(text);
    });
  }

  write(chunk: string): void {
    this.charsSinceTag += chunk.length;
    if (this.charsSinceTag > CHARS_WITHOUT_TAG_MAX)
      this.refuse('millions of characters without an element: this is no return');
    this.parser.write(chunk);
  }

  close(): void {
    this.parser.close();
  }

  take(): XmlChild[] {
    const taken = this.done;
    this.done = [];
    return taken;
  }

  private begin(name: string): void {
    if (!this.sawRoot && name !== ROOT) {
      this.refuse(`the outermost element is ${name.slice(0, 40)}; that of an SSDA903 return is ${ROOT}`);
    }
    this.sawRoot = true;
    this.charsSinceTag = 0;
    if (this.open.length >= DEPTH_MAX) this.refuse(`elements are nested more than ${DEPTH_MAX} deep`);
    // What stands between elements is white space; a field holds only its own text.
    const parent = this.open.at(-1);
    if (parent !== undefined) parent.text = '';
    this.open.push({ name, line: this.parser.line, fields: new Map(), text: '' });
  }

  private add(text: string): void {
    const frame = this.open.at(-1);
    if (frame === undefined) return;
    if (frame.text.length + text.length > TEXT_CHARS_MAX) {
      this.refuse(`the text of ${frame.name.slice(0, 40)} is longer than ${TEXT_CHARS_MAX} characters`);
    }
    frame.text += text;
  }

  private end(): void {
    const frame = this.open.pop();
    if (frame === undefined) return;
    this.charsSinceTag = 0;
    const parent = this.open.at(-1);
    if (frame.name === 'CHILD' && frame.text.trim() === '') this.finishChild(frame);
    else if (frame.fields.size > 0) this.keep(frame);
    else parent?.fields.set(frame.name, frame.text.trim());
  }

  private keep({ name, line, fields }: Frame): void {
    if (name === ROOT) return;
    if (this.open[1]?.name !== 'CHILD' && name !== 'CHILD')
      this.refuse(`${name.slice(0, 40)} stands outside any CHILD`);
    if (this.groups.length >= GROUPS_MAX) this.refuse(`one CHILD holds more than ${GROUPS_MAX} rows`);
    this.groups.push({ name, line, fields });
  }

  private finishChild(frame: Frame): void {
    if (frame.fields.size > 0) this.keep(frame);
    this.done.push({ line: frame.line, groups: this.groups });
    this.groups = [];
  }

  private refuse(message: string): never {
    throw new UnreadableFile({ file: this.file, line: this.parser.line, message });
  }
}
