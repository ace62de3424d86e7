import { AGE_MAX } from '#libs/domain/homes';
import type { HomesWanted } from '#libs/read-store';
import { AREAS, FREE, KINDS } from './words';

/** Part of an address that chooses homes: what was asked, and the same with everything unknown left out. */
export interface HomesFilter {
  readonly wanted: HomesWanted;
  /** For the address of every link that keeps the choice. */
  readonly question: Readonly<Record<string, string | undefined>>;
  /** What the page shows above its list. */
  readonly choices: readonly FilterChoice[];
  /** Whether anything is chosen at all. */
  readonly isSet: boolean;
}

interface FilterChoice {
  readonly name: string;
  readonly label: string;
  readonly items: readonly { readonly value: string; readonly text: string; readonly selected: boolean }[];
}

interface Part {
  readonly name: FilterName;
  readonly label: string;
  readonly any: string;
  readonly items: readonly Choice[];
}

type Choice = { readonly value: string; readonly text: string };

const ages: readonly Choice[] = Array.from({ length: AGE_MAX + 1 }, (_, age) => ({ value: String(age), text: String(age) })); // prettier-ignore

export type FilterName = 'kind' | 'provider' | 'free' | 'age' | 'area';
const ALL: readonly FilterName[] = ['kind', 'provider', 'free', 'age', 'area'];

/** Reads the choice from an address. What is no choice there is left out, as if nothing had been chosen. */
export function homesFilter(query: unknown, providers: readonly string[], names = ALL): HomesFilter {
  const asked = (query ?? {}) as Readonly<Record<string, unknown>>;
  const known = (name: string, items: readonly Choice[]): string | undefined =>
    items.find(({ value }) => value === asked[name])?.value;
  const named = providers.map((provider) => ({ value: provider, text: provider }));
  const all: readonly Part[] = [
    { name: 'kind', label: 'Kind of home', any: 'Any kind', items: KINDS },
    { name: 'provider', label: 'Provider', any: 'Anybody', items: named },
    { name: 'free', label: 'Places', any: 'Free or not', items: FREE },
    { name: 'age', label: 'Takes age', any: 'Any age', items: ages },
    { name: 'area', label: 'Area', any: 'Anywhere', items: AREAS },
  ];
  const parts = all.filter(({ name }) => names.includes(name));
  const question = Object.fromEntries(parts.map(({ name, items }) => [name, known(name, items)]));
  const choices = parts.map(({ name, label, any, items }) => ({
    name,
    label,
    items: [{ value: '', text: any }, ...items].map(({ value, text }) => ({ value, text, selected: value === (question[name] ?? '') })), // prettier-ignore
  }));
  const isSet = Object.values(question).some((value) => value !== undefined);
  return { wanted: wantedBy(question), question, choices, isSet };
}

function wantedBy({ kind, provider, free, age, area }: HomesFilter['question']): HomesWanted {
  const places = KINDS.find(({ value }) => value === kind)?.places;
  return {
    ...(places === undefined ? {} : { places }),
    ...(provider === undefined ? {} : { provider }),
    ...(free === undefined ? {} : { free: free as NonNullable<HomesWanted['free']> }),
    ...(age === undefined ? {} : { age: Number(age) }),
    ...(area === undefined ? {} : { area }),
  };
}
