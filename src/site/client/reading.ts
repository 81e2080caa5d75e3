import { startArticleTools } from './article-tools.ts';
import { startClippingsPage } from './clippings-page.ts';
import { startOffline } from './offline/offline.ts';
import { startOnThisDay } from './on-this-day.ts';
import { startSettings } from './settings-panel.ts';

// What makes reading more comfortable. Every page can be read without it. Each part is a task of its own, so that a
// slow phone can answer its reader in between.
const script = (document.currentScript as HTMLScriptElement).src;
startSettings();
for (const start of [startArticleTools, startClippingsPage, startOnThisDay, () => startOffline(script)]) {
  setTimeout(start);
}
