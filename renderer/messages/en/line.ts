/** What is said of the line to take: its forms, and the office's own words for it. */
export const line = {
  title: 'Line to take',
  forms: 'Form of the line',
  form: { short: 'Short', long: 'Long', timeline: 'Timeline' },
  ours: 'our own words',
  oursBy: (by: string, when: string) => (by === '' ? `Our own words, ${when}` : `Our own words: ${by}, ${when}`),
  factsNow: 'The facts now give:',
  factsGive: 'The facts give:',
  copy: 'Copy',
  write: 'Write our own',
  edit: 'Edit',
  takeBack: 'Take back',
  field: 'Our own line to take',
  hint: (key: string) => `Stands on the sheet instead of what the facts give. ${key} Enter saves it, Esc ends.`,
  save: 'Save',
  cancel: 'Cancel',
  act: {
    copy: 'Copy the line to take',
    write: 'Write the line to take in our own words',
    takeBack: 'Take our own line to take back',
  },
  said: {
    copied: { short: 'Line to take copied.', long: 'Long line to take copied.', timeline: 'Timeline copied.' },
    notCopied: 'The line could not be copied. Select it and copy it by hand.',
    written: 'Line to take saved.',
    takenBack: 'Our own line taken back: what the facts give stands.',
  },
}
