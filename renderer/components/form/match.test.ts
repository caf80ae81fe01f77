import { describe, expect, it } from 'vitest'
import { markMatch, matching } from './match'
import { offsetText, zonesFor, zoneText } from './zones'

describe('typed letters', () => {
  it('are found without regard to case and accents, and shown as they are written', () => {
    expect(markMatch('Aide-mémoire of the desk', 'MEMO')).toEqual({ before: 'Aide-', match: 'mémo', after: 'ire of the desk' })
    expect(markMatch('Пресс-служба посольства', 'ПОСОЛ')).toEqual({ before: 'Пресс-служба ', match: 'посол', after: 'ьства' })
    expect(markMatch('Ministère', 'x')).toBeNull()
    expect(markMatch('Ministère', '  ')).toBeNull()
  })

  it('are looked for at the start of a word first', () => {
    expect(markMatch('Respokes, Spokesperson', 'spok')?.before).toBe('Respokes, ')
    expect(matching(['Newspokes', 'Office of the Spokesperson', 'Desk'], (text) => text, 'spok')).toEqual([
      'Office of the Spokesperson',
      'Newspokes',
    ])
  })
})

describe('zones', () => {
  const winter = Date.parse('2018-03-09T12:00:00Z')
  const places = [
    { name: 'Washington', zone: 'America/New_York' },
    { name: 'Moscow', zone: 'Europe/Moscow' },
  ]

  it('are named by place and offset', () => {
    expect(zoneText('Africa/Addis_Ababa', places, winter)).toBe('Addis Ababa, UTC+3')
    expect(zoneText('America/New_York', places, winter)).toBe('Washington, UTC−5')
    expect(zoneText('America/New_York', places, Date.parse('2018-03-13T12:00:00Z'))).toBe('Washington, UTC−4')
    expect(offsetText(330)).toBe('UTC+5:30')
    expect(zoneText('UTC', places, winter)).toBe('UTC')
  })

  it('are offered for a place, a city or an identifier', () => {
    expect(zonesFor('', places, winter).map(({ zone }) => zone)).toEqual(['America/New_York', 'Europe/Moscow', 'UTC'])
    expect(zonesFor('washi', places, winter)[0]?.zone).toBe('America/New_York')
    expect(zonesFor('addis', places, winter)).toEqual([{ zone: 'Africa/Addis_Ababa', text: 'Addis Ababa, UTC+3' }])
    expect(zonesFor('new york', places, winter)[0]?.zone).toBe('America/New_York')
  })
})
