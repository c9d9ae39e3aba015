/** Thrown when the selector that the user gave finds nothing in the page, or is none. */
export class SelectError extends Error {}
