import type { Draft, Drafts, DraftSummary, DraftToKeep, WhichDraft } from '#libs/ports';

/** Drafts that are gone with the process, for tests. */
export function createMemoryDrafts(): Drafts {
  let drafts: readonly Draft[] = [];
  let closed = false;
  const open = (): void => {
    if (closed) throw new Error('the drafts are closed');
  };
  return {
    keep: async (given, most) => {
      open();
      drafts = withinMost(keptIn(drafts, given), given.author, most);
    },
    find: async (author, which) => {
      open();
      return drafts.find(isIt(author, which));
    },
    list: async (author, { limit, offset }) => {
      open();
      const own = drafts.filter((draft) => draft.author === author);
      return { rows: own.slice(offset, offset + limit).map(summaryOf), total: own.length };
    },
    remove: async (author, which) => {
      open();
      const it = isIt(author, which);
      drafts = drafts.filter((draft) => !it(draft));
    },
    sweep: async (lastKeptBefore) => {
      open();
      const before = drafts.length;
      drafts = drafts.filter((draft) => draft.lastKeptAt >= lastKeptBefore);
      return before - drafts.length;
    },
    close: async () => {
      closed = true;
    },
  };
}

/** The last changed stands first. */
function keptIn(drafts: readonly Draft[], { at, ...given }: DraftToKeep): readonly Draft[] {
  const there = drafts.find(isIt(given.author, { address: given.address }));
  const { id, firstKeptAt } = there ?? { id: given.id, firstKeptAt: at };
  const kept = { ...given, id, firstKeptAt, lastKeptAt: at };
  return [kept, ...drafts.filter((draft) => draft !== there)].sort((a, b) => compare(b.lastKeptAt, a.lastKeptAt));
}

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

function withinMost(drafts: readonly Draft[], author: string, most: number): readonly Draft[] {
  const dropped = new Set(drafts.filter((draft) => draft.author === author).slice(most));
  return drafts.filter((draft) => !dropped.has(draft));
}

function isIt(author: string, which: WhichDraft): (draft: Draft) => boolean {
  if ('id' in which) return (draft) => draft.author === author && draft.id === which.id;
  const { address, commandId } = which;
  const sameAsking = (draft: Draft): boolean => commandId === undefined || draft.commandId === commandId;
  return (draft) => draft.author === author && draft.address === address && sameAsking(draft);
}

function summaryOf({ values: _typed, ...summary }: Draft): DraftSummary {
  return summary;
}
