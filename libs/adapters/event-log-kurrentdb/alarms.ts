/** What an operator must do something about. Nothing of a young person but a stream's random name is in it. */
export interface Alarm {
  readonly about: string;
  readonly problem: string;
}

/** The alarms that stand. Each is told once when it is raised and once when it is over. */
export class Alarms {
  private readonly standing = new Map<string, string>();

  constructor(private readonly tell: (alarm: Alarm, state: 'raised' | 'over') => void) {}

  raise(about: string, problem: string): void {
    if (this.standing.get(about) === problem) return;
    this.standing.set(about, problem);
    this.tell({ about, problem }, 'raised');
  }

  clear(about: string): void {
    const problem = this.standing.get(about);
    if (problem === undefined) return;
    this.standing.delete(about);
    this.tell({ about, problem }, 'over');
  }

  list(): readonly Alarm[] {
    return [...this.standing].map(([about, problem]) => ({ about, problem }));
  }
}
