export async function bytes() { return 'not yet' }
