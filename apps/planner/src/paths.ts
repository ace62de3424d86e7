import { path } from '#libs/web-kit';

const person = '/young-people/:youngPersonId';

/** Every address of the planner. Routes are declared from it and links are made from it; nowhere else is an address written. */
export const paths = {
  home: path('/'),
  welcome: path('/welcome'),
  signIn: { show: path('/sign-in'), out: path('/sign-out') },
  myWork: path('/my-work'),
  youngPeople: path('/young-people'),
  find: path('/find'),
  movesToDecide: path('/moves-to-decide'),
  homes: path('/homes'),
  serviceFigures: path('/service-figures'),
  case: {
    show: path(person),
    timeline: path(`${person}/timeline`),
    replay: path(`${person}/replay`),
    allocate: path(`${person}/allocate`),
  },
  drafts: { show: path(`${person}/unfinished/:draftId`), discard: path('/unfinished/:draftId/discard') },
  people: {
    list: path(`${person}/people`),
    add: path(`${person}/people/add`),
    map: path(`${person}/people/map`),
    compareMaps: path(`${person}/people/map/compare`),
    duplicates: path(`${person}/people/duplicates`),
    undoMerge: path(`${person}/people/duplicates/undo`),
    show: path(`${person}/people/:relationshipId`),
    recordContact: path(`${person}/people/contact`),
    change: path(`${person}/people/:relationshipId/change/:change`),
  },
  workers: {
    list: path(`${person}/workers`),
    handover: path(`${person}/workers/handover/:allocation`),
    nameLinkPerson: path(`${person}/workers/link-person`),
    endLinkPerson: path(`${person}/workers/link-person/end`),
  },
  moves: {
    list: path(`${person}/moves`),
    propose: path(`${person}/moves/propose`),
    show: path(`${person}/moves/:transitionId`),
    addOption: path(`${person}/moves/:transitionId/options/add`),
    option: path(`${person}/moves/:transitionId/options/:optionId`),
    changeOption: path(`${person}/moves/:transitionId/options/:optionId/change`),
    withdrawOption: path(`${person}/moves/:transitionId/options/:optionId/withdraw`),
    protect: path(`${person}/moves/:transitionId/options/:optionId/protect/:relationshipId`),
    submit: path(`${person}/moves/:transitionId/submit`),
    decide: path(`${person}/moves/:transitionId/decide`),
    happened: path(`${person}/moves/:transitionId/happened`),
    withdraw: path(`${person}/moves/:transitionId/withdraw`),
  },
  api: { youngPeople: path('/api/young-people'), case: path('/api/young-people/:youngPersonId/case') },
  health: { live: path('/health/live'), ready: path('/health/ready') },
} as const;
