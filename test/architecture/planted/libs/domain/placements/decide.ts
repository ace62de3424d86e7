// A decision that waits, rolls dice, tells the time, throws, inherits and mocks a base class.
class Base {
  readonly kind = 'base';
}

export class Decision extends Base {
  readonly at = Date.now();
}

export async function decide(day: string): Promise<string> {
  if (day === '') throw new Error(String(Math.random()));
  await Promise.resolve(new Date());
  return process.title;
}
