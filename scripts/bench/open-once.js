// @ts-check
/** `node open-once.js SERVICE FOLDER`: opens a register, asks for its first page, and prints how long that took. */
import { options, query } from './options.js';

const [, , url = '', folder = ''] = process.argv;
/** @type {import('../setup/service.js').Service} */
const service = await import(url);
const begun = performance.now();
const register = await service.openRegister(options(folder));
await register.list(query({ limit: 50 }));
const time = performance.now() - begun;
process.stdout.write(JSON.stringify({ time, bytes: process.memoryUsage().rss }));
await register.close();
