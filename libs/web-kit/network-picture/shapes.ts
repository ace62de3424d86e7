/** An upright box in the picture's own units; y grows downwards. */
export interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

export interface Point {
  readonly x: number;
  readonly y: number;
}

/** A straight stretch from one point to another. */
export interface Stretch {
  readonly from: Point;
  readonly to: Point;
}

/** The middle of every picture. */
export const CENTRE: Point = { x: 0, y: 0 };

/** Angles run clockwise from three o'clock, in radians. */
export const pointAt = (angle: number, radius: number): Point => ({
  x: CENTRE.x + Math.cos(angle) * radius,
  y: CENTRE.y + Math.sin(angle) * radius,
});

export const around = (point: Point, radius: number): Box => ({
  x: point.x - radius,
  y: point.y - radius,
  width: radius * 2,
  height: radius * 2,
});

/** Whether two boxes share any area. */
export const overlap = (a: Box, b: Box): boolean =>
  a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height;

/** Whether a stretch runs through a box (Liang and Barsky: the share of it that lies within each pair of edges). */
export function crosses({ from, to }: Stretch, box: Box): boolean {
  const [dx, dy] = [to.x - from.x, to.y - from.y];
  const edges: readonly (readonly [number, number])[] = [
    [-dx, from.x - box.x],
    [dx, box.x + box.width - from.x],
    [-dy, from.y - box.y],
    [dy, box.y + box.height - from.y],
  ];
  let [enters, leaves] = [0, 1];
  for (const [along, room] of edges) {
    if (along === 0 && room < 0) return false;
    if (along < 0) enters = Math.max(enters, room / along);
    if (along > 0) leaves = Math.min(leaves, room / along);
  }
  return enters < leaves;
}

/** The least box that holds them all. */
export function holding(boxes: readonly Box[]): Box {
  const x = Math.min(...boxes.map((box) => box.x));
  const y = Math.min(...boxes.map((box) => box.y));
  const right = Math.max(...boxes.map((box) => box.x + box.width));
  const bottom = Math.max(...boxes.map((box) => box.y + box.height));
  return { x, y, width: right - x, height: bottom - y };
}

/** The box with room on every side of it. */
export const withRoom = (box: Box, room: number): Box => ({
  x: box.x - room,
  y: box.y - room,
  width: box.width + room * 2,
  height: box.height + room * 2,
});
