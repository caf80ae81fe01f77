import { Search, X } from 'lucide-react'
import { Input, SearchField } from 'react-aria-components'
import { Button } from '../../../../components/Button'
import { messages } from '../../../../messages'
import { useList } from '../../../../store/list'
import { useSearchField } from '../../../../store/search-field'
import { focusList } from '../focus'
import { SearchWords } from './SearchWords'

/** The field that narrows the list as one types. Esc clears it and gives the list back; Enter and Down go into the list. */
export function ListSearch({ autoFocus }: { readonly autoFocus: boolean }) {
  const search = useList((list) => list.search)
  const ask = useList((list) => list.ask)
  const close = useSearchField((field) => field.close)
  const { list } = messages.desk
  const leave = (): void => {
    close()
    focusList()
  }
  return (
    <SearchField
      className="list-search"
      aria-label={list.searchField}
      value={search}
      onChange={(text) => void ask({ search: text })}
      onKeyDown={(event) => {
        if (event.key === 'Escape') leave()
        else if (event.key === 'ArrowDown' || event.key === 'Enter') focusList()
        else return
        event.preventDefault()
      }}
    >
      <Search size={14} aria-hidden />
      <Input autoFocus={autoFocus} maxLength={200} spellCheck={false} />
      <SearchWords />
      <Button slot={null} kind="bare" icon={<X size={14} aria-hidden />} aria-label={list.clear} onPress={leave} />
    </SearchField>
  )
}
