import { startArticleTools } from './article-tools.ts';
import { startClippingsPage } from './clippings-page.ts';
import { startOnThisDay } from './on-this-day.ts';
import { startSettings } from './settings-panel.ts';

// What makes reading more comfortable. Every page can be read without it.
startSettings();
startArticleTools();
startClippingsPage();
startOnThisDay();
