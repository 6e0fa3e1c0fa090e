#!/usr/bin/env python3
"""Cuts the power under the folder of kept files while the application runs.

usage: powercut_evidence.py ROUNDS full|none JAVA JAR
  full: the application as it is. none: the negative control, in which no file and no folder reaches the disk.
  JAR: the unpacked application, .rostrum/app/rostrum.jar after any ./rostrum demo

Each round puts a fresh disk (ext4 in a file, direct I/O, on an outer xfs) under DATA/evidence, starts the demo, signs in as
its member and uploads with four threads; a file counts once its 2xx has come. The cut is an instant copy of the disk
(reflink). Then the copy is mounted, and every file that counted must be there with the hash of its receipt.
Needs root, xfsprogs, loop devices and, for the control, gcc. Ends only what it started.
"""
import hashlib, http.cookiejar, json, os, random, re, shutil, subprocess, sys, tempfile, threading, time, urllib.error, urllib.parse, urllib.request

ROUNDS, MODE, JAVA, JAR = int(sys.argv[1]), sys.argv[2], sys.argv[3], os.path.abspath(sys.argv[4])
TOP = tempfile.mkdtemp(prefix="rostrum-powercut-")
WORK, DATA = TOP + "/work", TOP + "/data"
DISKS, USED = [], set()

SHIM = "int fsync(int f){(void)f;return 0;} int fdatasync(int f){(void)f;return 0;}"


def sh(command, check=True):
    done = subprocess.run(command, shell=True, capture_output=True, text=True)
    if check and done.returncode:
        raise SystemExit(f"{command}\n{done.stdout}{done.stderr}")
    return done.stdout.strip()


def loop(file, options=""):
    device = sh(f"losetup -f {options} --show {file}")
    DISKS.append(device)
    return device


def unmount(folder, device):
    sh(f"umount -l {folder}", False)
    sh(f"losetup -d {device}", False)
    DISKS.remove(device)


class Session:
    """The demo's member at a browser."""

    def __init__(self, base):
        self.base = base
        self.jar = urllib.request.HTTPCookieProcessor(http.cookiejar.CookieJar())
        self.open = urllib.request.build_opener(self.jar).open
        shown, code = self.demo()
        while code in USED:  # a code is good once
            time.sleep(1)
            shown, code = self.demo()
        USED.add(code)
        password = re.search(r"<code[^>]*>([^<]+)</code>", shown).group(1)
        self.post("/sign-in", self.token("/sign-in"), login="member", password=password)
        self.post("/sign-in/code", self.token("/sign-in/code"), code=code)
        self.csrf = self.token("/settings/mine")

    def demo(self):
        shown = self.read("/demo")
        row = re.search(r"<code[^>]*>member</code>.*?<code[^>]*>(\d{6})</code>", shown, re.S)
        return shown, row.group(1)

    def read(self, path):
        return self.open(self.base + path, timeout=60).read().decode()

    def token(self, path):
        return re.search(r'name="_csrf" value="([^"]+)"', self.read(path)).group(1)

    def post(self, path, token, **fields):
        body = urllib.parse.urlencode(dict(fields, _csrf=token)).encode()
        return self.open(urllib.request.Request(self.base + path, body), timeout=60).read()

    def upload(self, name, content):
        headers = {"Content-Type": "application/octet-stream", "X-CSRF-TOKEN": self.csrf, "X-File-Name": name}
        request = urllib.request.Request(self.base + "/evidence/uploads", content, headers)
        return json.load(self.open(request, timeout=60))


def start():
    environment = dict(os.environ)
    if MODE == "none":
        environment["LD_PRELOAD"] = TOP + "/nosync.so"
    port = random.randint(20000, 30000)
    command = [JAVA, "-XX:+UseSerialGC", "-Drostrum.evidence.day-mb=100000", "-jar", JAR, "--demo", "--port", str(port), "--data", DATA]
    app = subprocess.Popen(command, env=environment, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True)
    for line in app.stdout:
        if "http://localhost" in line:
            threading.Thread(target=app.stdout.read, daemon=True).start()
            return app, f"http://localhost:{port}"
    raise SystemExit("The demo did not start")


def one_round():
    sh(f"rm -f {WORK}/disk.img {WORK}/cut.img && truncate -s 400M {WORK}/disk.img")
    disk = loop(f"{WORK}/disk.img", "--direct-io=on")
    sh(f"mkfs.ext4 -q -E lazy_itable_init=0,lazy_journal_init=0 {disk} && mount {disk} {DATA}/evidence && chmod 700 {DATA}/evidence")
    acked, stop = {}, threading.Event()

    def write(thread):
        number = 0
        while not stop.is_set():
            number += 1
            content = os.urandom(random.randint(1000, 30000)).hex().encode()
            try:
                answer = session.upload(f"t{thread}-{number}.txt", content)
            except (OSError, urllib.error.URLError):
                return
            if not stop.is_set():
                acked[answer["id"]] = hashlib.sha256(content).hexdigest()

    app, base = start()
    try:
        session = Session(base)
        threads = [threading.Thread(target=write, args=(t,), daemon=True) for t in range(4)]
        for thread in threads:
            thread.start()
        time.sleep(2 + random.random() * 3)
        counted = dict(acked)
        sh(f"cp --reflink=always {WORK}/disk.img {WORK}/cut.img")
        stop.set()
        for thread in threads:
            thread.join(10)
    finally:
        app.terminate()
        app.wait(60)
        unmount(f"{DATA}/evidence", disk)
    cut = loop(f"{WORK}/cut.img")
    sh(f"mkdir -p {TOP}/after && mount {cut} {TOP}/after")
    missing = spoilt = 0
    for name, digest in counted.items():
        path = f"{TOP}/after/kept/{name}"
        if not os.path.exists(path):
            missing += 1
        elif hashlib.sha256(open(path, "rb").read()).hexdigest() != digest:
            spoilt += 1
    unmount(f"{TOP}/after", cut)
    return len(counted), missing, spoilt


os.makedirs(WORK)
os.makedirs(DATA)
open(f"{DATA}/made-by-rostrum-demo", "w").close()
os.makedirs(DATA + "/evidence")
sh(f"truncate -s 3000M {TOP}/outer.img")
outer = loop(f"{TOP}/outer.img")
sh(f"mkfs.xfs -q -f -m reflink=1 {outer} && mount {outer} {WORK}")
if MODE == "none":
    open(f"{TOP}/nosync.c", "w").write(SHIM)
    sh(f"gcc -shared -fPIC -o {TOP}/nosync.so {TOP}/nosync.c")
total = lost = bad = 0
try:
    for n in range(ROUNDS):
        counted, missing, spoilt = one_round()
        total, lost, bad = total + counted, lost + missing, bad + spoilt
        print(f"round {n + 1}: acknowledged {counted} missing {missing} spoilt {spoilt}", flush=True)
finally:
    sh(f"umount -l {DATA}/evidence", False)
    sh(f"umount -l {WORK}", False)
    for device in DISKS:
        sh(f"losetup -d {device}", False)
    shutil.rmtree(TOP, ignore_errors=True)
print(f"mode {MODE}: rounds {ROUNDS} acknowledged {total} missing {lost} spoilt {bad}")
sys.exit(1 if lost + bad else 0)
