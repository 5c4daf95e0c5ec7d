// Prints what Lighthouse thinks of a page's accessibility, as JSON:
//   CHROME_PATH=… node audit.mjs <url> <mobile|desktop>
import { launch } from 'chrome-launcher';
import lighthouse, { desktopConfig } from 'lighthouse';

const [url, form] = process.argv.slice(2);
const chrome = await launch({
  chromeFlags: [
    '--headless=new',
    // WebGL without a graphics card.
    '--use-angle=swiftshader',
    '--enable-unsafe-swiftshader',
    ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
  ],
});
try {
  const options = { port: chrome.port, logLevel: 'error', onlyCategories: ['accessibility'] };
  const { lhr } = await lighthouse(url, options, form === 'desktop' ? desktopConfig : undefined);
  const { score, auditRefs } = lhr.categories.accessibility;
  const failed = auditRefs
    .filter(({ id, weight }) => weight > 0 && (lhr.audits[id].score ?? 1) < 1)
    .map(({ id }) => ({ id, title: lhr.audits[id].title, items: lhr.audits[id].details?.items }));
  console.log(JSON.stringify({ score: score * 100, error: lhr.runtimeError?.message, failed }));
} finally {
  chrome.kill();
}
