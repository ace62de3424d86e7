/** What a controller answers with: a template and its data. It is turned into HTML, with the frame around it, on the way out. */
export class Page {
  constructor(
    readonly template: string,
    readonly data: PageData,
    readonly status = 200,
  ) {}
}

export interface PageData {
  /** Heading of the page and, with the product's name, its title. Never holds a name or a full date of birth. */
  readonly title: string;
  /** Which entry of the navigation at the top the page belongs to. */
  readonly area?: Area;
  readonly [name: string]: unknown;
}

export type Area = 'my-work' | 'young-people' | 'find' | 'homes' | 'due' | 'moves-to-decide' | 'service-figures';

/** Go and look there (303): what every form that was recorded answers with. `notice` is said once, on the page that follows. */
export class Redirect {
  constructor(
    readonly to: string,
    readonly notice?: string,
  ) {}
}

/** A page from a template, beside the controller or in the kit. */
export const page = (template: string, data: PageData, status = 200): Page => new Page(template, data, status);

export const redirect = (to: string, notice?: string): Redirect => new Redirect(to, notice);
