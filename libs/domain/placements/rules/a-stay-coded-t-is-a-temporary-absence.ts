const TEMPORARY = new Set(['T0', 'T1', 'T2', 'T3', 'T4']);

/**
 * PLACE T0 to T4 is a stay away from the real home, nested in it: in hospital, on holiday, while the carers are away. It is
 * not a move. Source: SSDA903 guidance, in force in every collection year we read; research/domain 3.3 and 3.5.
 */
export const isTemporaryAbsence = (place: string): boolean => TEMPORARY.has(place);
