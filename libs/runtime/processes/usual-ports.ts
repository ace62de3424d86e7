/** Where each app listens when nobody says otherwise: beside one another on one machine. */
export const USUAL_PORTS = { planner: '3000', projector: '3001', relay: '3002' } as const;

/** A process that can be started by itself. */
export type App = keyof typeof USUAL_PORTS;
