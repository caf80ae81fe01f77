/** Where the program itself takes a bundle from: its dossiers are laid out in a hidden window. */
import { paperFile } from '../printing/paper-file'
import type { RegisterService } from '../register/contract'
import type { Sources } from './contents'

export function sourcesOf(service: RegisterService): Sources {
  return {
    service,
    dossier: async (query) => {
      const { content } = await paperFile(service, query, 'pdf', () => undefined)
      return typeof content === 'string' ? Buffer.from(content) : content
    },
  }
}
