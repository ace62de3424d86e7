import type { FastifyInstance, LightMyRequestResponse } from 'fastify';

/** An answer, with what a test asks of it. */
export interface Answer {
  readonly status: number;
  readonly html: string;
  /** The answer as it went out: for files. */
  readonly bytes: Buffer;
  readonly headers: LightMyRequestResponse['headers'];
  /** Where a redirect leads; undefined when it is none. */
  readonly location: string | undefined;
  /** The words of the page, without its markup. */
  readonly words: string;
}

type Fields = Readonly<Record<string, string | readonly string[]>>;

/** Somebody with a browser that keeps cookies and sends forms as they stand on the page. */
export class Visitor {
  private readonly cookies = new Map<string, string>();

  constructor(private readonly server: FastifyInstance) {}

  async get(url: string, headers: Readonly<Record<string, string>> = {}): Promise<Answer> {
    return this.send('GET', url, { headers });
  }

  /** Opens the page of a form and sends it with its hidden fields, filled in with `fields`. */
  async submit(url: string, fields: Fields, action = url): Promise<Answer> {
    const { html } = await this.get(url);
    return this.post(action, { ...hiddenFields(html, action), ...fields });
  }

  /** Sends a form with exactly these fields. */
  async post(url: string, fields: Fields, headers: Readonly<Record<string, string>> = {}): Promise<Answer> {
    const payload = encode(fields);
    return this.send('POST', url, {
      payload,
      headers: { 'content-type': 'application/x-www-form-urlencoded', ...headers },
    });
  }

  async send(
    method: 'GET' | 'POST' | 'HEAD' | 'OPTIONS' | 'PUT' | 'DELETE' | 'PATCH',
    url: string,
    given: { readonly payload?: string; readonly headers?: Readonly<Record<string, string>> } = {},
  ): Promise<Answer> {
    const kept = [...this.cookies].map(([name, value]) => `${name}=${encodeURIComponent(value)}`).join('; ');
    const headers = { ...(kept === '' ? {} : { cookie: kept }), ...given.headers };
    const payload = given.payload === undefined ? {} : { payload: given.payload };
    const response = await this.server.inject({ method, url, headers, ...payload });
    for (const cookie of response.cookies as readonly Cookie[]) this.keep(cookie);
    return answerOf(response);
  }

  private keep({ name, value, maxAge, expires }: Cookie): void {
    const dropped = value === '' || maxAge === 0 || (expires !== undefined && expires.getTime() < 1);
    if (dropped) this.cookies.delete(name);
    else this.cookies.set(name, value);
  }

  /** A copy of this browser's cookies, as a thief would have it. */
  copied(): Visitor {
    return this.copiedTo(this.server);
  }

  /** The same, used at another planner. */
  copiedTo(server: FastifyInstance): Visitor {
    const copy = new Visitor(server);
    for (const [name, value] of this.cookies) copy.cookies.set(name, value);
    return copy;
  }
}

interface Cookie {
  readonly name: string;
  readonly value: string;
  readonly maxAge?: number;
  readonly expires?: Date;
}

function answerOf(response: LightMyRequestResponse): Answer {
  const html = response.payload;
  const bytes = response.rawPayload;
  const location = response.headers['location'];
  return {
    status: response.statusCode,
    html,
    bytes,
    headers: response.headers,
    location: typeof location === 'string' ? location : undefined,
    words: wordsOf(html),
  };
}

const ENTITIES: Readonly<Record<string, string>> = {
  '&amp;': '&',
  '&lt;': '<',
  '&gt;': '>',
  '&quot;': '"',
  '&#39;': "'",
};
const unescaped = (text: string): string =>
  text.replace(/&(amp|lt|gt|quot|#39);/g, (entity) => ENTITIES[entity] ?? entity);

/** What somebody reads: no markup, no pictures, one space where there were many. */
export const wordsOf = (html: string): string =>
  unescaped(html.replace(/<(script|style|head)[\s\S]*?<\/\1>/g, ' ').replace(/<[^>]*>/g, ' ')).replace(/\s+/g, ' ');

/** The hidden fields of the form with that action, as a browser would send them. */
export function hiddenFields(html: string, action: string): Record<string, string> {
  const forms = [...html.matchAll(/<form[^>]*action="([^"]*)"[^>]*>([\s\S]*?)<\/form>/g)];
  const form = forms.find((match) => unescaped(match[1] ?? '') === action)?.[2];
  if (form === undefined) throw new Error(`the page has no form that is sent to ${action}`);
  const inputs = [...form.matchAll(/<input type="hidden" name="([^"]*)" value="([^"]*)"/g)];
  return Object.fromEntries(inputs.map(([, name = '', value = '']) => [name, unescaped(value)]));
}

function encode(fields: Fields): string {
  const pairs = Object.entries(fields).flatMap(([name, value]) =>
    [value].flat().map((one): [string, string] => [name, one]),
  );
  return new URLSearchParams(pairs).toString();
}
