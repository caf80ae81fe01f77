/** What somebody wrote, without what they answer to: where programs mark that in a way that is sure. */

/** Lines after which everything is of an earlier message. */
const RULE = new RegExp(
  `^[> ]*-{2,} ?(?:${[
    'original message|forwarded message|исходное сообщение|пересылаемое сообщение|message d\'origine|message original',
    'ursprüngliche nachricht|mensaje original|messaggio originale',
  ].join('|')}) ?-{2,} *$`,
  'iu',
)

/** The names of From, Sent or Date, To and Subject at the head of a quoted message, as Outlook and others write them. */
const FROM = /^\*?(?:from|от|de|von|da)\*? ?:/iu
const OTHERS = [
  /^\*?(?:sent|date|отправлено|дата|envoyé|gesendet|datum|enviado(?: el)?|fecha|inviato|data)\*? ?:/iu,
  /^\*?(?:to|кому|à|an|para|a)\*? ?:/iu,
  /^\*?(?:subject|тема|objet|betreff|asunto|oggetto)\*? ?:/iu,
]
/** How many lines that head may have. */
const HEAD = 8

/** The end of `On 5 March 2018, A. Person wrote:` in several languages. */
const WROTE =
  /(?:wrote|writes|a écrit|schrieb|escribió|ha scritto|пишет|писал|писала|написал|написала|написали|пишете)(?: [^:]{0,100})? ?:$/iu
/** A time of day or a year. */
const WHEN = /\d[:.]\d\d|\d{4}/
const LONGEST_ATTRIBUTION = 3
const MOST_BLANKS = 3

/** The text without what it quotes; whole where nothing marks a quotation. Empty where all of it is one. */
export function ownText(text: string): string {
  const lines = text.split('\n')
  const kept: string[] = []
  for (const [n, line] of lines.entries()) {
    if (RULE.test(line.slice(0, 200)) || isQuotedHead(lines, n)) break
    if (!line.startsWith('>')) kept.push(line)
    else if (lines[n - 1]?.startsWith('>') !== true) dropAttribution(kept)
  }
  while (/^[\s_]*$/.test(kept.at(-1)?.slice(0, 1_000) ?? 'x')) kept.pop()
  return kept.join('\n').replace(/^\n+/, '').replace(/\n{4,}/g, '\n\n\n')
}

/** Whether a message's head is written out here: From, and two of the others soon after. */
function isQuotedHead(lines: readonly string[], n: number): boolean {
  if (!FROM.test(lines[n]?.slice(0, 40) ?? '')) return false
  const next = lines.slice(n + 1, n + HEAD).map((line) => line.slice(0, 40))
  return OTHERS.filter((other) => next.some((line) => other.test(line))).length >= 2
}

/** Takes off the end of `kept` the line, or the lines, which say when, and by whom, the quotation that follows was written. */
function dropAttribution(kept: string[]): void {
  let end = kept.length
  while (end > Math.max(kept.length - MOST_BLANKS, 0) && kept[end - 1]?.trim() === '') end -= 1
  const last = kept[end - 1]?.slice(-200).trimEnd() ?? ''
  if (!WROTE.test(last)) return
  let from = end - 1
  while (end - from < LONGEST_ATTRIBUTION && from > 0 && !WHEN.test(kept[from] ?? '') && kept[from - 1]?.trim() !== '') from -= 1
  kept.length = WHEN.test(kept[from] ?? '') ? from : end - 1
}
