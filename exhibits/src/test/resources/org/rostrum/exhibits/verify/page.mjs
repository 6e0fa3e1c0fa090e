// The script of docs/verify.html, run outside a browser: node page.mjs PAGE TRUST BUNDLE…, one verdict a line.
import { openAsBlob, readFileSync } from "node:fs";

const [page, trust, ...bundles] = process.argv.slice(2);
const script = /<script>\n([\s\S]*)<\/script>/.exec(readFileSync(page, "utf8"))[1];
const judge = new Function(script + "\nreturn judge;")();
for (const bundle of bundles) {
  const { verdict, where, reason } = await judge(await openAsBlob(bundle), trust === "-" ? "" : readFileSync(trust, "utf8"));
  console.log([verdict, where, reason].join("\t"));
}
