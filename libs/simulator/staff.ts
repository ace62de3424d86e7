import { addDays, type CivilDate, type Role } from '#libs/domain/kernel';
import { WORKER_CHANGES } from './calibration';
import { FAMILY_NAMES, GIVEN_NAMES } from './names';
import type { Random } from './random';

/** Somebody who works for the authority. */
export interface StaffMember {
  /** Staff reference: SW001 and so on; for social workers it is the return's SW_ID. */
  readonly ref: string;
  readonly name: string;
  readonly role: Role;
  readonly from: CivilDate;
  /** The day they left; null while they work here. */
  readonly to: CivilDate | null;
}

/** Young people in care for each social worker (N37: 16.0). */
const CASELOAD = 16;
const DAYS_PER_YEAR = 365.25;

/** Posts are filled again the day after somebody leaves, so that nobody is ever without a worker to turn to. */
export class Staff {
  readonly all: StaffMember[] = [];

  constructor(
    private readonly random: Random,
    from: CivilDate,
    private readonly until: CivilDate,
    youngPeople: number,
  ) {
    const posts = Math.max(3, Math.ceil((youngPeople * 0.55) / CASELOAD));
    this.fill('social-worker', 'SW', posts, WORKER_CHANGES.workerStaysYears, from);
    this.fill('personal-adviser', 'PA', Math.max(2, Math.ceil(posts / 2)), 3.5, from);
    this.fill('reviewing-officer', 'RO', Math.max(2, Math.ceil(posts / 3)), 6, from);
    this.fill('team-manager', 'TM', 2, 60, from);
    this.fill('coordinator', 'CO', 1, 60, from);
    this.fill('auditor', 'AU', 1, 60, from);
  }

  /** Somebody in that role who works here on that day, and not `other`. */
  workingOn(role: Role, day: CivilDate, random: Random, other?: string): StaffMember {
    const here = this.all.filter((one) => one.role === role && one.from <= day && (one.to === null || one.to > day));
    const others = here.filter((one) => one.ref !== other);
    return random.pick(others.length > 0 ? others : here);
  }

  private fill(role: Role, letters: string, posts: number, yearsInPost: number, from: CivilDate): void {
    let number = 0;
    for (let post = 0; post < posts; post++) {
      let day = from;
      for (;;) {
        // The first holders were in post already: their time left is as long as anybody's (it has no memory).
        const to = addDays(day, Math.max(60, Math.round(this.random.exponential(yearsInPost * DAYS_PER_YEAR))));
        const ref = `${letters}${String(++number).padStart(3, '0')}`;
        this.all.push({ ref, name: this.name(), role, from: day, to: to > this.until ? null : to });
        if (to > this.until) break;
        day = to;
      }
    }
  }

  private name(): string {
    const given = this.random.pick(GIVEN_NAMES[this.random.chance(0.75) ? 'F' : 'M']);
    return `${given} ${this.random.pick(FAMILY_NAMES)}`;
  }
}
