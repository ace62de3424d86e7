/** The names in a pattern: `/young-people/:youngPersonId` has `youngPersonId`. */
type NamesIn<Pattern extends string> = Pattern extends `${string}:${infer Name}/${infer Rest}`
  ? Name | NamesIn<Rest>
  : Pattern extends `${string}:${infer Name}`
    ? Name
    : never;

type Question = Readonly<Record<string, string | number | undefined>>;
type Arguments<Pattern extends string> = [NamesIn<Pattern>] extends [never]
  ? [named?: Readonly<Record<string, never>>, question?: Question]
  : [named: Readonly<Record<NamesIn<Pattern>, string>>, question?: Question];

/** An address of the product: `pattern` for the route, called with its names for a link. */
export interface Path<Pattern extends string> {
  (...given: Arguments<Pattern>): string;
  readonly pattern: Pattern;
}

/**
 * Declares an address once, for the route and for every link to it. Values are encoded; what is undefined or empty in
 * the question is left out. Throws when a name is missing.
 */
export function path<const Pattern extends string>(pattern: Pattern): Path<Pattern> {
  const link = (...[named, question]: Arguments<Pattern>): string => {
    const values = (named ?? {}) as Readonly<Record<string, string>>;
    const filled = pattern.replace(/:([A-Za-z]+)/g, (_, name: string) => {
      const value = values[name];
      if (value === undefined || value === '') throw new Error(`the address ${pattern} needs ${name}`);
      return encodeURIComponent(value);
    });
    return withQuestion(filled, question ?? {});
  };
  return Object.assign(link, { pattern });
}

/** An address with a question behind it; parts that are undefined or empty are left out. */
export function withQuestion(address: string, question: Question): string {
  const asked = Object.entries(question).filter(([, value]) => value !== undefined && value !== '');
  if (asked.length === 0) return address;
  const search = new URLSearchParams(asked.map(([name, value]): [string, string] => [name, String(value)]));
  return `${address}${address.includes('?') ? '&' : '?'}${search.toString()}`;
}
