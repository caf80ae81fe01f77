import type { Request } from '#core/request'
import { AttemptRole } from '#core/words'
import { Choice } from '../../components/form/Choice'
import { messages } from '../../messages'
import { ChannelChoice } from '../forms/ChannelChoice'
import { nextChase } from '../forms/delivery'
import type { HandOverForm } from './order'

interface NewDeliveryChoicesProps {
  readonly form: HandOverForm
  readonly change: (change: Partial<HandOverForm>) => void
  readonly request: Request
}

/** Why a new delivery is made, and by which channel; a planned one has said so already. */
export function NewDeliveryChoices({ form, change, request }: NewDeliveryChoicesProps) {
  const say = messages.handOver
  return (
    <>
      <Choice
        label={say.role}
        value={form.role}
        onChange={(role) => {
          change({ role })
        }}
        options={AttemptRole.options.map((each) => ({
          value: each,
          label: each === 'chase' ? say.chase(nextChase(request)) : messages.words.role[each],
        }))}
      />
      <ChannelChoice
        value={form.channel}
        onChange={(channel) => {
          change({ channel })
        }}
      />
    </>
  )
}
