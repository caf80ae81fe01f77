import { afterAll, expect, test, vi } from 'vitest'
import type { FileRead } from '#core/evidence/file-read'
import type { Mail } from '#core/evidence/mail'
import { fileOf, mail } from '#core/testing/files'
import type { RegisterService } from '../register/contract'
import { email, emptyFolder, idOf, issue, options, removeFolders, withRegister } from '../register/testing/folder'
import { knownOf } from './known'

afterAll(removeFolders)

const withId = (id: string): typeof email => ({ ...email, details: { channel: 'email', from: 'Press <press@embassy.example>', to: 'press@ministry.example', messageId: `<${id}>` } })
const nothing: Partial<Mail> = { id: '', subject: '', text: '' }

async function found(service: RegisterService, read: Partial<FileRead>, on: string | null = null): Promise<readonly string[]> {
  const { file, read: whole } = fileOf('f7', read)
  const known = await knownOf(service)
  const about = await known.about([{ sha256: file.sha256, read: whole }], on === null ? null : { request: on, about: { of: 'request', n: null } })
  return about.requests.map(({ content: { subject } }) => subject)
}

test('requests are found by identifier, subject, reference, text, direct message, and by where files were dropped', async () => {
  await withRegister(options(await emptyFolder()), async (service) => {
    const first = idOf(await service.run({ ...issue({ subject: 'First', text: 'Of the first.' }), attempts: [withId('a@x')] }))
    await service.run({ ...issue({ subject: 'Second', text: 'Of the second: https://x.example/1' }), attempts: [{ ...withId('b@x'), text: 'A chase of it' }] })
    const by = (some: Partial<Mail>): Promise<readonly string[]> => found(service, { mail: mail({ ...nothing, ...some }) })
    expect(await by({})).toEqual([])
    expect(await by({ id: 'a@x' })).toEqual(['First'])
    expect(await by({ inReplyTo: ['<b@x>'] })).toEqual(['Second'])
    expect(await by({ references: ['b@x', 'a@x'] })).toEqual(['Second', 'First'])
    // What it says is asked only where it names no message that is known.
    const about = (id: string): Partial<Mail> => ({ report: { about: [id], subject: 'Re: First', recipients: [], delivery: null, receipt: null } })
    expect(await by(about('B@X'))).toEqual(['Second'])
    expect(await by(about('c@x'))).toEqual(['First'])
    expect(await by({ subject: 'AW: Re: first (2017/003)' })).toEqual(['First'])
    expect(await by({ subject: 'x (2018/002)' })).toEqual(['Second'])
    expect(await by({ text: 'of the first' })).toEqual(['First'])
    expect(await by({ text: 'a chase of it' })).toEqual(['Second'])
    const messages = [{ id: '1', at: '2018-03-02T20:40:00Z', sender: '2', text: 'Of the second: https://t.example/x', reactions: [], isOdd: false }]
    expect(await found(service, { archive: { account: null, conversations: [{ id: '1-2', isGroup: false, messages, readUntil: [] }], isCut: false, followers: [] } })).toEqual(['Second'])
    expect(await found(service, {}, first)).toEqual(['First'])
    const known = await (await knownOf(service)).about([], null)
    expect([known.isOurs('press@embassy.example'), known.isOurs('press@ministry.example')]).toEqual([true, false])
  })
})

test('the journal is read once, and what changes afterwards is known, one request or several at a time', async () => {
  await withRegister(options(await emptyFolder()), async (service) => {
    const reading = vi.spyOn(service, 'requests')
    const id = idOf(await service.run({ ...issue({ subject: 'First' }), attempts: [] }))
    expect(await found(service, { mail: mail({ ...nothing, id: 'a@x' }) })).toEqual([])
    await service.run({ kind: 'log-delivery', request: id, attempt: withId('a@x') })
    expect(await found(service, { mail: mail({ ...nothing, id: 'a@x' }) })).toEqual(['First'])
    await service.runAll([{ ...issue({ subject: 'Second' }), attempts: [withId('b@x')] }, { ...issue({ subject: 'Third' }), attempts: [withId('c@x')] }])
    expect(await found(service, { mail: mail({ ...nothing, references: ['b@x', 'c@x'] }) })).toEqual(['Second', 'Third'])
    expect(reading).toHaveBeenCalledOnce()
  })
})
