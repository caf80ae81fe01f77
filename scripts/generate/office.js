// @ts-check
/** The invented press office that keeps the registers of bench, fault harness and generator. */

/** @type {import('../../core/settings.ts').Settings} */
export const settings = {
  office: 'Press office',
  officeInFull: 'Press Office, Embassy of Exampleland',
  person: 'Ann Example',
  home: { name: 'Washington', zone: 'America/New_York' },
  theirs: { name: 'Addis Ababa', zone: 'Africa/Addis_Ababa' },
  marking: 'FOR OFFICE USE',
  sample: false,
  calendar: null,
  chasing: null,
  notes: null,
};

export const MINUTE = 60_000;
export const DAY = 24 * 60 * MINUTE;

/** @param {number} time milliseconds since the epoch @returns {import('../../core/moment.ts').Moment} */
export const minute = (time) => ({ at: new Date(time).toISOString(), zone: settings.home.zone, precision: 'minute' });
