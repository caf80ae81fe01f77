/** The letters that stand for the two places beside each hour: `W` and `M`, or as many letters as tell them apart. */
export function placeLetters(home: string, theirs: string): readonly [string, string] {
  const [a, b] = [Array.from(home), Array.from(theirs)]
  let length = 1
  while (length < Math.max(a.length, b.length) && a.slice(0, length).join('') === b.slice(0, length).join('')) length += 1
  return [a.slice(0, length).join(''), b.slice(0, length).join('')]
}
