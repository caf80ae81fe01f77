// @ts-check
/** The least that Electron can be: one window with the page that is named, and nothing of ours. */
const { app, BrowserWindow } = require('electron');

app.on('window-all-closed', () => app.quit());
app.whenReady().then(() => {
  const window = new BrowserWindow({ width: 1440, height: 900, show: false });
  window.once('ready-to-show', () => window.show());
  return window.loadFile(process.argv.at(-1) ?? '');
});
