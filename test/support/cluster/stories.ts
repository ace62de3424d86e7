/**
 * The stories of test/acceptance that run again on a cluster, word for word, in parts that take about as long as each other.
 * A new story belongs into one of them; one that says itself what it stands on is named below, with the reason.
 */
export const STORIES_ON_CLUSTER = {
  planning: [
    'planning-a-move',
    'planning-parts',
    'after-a-move',
    'move-roles',
    'promises',
    'reviews',
    'leaving-care',
    'pathway-plan',
    'after-care',
    'runway',
    'homes-and-vacancies',
    'homes-command-line',
    'workers-and-links',
    'from-feed',
  ],
  people: [
    'people-recording',
    'people-one-relationship',
    'people-own-view',
    'people-course',
    'people-restrictions',
    'brothers-and-sisters',
    'two-relationships',
    'about-me',
    'contact-recorded',
    'contact-agreed',
    'contact-across-records',
    'diary',
    'event-store-gone',
  ],
  reading: [
    'reading-a-case',
    'reading-lists',
    'reading-allocation',
    'reading-map',
    'reading-replay',
    'due',
    'lists-behind',
    'drafts',
    'drafts-lost-sign-in',
    'api',
    'command-line',
    'whole-log-refused',
    'figures-and-logs',
  ],
} as const;

/** Stories that are not told again on a cluster, and why. */
export const STORIES_NOT_TOLD_AGAIN: Readonly<Record<string, string>> = {
  'on-cluster-planning': 'is the stories on a cluster',
  'on-cluster-people': 'is the stories on a cluster',
  'on-cluster-reading': 'is the stories on a cluster',
  'on-kurrentdb': 'is stories of one process on a KurrentDB',
  'command-line-on-cluster': 'is of a cluster alone: what each account may do on the command line',
  'postgres-gone': 'is of a cluster alone: one process has no PostgreSQL',
  'two-planners': 'is told on one process and on a cluster by itself',
  'moving-an-installation': 'is of moving from files to a KurrentDB, a cluster and back: it makes each of them itself',
  doctor: 'is of damaged files and open folders of one process, and of the parts of a cluster: it makes each itself',
};
