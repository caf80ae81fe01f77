// @ts-check
/** How the bench opens a register: with a clock of the present, and identifiers of its own. */
import { settings } from '../generate/office.js';

/** @param {string} folder @returns {import('../../electron/main/register/service.ts').OpenOptions} */
export function options(folder) {
  let ids = 0;
  return { folder, settings, now: () => new Date().toISOString(), id: () => `${process.pid}-${(ids += 1)}` };
}

/** The page of a list as a query. @param {Partial<import('../../core/projections/list.ts').ListQuery>} some @returns {import('../../core/projections/list.ts').ListQuery} */
export const query = (some) => ({ view: 'all', counterpart: null, search: '', sort: null, group: null, collapsed: [], offset: 0, limit: 200, ...some });
