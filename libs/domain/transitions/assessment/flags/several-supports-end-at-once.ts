import type { SupportFacts } from '../facts';
import { subjectOf } from '../prepared';
import { endingSupports } from '../rules/what-keeps-them-in-touch-comes-to-an-end';
import { willLiveTogether } from '../together';
import { listed } from '../words';
import type { FlagContext, FlagRule } from './flag-rule';

const NAMED_MAX = 5;

/** Supports that end with this option, each once, and whom that touches. */
function endings({ network, home, people }: FlagContext) {
  const supports = new Map<string, SupportFacts>();
  const touched: string[] = [];
  for (const { person } of people) {
    const on = subjectOf(network, person, home);
    const ending = willLiveTogether(person, home) ? [] : endingSupports(on);
    if (ending.length > 0) touched.push(person.facts.id);
    for (const support of ending) supports.set(support.id, support);
  }
  return { supports: [...supports.values()], touched };
}

function inWords(labels: readonly string[], others: number): string {
  const more = Math.max(0, labels.length - NAMED_MAX);
  const named = [...labels.slice(0, NAMED_MAX), ...(more > 0 ? [`${more} more`] : [])];
  const also = others > 0 ? `, beside ${others} recorded elsewhere` : '';
  return `${labels.length + others} things that keep people in touch or supported would end within three months: ${listed(named)}${also}.`;
}

/** Amber: two or more supports end within 90 days, counting what ends anyway. Source: research/domain 5.1, F29. */
export const severalSupportsEnd: FlagRule = (context) => {
  const { supports, touched } = endings(context);
  const { facts, rules } = context.network;
  const others = facts.otherEndings90Days === 'unknown' ? 0 : facts.otherEndings90Days;
  if (supports.length === 0 || supports.length + others < rules.factors.F29.endingsMin) return null;
  return {
    code: 'supports-end-together',
    severity: 'amber',
    sentence: inWords(
      supports.map((support) => support.label),
      others,
    ),
    relationshipIds: touched,
    source: 'Barnett, Caldecott Foundation, 2017: supports cut together',
  };
};
