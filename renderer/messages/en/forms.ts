/** What the forms say. */
export const forms = {}
