/** The group a line is shown in: what somebody judged, where somebody did, and otherwise what was worked out. */
export const groupShown = (line: {
  readonly group: string;
  readonly overruled?: { readonly group: string } | undefined;
}): string => line.overruled?.group ?? line.group;
