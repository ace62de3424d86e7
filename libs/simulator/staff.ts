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

interface Job {
  readonly role: Role;
  readonly letters: string;
  readonly posts: number;
  /** Years that people stay in it, on average. */
  readonly years: number;
}

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
    this.fill({ role: 'social-worker', letters: 'SW', posts, years: WORKER_CHANGES.workerStaysYears }, from);
    this.fill({ role: 'personal-adviser', letters: 'PA', posts: Math.max(2, Math.ceil(posts / 2)), years: 3.5 }, from);
    this.fill({ role: 'reviewing-officer', letters: 'RO', posts: Math.max(2, Math.ceil(posts / 3)), years: 6 }, from);
    this.fill({ role: 'team-manager', letters: 'TM', posts: 2, years: 60 }, from);
    this.fill({ role: 'coordinator', letters: 'CO', posts: 1, years: 60 }, from);
    this.fill({ role: 'auditor', letters: 'AU', posts: 1, years: 60 }, from);
  }

  /** Somebody in that role who works here on that day, and not `other`. */
  workingOn(role: Role, day: CivilDate, random: Random, other?: string): StaffMember {
    const here = this.all.filter((one) => one.role === role && one.from <= day && (one.to === null || one.to > day));
    const others = here.filter((one) => one.ref !== other);
    return random.pick(others.length > 0 ? others : here);
  }

  private fill(job: Job, from: CivilDate): void {
    let number = 0;
    for (let post = 0; post < job.posts; post++) {
      // The first holders were in post already: their time left is as long as anybody's (it has no memory).
      for (let day = from; day <= this.until;) {
        const left = addDays(day, Math.max(60, Math.round(this.random.exponential(job.years * DAYS_PER_YEAR))));
        const ref = `${job.letters}${String(++number).padStart(3, '0')}`;
        this.all.push({ ref, name: this.name(), role: job.role, from: day, to: left > this.until ? null : left });
        day = left;
      }
    }
  }

  private name(): string {
    const given = this.random.pick(GIVEN_NAMES[this.random.chance(0.75) ? 'F' : 'M']);
    return `${given} ${this.random.pick(FAMILY_NAMES)}`;
  }
}
