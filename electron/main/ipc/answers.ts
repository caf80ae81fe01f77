/** What the main process answers to each question of the contract. */
import { app, dialog, nativeTheme, type BrowserWindow } from 'electron'
import type { RegisterBridge, Status } from '#core/bridge/bridge'
import type { PaperStage } from '#core/projections/paper'
import { done, refused, type Reply } from '#core/refusal'
import { reasonOf } from '../files/reason'
import { countries, countryDays } from '../calendars'
import { readContacts } from '../contacts'
import { drawExhibit } from '../exhibits/draw'
import { dossierWithPictures } from '../exhibits/in-dossier'
import { saveHistory, saveRequests } from '../export/save'
import { handOver } from '../handing-over/hand-over'
import { openLink } from '../links'
import { stopPaper } from '../printing/paper'
import { printPaper } from '../printing/print'
import { savePaper } from '../printing/save'
import type { Notices } from '../notices/notices'
import type { RegisterService } from '../register/service'
import { namingWhich } from '../register/which'
import type { Place } from '../session/place'
import type { Session } from '../session/session'
import { backupAnswersOf } from './backup-answers'
import { bundleAnswersOf } from './bundle-answers'
import { evidenceAnswersOf } from './evidence-answers'
import { exhibitAnswersOf } from './exhibit-answers'
import { importAnswersOf } from './import-answers'

/**
 * @param session the register that is open
 * @param window the window over which questions are put; there is none while sheets are made from the command line
 * @param notices what is said outside the window; nothing is where there is none
 */
export function answersOf(session: Session, window: () => BrowserWindow, notices: Notices | null = null): RegisterBridge {
  const service = (): Promise<RegisterService> => session.service()
  const change = async (place: Place): Promise<Reply<null>> => {
    try {
      await session.change(place)
      return done(null)
    } catch (error) {
      return refused({ code: 'cannot-read', why: reasonOf(error) })
    }
  }
  const tell = (stage: PaperStage): void => {
    window().webContents.send('setting', stage)
  }
  return {
    status: async () => statusOf(await service()),
    overview: async () => (await service()).overview(),
    list: async (query) => (await service()).list(query),
    open: async (request) => (await service()).open(request),
    history: async (query) => (await service()).history(query),
    saveHistory: async (query) => saveHistory(await service(), query, window()),
    saveRequests: async () => saveRequests(await service(), window()),
    run: async (command) => (await service()).run(command),
    async runAll(commands) {
      const present = await service()
      return namingWhich(present, commands, await present.runAll(commands))
    },
    inverse: async (commands, reason) => (await service()).inverse(commands, reason),
    ids: async (query) => (await service()).ids(query),
    several: async (requests) => (await service()).several(requests),
    tagsOf: async (requests) => (await service()).tagsOf(requests),
    office: async () => (await service()).office(),
    counterparts: async () => (await service()).counterparts(),
    tags: async () => (await service()).tags(),
    glance: async (counterpart) => (await service()).glance(counterpart),
    countries,
    countryDays,
    readContacts: () => readContacts(window()),
    nextReference: async (dispatched) => (await service()).nextReference(dispatched),
    noteOn: async (note, except) => (await service()).noteOn(note, except),
    sheet: async (query) => (await service()).sheet(query),
    stopRecalling: async () => { (await service()).stopRecalling() },
    sheets: async () => (await service()).sheets(),
    sheetByFingerprint: async (typed) => (await service()).sheetByFingerprint(typed),
    record: async (query) => (await service()).record(query),
    savePaper: async (query, format, forWhom) => savePaper(await service(), query, { format, forWhom, tell }, window()),
    printPaper: async (query, forWhom) => printPaper(await service(), query, forWhom, tell),
    stopPaper: () => {
      stopPaper()
      return Promise.resolve()
    },
    dossier: async (query) => dossierWithPictures(await service(), query, drawExhibit),
    handOver: async (order) => handOver(await service(), order, window()),
    verify: async () => (await service()).verify(),
    async repair(why) {
      const present = await service()
      const reply = await present.repair(why)
      return reply.ok ? change({ kind: 'folder', folder: present.folder }) : reply
    },
    async openRegister(which) {
      const place = which === 'sample' ? { kind: 'sample' as const } : await chosenPlace(window())
      return place === null ? done(null) : change(place)
    },
    ...backupAnswersOf(session, window),
    ...importAnswersOf(service, window),
    ...evidenceAnswersOf(service, window),
    ...exhibitAnswersOf(service, window),
    ...bundleAnswersOf(service, window),
    openLink: (link) => openLink(window(), link),
    setTheme: (theme) => {
      nativeTheme.themeSource = theme
      return Promise.resolve()
    },
    setNotices: async (on) => notices?.turn(on),
  }
}

function statusOf(service: RegisterService): Status {
  return {
    opening: service.opening,
    settings: service.settings(),
    now: service.now(),
    folder: service.folder,
    ...service.position(),
    repairs: service.repairs().length,
    verify: service.verifyState,
    version: app.getVersion(),
    platform: platform(),
  }
}

function platform(): Status['platform'] {
  if (process.platform === 'darwin') return 'mac'
  return process.platform === 'win32' ? 'windows' : 'linux'
}

async function chosenPlace(window: BrowserWindow): Promise<Place | null> {
  const { filePaths } = await dialog.showOpenDialog(window, {
    title: 'Open a register',
    message: 'Choose the folder of a register, or an empty folder to begin one.',
    buttonLabel: 'Open register',
    properties: ['openDirectory', 'createDirectory'],
  })
  const folder = filePaths[0]
  return folder === undefined ? null : { kind: 'folder', folder }
}
