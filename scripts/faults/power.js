export async function power() { return 'not yet' }
