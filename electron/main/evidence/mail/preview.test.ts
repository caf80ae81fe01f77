import { Buffer } from 'node:buffer'
import { expect, it } from 'vitest'
import { letter } from './corpus/write'
import { readMail } from './mail'
import { mailPreview } from './preview'

it('shows the head, the text and what is attached, as text', async () => {
  const file = letter(
    { 'Content-Type': 'multipart/mixed; boundary=x' },
    '--x',
    '',
    'We have <b>it</b>.',
    '--x',
    'Content-Type: application/pdf; name="a.pdf"',
    '',
    'abc',
    '--x--',
  )
  expect(mailPreview(await readMail(Buffer.from(file)))).toBe(
    `From: Duty Officer <spokesperson@ministry.example>
To: press@embassy.example
Date: 2018-03-05T09:15:00Z
Subject: Re: Request for a meeting of ministers
Message-ID: <reply-7@ministry.example>
Attachment: a.pdf (4 bytes)

We have <b>it</b>.`,
  )
})

it('leaves out what the message does not say', async () => {
  expect(mailPreview(await readMail(Buffer.from('From: a@x.example\n\nYes.')))).toBe('From: a@x.example\n\nYes.')
})
