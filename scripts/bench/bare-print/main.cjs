// @ts-check
/** Bare Electron that prints one page, named first, into the file named after it. Ends when it is written. */
const { app, BrowserWindow } = require('electron');
const { writeFile } = require('node:fs/promises');

app.whenReady().then(async () => {
  const [page = '', file = ''] = process.argv.slice(-2);
  const window = new BrowserWindow({ show: false });
  await window.loadFile(page);
  await window.webContents.executeJavaScript('document.fonts.ready.then(() => true)');
  const margins = { top: 0, bottom: 0, left: 0, right: 0 };
  const pdf = { landscape: true, margins, printBackground: true, generateTaggedPDF: true, generateDocumentOutline: true };
  await writeFile(file, await window.webContents.printToPDF(/** @type {const} */ ({ pageSize: 'A4', ...pdf })));
  app.exit(0);
});
