// @ts-check
/**
 * What a part has to work with: the service and where it was bundled to, an empty folder, and whether seconds must suffice.
 * @typedef {{service: import('../setup/service.js').Service, backup: import('../setup/service.js').Backup, url: string, folder: string, short: boolean}} Ground
 */
export {};
