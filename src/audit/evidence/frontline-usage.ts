/** Usage categories of Frontline. */
export const FRONTLINE_USAGE = /^frontline(?:-|$)/;
