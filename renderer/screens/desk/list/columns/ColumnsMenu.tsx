import { Columns3 } from 'lucide-react'
import { Menu, MenuItem, MenuTrigger, Popover, Separator } from 'react-aria-components'
import { Column, USUAL_COLUMNS } from '#core/finding/column'
import { Button } from '../../../../components/Button'
import { messages } from '../../../../messages'
import { useColumns } from '../../../../store/columns'

const USUAL = 'usual'

/** Which columns are shown, besides the reference and the subject. Stays open while one chooses. */
export function ColumnsMenu() {
  const columns = useColumns((store) => store.columns)
  const show = useColumns((store) => store.show)
  const { open, head, usual } = messages.views.columns
  return (
    <MenuTrigger>
      <Button kind="bare" icon={<Columns3 size={14} aria-hidden />} aria-label={open} />
      <Popover className="menu-popover" placement="bottom end">
        <Menu
          className="menu"
          aria-label={open}
          selectionMode="multiple"
          shouldCloseOnSelect={false}
          selectedKeys={columns}
          onSelectionChange={(keys) => {
            if (keys === 'all') return
            show(keys.has(USUAL) ? USUAL_COLUMNS : Column.options.filter((column) => keys.has(column)))
          }}
        >
          {Column.options.map((column) => (
            <MenuItem key={column} id={column} className="menu-item">
              {head[column]}
            </MenuItem>
          ))}
          <Separator className="menu-line" />
          <MenuItem id={USUAL} className="menu-item">
            {usual}
          </MenuItem>
        </Menu>
      </Popover>
    </MenuTrigger>
  )
}
