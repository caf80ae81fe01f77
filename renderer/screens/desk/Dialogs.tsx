import { CheckedBundle } from '../bundle/CheckedBundle'
import { CheckingBundle } from '../bundle/CheckingBundle'
import { SaveBundle } from '../bundle/SaveBundle'
import { DossierPreview } from '../dossier/DossierPreview'
import { EvidenceSheet } from '../evidence/EvidenceSheet'
import { ExhibitViewer } from '../exhibits/ExhibitViewer'
import { Forms } from '../forms/Forms'
import { HistorySheet } from '../history/HistorySheet'
import { LetterPreview } from '../letter/LetterPreview'
import { SlipPreview } from '../letter/SlipPreview'
import { RecordPreview } from '../record/RecordPreview'
import { RecordSheet } from '../record/RecordSheet'
import { Restore } from '../restore/Restore'
import { SheetPreview } from '../sheet/SheetPreview'
import { PrintedSheets } from '../sheets/PrintedSheets'
import { DamageSheet } from './damage/DamageSheet'
import { DiscardDraft } from './DiscardDraft'
import { SaveView } from './saved-views/SaveView'

/** Whichever dialog is open over the desk. */
export default function Dialogs() {
  return (
    <>
      <Forms />
      <SheetPreview />
      <DossierPreview />
      <SaveBundle />
      <CheckedBundle />
      <CheckingBundle />
      <LetterPreview />
      <SlipPreview />
      <RecordSheet />
      <RecordPreview />
      <Restore />
      <HistorySheet />
      <PrintedSheets />
      <EvidenceSheet />
      <ExhibitViewer />
      <DiscardDraft />
      <SaveView />
      <DamageSheet />
    </>
  )
}
