import { bundleProblemSentence, requestsWords, type BundleChecked } from '#core/bundle'
import { shortFingerprint } from '#core/fingerprint'
import { Banner } from '../../components/Banner'
import { Button } from '../../components/Button'
import { Dialog } from '../../components/Dialog'
import { messages } from '../../messages'
import { useDialog } from '../../store/dialog'
import './bundle.css'

const { checked: say, close: closeWord } = messages.bundle

/** Problems that are named; a bundle of which more is wrong is not read on. */
const NAMED = 12

/** What came of checking a bundle, when its dialog is open. */
export function CheckedBundle() {
  const { dialog, close } = useDialog()
  if (dialog?.kind !== 'checked-bundle') return null
  return (
    <Dialog
      title={say.title}
      subtitle={dialog.name}
      onClose={close}
      width={600}
      actions={
        <Button size="sheet" autoFocus onPress={close}>
          {closeWord}
        </Button>
      }
    >
      <div className="bundle">
        <Said checked={dialog.checked} />
      </div>
    </Dialog>
  )
}

function Said({ checked }: { readonly checked: BundleChecked }) {
  switch (checked.outcome) {
    case 'whole': {
      const { files, references, fingerprint, sha256, here } = checked
      return (
        <>
          <Banner tone="good">{say.whole(files, requestsWords(references))}</Banner>
          <p>
            {say.fingerprint} <span className="num bundle-hash">{shortFingerprint(fingerprint)}</span>. {here === null ? say.unknown : here ? say.here : say.elsewhere}
          </p>
          {sha256 !== null && (
            <p>
              {say.sha256} <span className="num bundle-hash">{sha256}</span>
            </p>
          )}
          <p>{say.proven}</p>
        </>
      )
    }
    case 'altered': {
      const rest = checked.problems.length - NAMED
      return (
        <>
          <Banner tone="bad">{say.altered}</Banner>
          <ul className="bundle-parts">
            {checked.problems.slice(0, NAMED).map((problem) => (
              <li key={`${problem.file} ${problem.what}`}>{bundleProblemSentence(problem)}</li>
            ))}
            {rest > 0 && <li>{say.more(rest)}</li>}
          </ul>
        </>
      )
    }
    case 'no-bundle':
      return <Banner tone="warn">{say.none(checked.why)}</Banner>
  }
}
