/** Whether a person or a machine wrote: out-of-office notes in every form, and letters that only look like them. */
import { letter, row, type Row } from './write'

export interface Reply {
  automatic: boolean
}

const by = (fields: Readonly<Record<string, string>>): string => letter(fields, 'We have received your request.')

export const PERSONS: readonly Row<Reply>[] = [
  row('a plain letter', by({})),
  row('Auto-Submitted: no', by({ 'Auto-Submitted': 'no' })),
  row('Auto-Submitted: no, and Precedence: bulk', by({ 'Auto-Submitted': 'no', Precedence: 'bulk' })),
  row('X-Auto-Response-Suppress alone', by({ 'X-Auto-Response-Suppress': 'All' })),
  row('a subject alone', by({ Subject: 'Out of office: Request for a meeting of ministers' })),
  row('another subject alone', by({ Subject: 'Automatic reply: Request' })),
  row('through a list', by({ Precedence: 'bulk', 'List-Id': '<press.ministry.example>' })),
  row('Precedence: list', by({ Precedence: 'list' })),
  row('Return-Path of a person', by({ 'Return-Path': '<spokesperson@ministry.example>' })),
  row('X-Autoreply: no', by({ 'X-Autoreply': 'no' })),
]

export const MACHINES: readonly Row<Reply>[] = [
  row('auto-replied', by({ 'Auto-Submitted': 'auto-replied' })),
  row('auto-replied with a parameter', by({ 'Auto-Submitted': 'auto-replied; owner-email="a@ministry.example"' })),
  row('auto-replied with a comment', by({ 'Auto-Submitted': 'auto-replied (vacation)' })),
  row('auto-generated', by({ 'Auto-Submitted': 'Auto-Generated' })),
  row('auto-notified', by({ 'auto-submitted': 'auto-notified' })),
  row('an unknown word', by({ 'Auto-Submitted': 'vacation' })),
  row('auto-replied, folded', by({ 'Auto-Submitted': '\r\n auto-replied' })),
  row('Precedence: auto_reply', by({ Precedence: 'auto_reply' })),
  row('Precedence: bulk', by({ Precedence: 'bulk' })),
  row('Precedence: junk', by({ Precedence: 'Junk' })),
  row('X-Autoreply: yes', by({ 'X-Autoreply': 'yes' })),
  row('X-Autorespond', by({ 'X-Autorespond': 'Re: Request' })),
  row('X-Mail-Autoreply', by({ 'X-Mail-Autoreply': 'vacation' })),
  row('Return-Path: <>', by({ 'Return-Path': '<>' })),
  row('Return-Path of a space', by({ 'Return-Path': '< >' })),
]
