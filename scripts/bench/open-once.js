// @ts-check
/** `node open-once.js FOLDER`: opens a register, asks for its first page, and prints how long that took. */
import { serviceUrl } from './build.js';
import { options } from './fill.js';

/** @type {typeof import('../../electron/main/register/service.ts')} */
const service = await import(serviceUrl);
const begun = performance.now();
const register = await service.openRegister(options(process.argv[2] ?? '', 200_000));
await register.list({ view: 'all', counterpart: null, search: '', order: 'newest', collapsed: [], offset: 0, limit: 50 });
const time = performance.now() - begun;
process.stdout.write(JSON.stringify({ time, bytes: process.memoryUsage().rss }));
await register.close();
