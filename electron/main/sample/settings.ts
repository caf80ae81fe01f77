/** Whose register the sample is. */
import type { Settings } from '#core/settings'

export const sampleSettings: Settings = {
  office: 'Washington press office',
  officeInFull: 'Press Office, Embassy of the Russian Federation, Washington',
  person: 'Anna Vetrova',
  home: { name: 'Washington', zone: 'America/New_York' },
  theirs: { name: 'Moscow', zone: 'Europe/Moscow' },
  marking: 'SAMPLE REGISTER, FOR OFFICE USE',
  sample: true,
  calendar: null,
  chasing: null,
  notes: null,
}
