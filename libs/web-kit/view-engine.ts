import { Environment, FileSystemLoader } from 'nunjucks';
import { registerFilters } from './filters';
import { registerFormFilters } from './form/form-filters';

/** Turns a template and its data into a page of HTML. Everything in the data is escaped unless a template says otherwise. */
export interface ViewEngine {
  render(template: string, data: object): string;
}

export interface ViewEngineOptions {
  /** Folders templates are looked for in, first match wins: the kit's, the application's, govuk-frontend's, the MOJ library's. */
  readonly folders: readonly string[];
  /** Keeps compiled templates; off while developing, so that a changed template shows. */
  readonly cached: boolean;
  /** Values every template and macro can use, such as the tree of addresses. */
  readonly globals?: Readonly<Record<string, unknown>>;
}

/** Makes the view engine. Throws on render when a template is missing or broken; the message names the template. */
export function createViewEngine(options: ViewEngineOptions): ViewEngine {
  const loader = new FileSystemLoader([...options.folders], { noCache: !options.cached });
  const environment = new Environment(loader, { autoescape: true, trimBlocks: true, lstripBlocks: true });
  registerFilters(environment);
  registerFormFilters(environment);
  for (const [name, value] of Object.entries(options.globals ?? {})) environment.addGlobal(name, value);
  return { render: (template, data) => environment.render(template, data) };
}
