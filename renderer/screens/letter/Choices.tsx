import { Banner } from '../../components/Banner'
import { PaperChoice } from '../paper/PaperChoice'
import './Choices.css'

/** Over a note's pages: which paper, and what is worth a thought before it goes out. */
export function Choices({ warnings }: { readonly warnings: readonly string[] }) {
  return (
    <>
      <PaperChoice />
      {warnings.map((sentence) => (
        <Banner key={sentence} tone="warn">
          {sentence}
        </Banner>
      ))}
    </>
  )
}
