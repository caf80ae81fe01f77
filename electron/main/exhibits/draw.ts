/** The one that draws exhibits, for the window and for paper. */
import { picturesOf } from './pictures'
import { remembering } from './remembered'

export const drawExhibit = remembering(picturesOf)
