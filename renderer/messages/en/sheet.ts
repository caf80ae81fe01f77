/** What the status sheet and its preview say. */
export const sheet = {}
