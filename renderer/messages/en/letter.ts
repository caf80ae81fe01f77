/** What a letter and its preview say. */

export const letter = {
  title: (reference: string) => `Letter ${reference}`,
  number: (number: string) => `No. ${number}`,
  reference: (reference: string) => `Our reference ${reference}`,
  placeAndDate: (place: string, date: string) => `${place}, ${date}`,
  initials: 'Initials',
  sample: 'Sample register',
  page: (number: number, of: number) => `Page ${String(number)} of ${String(of)}`,
  preview: {
    title: 'Letter',
    label: 'The letter as it will be printed',
  },
}
