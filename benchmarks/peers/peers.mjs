// node peers.mjs DATA OUT: what each peer finds in DATA/pii and DATA/abuse, how well, and how fast.
// OUT holds what Java found (PeerAnswers), and takes what is found here. Prints name, value, unit.
import { execFileSync } from "node:child_process";
import { mkdirSync, readFileSync, readdirSync, existsSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { gunzipSync } from "node:zlib";
import { checkProfanity } from "glin-profanity";
import nlp from "compromise";
import { englishDataset, englishRecommendedTransformers, RegExpMatcher } from "obscenity";
import { OpenRedaction } from "openredaction";
import redactPii from "redact-pii";

const [data, out] = process.argv.slice(2);
const KINDS = ["CORE10", "PHONE", "EMAIL", "POSTCODE", "ADDRESS", "PAYMENT_CARD", "PERSON"];

// ---- personal data: each gives back spans ----
const OPEN_KINDS = {
  NAME: "PERSON", EMAIL: "EMAIL", POSTCODE_UK: "POSTCODE", ADDRESS_STREET: "ADDRESS", CREDIT_CARD: "PAYMENT_CARD",
  IBAN: "IBAN", IPV4: "IP", IPV6: "IP", NINO_UK: "NINO", NATIONAL_INSURANCE_UK: "NINO", NHS_NUMBER: "NHS_NUMBER",
  DRIVING_LICENSE_UK: "DRIVING_LICENCE", LICENSE_PLATE: "VEHICLE_REG", PASSPORT_UK: "PASSPORT",
  DATE_OF_BIRTH: "DOB", BANK_ACCOUNT_UK: "BANK_ACCOUNT",
};
const PII_KINDS = {
  PERSON_NAME: "PERSON", EMAIL_ADDRESS: "EMAIL", PHONE_NUMBER: "PHONE", STREET_ADDRESS: "ADDRESS",
  CREDIT_CARD_NUMBER: "PAYMENT_CARD", IP_ADDRESS: "IP", ZIPCODE: "ZIPCODE", DIGITS: "DIGITS",
  US_SOCIAL_SECURITY_NUMBER: "US_SSN", USERNAME: "USERNAME", PASSWORD: "PASSWORD", CREDENTIALS: "CREDENTIALS", URL: "URL",
};
const PLACEHOLDER = new RegExp(`(?:${Object.keys(PII_KINDS).join("|")})`, "g");

const openRedaction = new OpenRedaction({});
const redactor = new redactPii.SyncRedactor();

const detectors = {
  compromise: async (text) =>
    nlp(text).people().json({ offset: true }).map(({ offset }) => ({
      start: offset.start, end: offset.start + offset.length, type: "PERSON",
    })),
  openredaction: async (text) =>
    (await openRedaction.detect(text)).detections.map(({ type, position }) => ({
      start: position[0], end: position[1],
      type: type.startsWith("PHONE") ? "PHONE" : (OPEN_KINDS[type] ?? type),
    })),
  "redact-pii": async (text) => aligned(text, redactor.redact(text)),
};

/** redact-pii gives no offsets: what it left as it was tells where what it replaced had stood. */
function aligned(text, redacted) {
  const kinds = redacted.match(PLACEHOLDER);
  if (!kinds) return [];
  const left = redacted.split(PLACEHOLDER).map((part) => part.replace(/[.*+?^${}()|[\]\\]/g, "\\$&"));
  const match = new RegExp(`^${left.join("([\\s\\S]+?)")}$`, "d").exec(text);
  return match ? kinds.map((kind, i) => trimmed(text, match.indices[i + 1], PII_KINDS[kind])) : [];
}

function trimmed(text, [from, to], type) {
  const inside = text.slice(from, to);
  return {
    start: from + inside.length - inside.trimStart().length,
    end: to - (inside.length - inside.trimEnd().length),
    type,
  };
}

// ---- profanity: each says yes or no ----
const matcher = new RegExpMatcher({ ...englishDataset.build(), ...englishRecommendedTransformers });
const filters = {
  obscenity: (text) => matcher.hasMatch(text),
  "glin-profanity": (text) =>
    checkProfanity(text, { languages: ["english"], detectLeetspeak: true, normalizeUnicode: true }).containsProfanity,
};

// ---- reading, scoring, timing ----
const print = (name, value, unit) => console.log(`${name}\t${value}\t${unit}`);
const lines = (file) => {
  const bytes = readFileSync(file);
  return (file.endsWith(".gz") ? gunzipSync(bytes) : bytes).toString("utf8").split("\n").filter(Boolean).map((line) => JSON.parse(line));
};
const seconds = (usage) => (usage.user + usage.system) / 1e6;

function score(peer, name, gold, answers) {
  const table = execFileSync("python3", [join(data, "pii/score.py"), gold, answers], { encoding: "utf8" });
  for (const row of table.split("\n").slice(1).map((line) => line.trim().split(/\s+/))) {
    if (KINDS.includes(row[0]) && row[1] > 0) {
      print(`${peer}.${name}.${row[0]}`, `${row[5]}/${row[8]}`, `F1 exact/overlap of ${row[1]}`);
    }
  }
}

/** Spans of kinds that a text of ordinary tweets hardly holds: alarms. */
function alarms(peer, name, answers) {
  const CORE = ["PHONE", "POSTCODE", "PAYMENT_CARD", "IBAN", "IP", "NINO", "NHS_NUMBER", "VEHICLE_REG", "DRIVING_LICENCE", "EMAIL", "ADDRESS"];
  const found = answers.flatMap(({ spans }) => spans).filter(({ type }) => CORE.includes(type)).length;
  print(`${peer}.${name}.alarms`, ((1000 * found) / answers.length).toFixed(1), "CORE10 or ADDRESS in 1,000 texts");
}

const sets = readdirSync(join(data, "pii")).filter((file) => file.endsWith(".jsonl")).sort();
const all = sets.flatMap((file) => lines(join(data, "pii", file)));

function scored(peer) {
  for (const file of sets) {
    const answers = join(out, peer, file);
    if (!existsSync(answers)) continue;
    score(peer, file.replace(".jsonl", ""), join(data, "pii", file), answers);
    if (file.endsWith("_uk.jsonl")) alarms(peer, file.replace(".jsonl", ""), lines(answers));
  }
}

for (const [peer, detect] of Object.entries(detectors)) {
  mkdirSync(join(out, peer), { recursive: true });
  for (const file of sets) {
    const answers = [];
    for (const { id, text } of lines(join(data, "pii", file))) answers.push(JSON.stringify({ id, spans: await detect(text) }));
    writeFileSync(join(out, peer, file), answers.join("\n") + "\n");
  }
  const before = process.cpuUsage();
  for (const { text } of all) await detect(text);
  print(`${peer}.speed`, Math.round(all.length / seconds(process.cpuUsage(before))), "posts/CPU-s");
  scored(peer);
}
scored("libphonenumber");
scored("rostrum");

const politics = lines(process.env.ROSTRUM_POLITICS).map(({ id, text, labels }) => ({ id, text, abusive: labels.some((label) => !label.startsWith("doxxing")) ? 1 : 0 }));
const judged = { "dev/jigsaw": lines(join(data, "abuse/dev/jigsaw.jsonl.gz")), "politics/development": politics };
const fair = ["uk_petitions", "hansard", "uk_mp_tweets"].flatMap((name) => lines(join(data, `abuse/dev/${name}.jsonl.gz`)));

function flags(peer, yes) {
  for (const [name, texts] of Object.entries(judged)) {
    const abusive = texts.filter((one) => one.abusive === 1);
    const found = abusive.filter(yes).length;
    const raised = texts.filter((one) => one.abusive !== 1 && yes(one)).length;
    const recall = found / abusive.length;
    const precision = found / Math.max(1, found + raised);
    print(`${peer}.${name}`, `${precision.toFixed(2)}/${recall.toFixed(2)}/${((2 * precision * recall) / (precision + recall || 1)).toFixed(2)}`, "precision/recall/F1");
    print(`${peer}.${name}.raised`, ((100 * raised) / (texts.length - abusive.length)).toFixed(1), "% of texts without abuse");
  }
  print(`${peer}.fair`, ((100 * fair.filter(yes).length) / fair.length).toFixed(2), `% of ${fair.length} texts of fair politics`);
}

const posts = [...judged["dev/jigsaw"], ...politics, ...fair];
for (const [peer, profane] of Object.entries(filters)) {
  posts.slice(0, 1000).forEach(({ text }) => profane(text));
  const before = process.cpuUsage();
  posts.forEach(({ text }) => profane(text));
  print(`${peer}.speed`, Math.round(posts.length / seconds(process.cpuUsage(before))), "posts/CPU-s");
  flags(peer, ({ text }) => profane(text));
}
for (const own of ["rostrum-wording", "rostrum-both"]) {
  const flagged = new Set(readFileSync(join(out, `${own}.txt`), "utf8").split("\n"));
  flags(own, ({ id }) => flagged.has(String(id)));
}
