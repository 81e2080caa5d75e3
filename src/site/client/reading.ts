import { startArticleTools } from './article-tools.ts';
import { startClippingsPage } from './clippings-page.ts';
import { startOffline } from './offline/offline.ts';
import { startOnThisDay } from './on-this-day.ts';
import { startSettings } from './settings-panel.ts';

// What makes reading more comfortable. Every page can be read without it.
startOffline((document.currentScript as HTMLScriptElement).src);
startSettings();
startArticleTools();
startClippingsPage();
startOnThisDay();
