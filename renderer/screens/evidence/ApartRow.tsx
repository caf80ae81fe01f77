import { GridListItem } from 'react-aria-components'
import { messages } from '../../messages'
import { readableName } from '../../messages/file-name'
import { FileSaid } from './FileSaid'
import { Tick } from './Tick'
import type { ApartItem } from './sections'

/** A file that is not believed, why, and whether it can be kept all the same. */
export function ApartRow({ item: { id, file, apart, keep, isLeft } }: { readonly item: ApartItem }) {
  const say = messages.evidence.apart
  const why = apart === null ? say.nothing : say.why(apart)
  return (
    <GridListItem id={id} className="heap-row" textValue={`${readableName(file.name)}: ${why}`} isDisabled={keep === null}>
      {keep ? <Tick /> : <span />}
      <FileSaid file={file} />
      <span className="heap-proof heap-whole">
        <span className="heap-sentence">{why}</span>
        {keep && <span className="heap-second num">{say.keep(keep.reference || messages.history.draft)}</span>}
        {isLeft && apart?.why !== 'already-kept' && <span className="heap-second">{say.keepHow}</span>}
      </span>
    </GridListItem>
  )
}
