import { startArticleTools } from './article-tools.ts';
import { startClippingsPage } from './clippings-page.ts';
import { startOffline } from './offline/offline.ts';
import { markToday, startOnThisDay } from './on-this-day.ts';
import { startSettings } from './settings-panel.ts';

// What makes reading more comfortable. Every page can be read without it. Each part is a task of its own, so that a
// slow phone can answer its reader in between.
const script = (document.currentScript as HTMLScriptElement).src;
startSettings();
const parts = [startArticleTools, startClippingsPage, startOnThisDay, markToday, () => startOffline(script)];
for (const start of parts) setTimeout(start);
