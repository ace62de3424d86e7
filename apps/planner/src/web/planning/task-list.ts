import type { MoveAssessment } from '#libs/application';
import { isOpen, partsOfMove, type PartCode, type PartStatus } from '#libs/domain/transitions';
import { paths } from '../../paths';
import type { OpenedMove } from '../moves/open-move';

const STATUS: Readonly<Record<PartStatus, { readonly text: string; readonly tag: string | null }>> = {
  'cannot-start': { text: 'Cannot start yet', tag: null },
  'not-started': { text: 'Not started', tag: 'govuk-tag--blue' },
  'in-progress': { text: 'In progress', tag: 'govuk-tag--light-blue' },
  'needs-attention': { text: 'Needs attention', tag: 'govuk-tag--red' },
  done: { text: 'Done', tag: null },
};

const SAID_MAX = 3;
/** What is still looked at when a move has happened or was given up: all else stands as it was seen when it was decided. */
const GOES_ON: readonly PartCode[] = ['views', 'preparation'];

/** The parts of a move as a task list: how far each has got, what is missing, and where it is worked on. */
export function taskList(at: OpenedMove, assessed: MoveAssessment | null): readonly object[] {
  const all = partsOfMove(at.move, { today: at.opened.answer.day, seen: assessed?.seen ?? null });
  const parts = isOpen(at.move) ? all : all.filter(({ code }) => GOES_ON.includes(code));
  return parts.map(({ code, title, status, missing }) => {
    const { text, tag } = STATUS[status];
    return {
      title: { text: title },
      hint: missing.length === 0 ? undefined : { text: shortened(missing) },
      href: status === 'cannot-start' ? undefined : hrefOf(at, code),
      status:
        tag === null
          ? { text, ...(status === 'cannot-start' ? { classes: 'govuk-task-list__status--cannot-start-yet' } : {}) }
          : { tag: { text, classes: tag } },
    };
  });
}

/** What is missing, as far as a list of tasks can say it; the part's own page says the rest. */
function shortened(missing: readonly string[]): string {
  const rest = missing.length - SAID_MAX;
  return [...missing.slice(0, SAID_MAX), ...(rest > 0 ? [`And ${rest} more.`] : [])].join(' ');
}

/** Where a part is worked on; while nothing may be recorded, where it is looked at, and nowhere if it cannot be. */
function hrefOf(at: OpenedMove, code: PartCode): string | undefined {
  const { named, opened, move } = at;
  const { question } = opened;
  const mayPlan = opened.may('propose-move') && move.kind === 'proposed';
  switch (code) {
    case 'why':
    case 'wishes':
      return mayPlan ? paths.moves.form({ ...named, form: code }) : undefined;
    case 'options':
    case 'effect':
    case 'support':
      return paths.moves.options(named, question);
    case 'law':
      return paths.moves.law(named, question);
    case 'views':
      return paths.moves.views(named, question);
    case 'preparation':
      return paths.moves.preparation(named, question);
    case 'decision':
      return decisionHref(at);
  }
}

function decisionHref({ move, named, opened }: OpenedMove): string | undefined {
  if (!isOpen(move)) return undefined;
  if (move.kind === 'proposed') return opened.may('propose-move') ? paths.moves.submit(named) : undefined;
  return move.kind === 'submitted' && opened.may('decide-move') ? paths.moves.decide(named) : undefined;
}
