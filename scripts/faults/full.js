export async function full() { return 'not yet' }
