#!/usr/bin/env python3
"""Cuts the power under the data folder while the application runs, and counts what it had acknowledged.

usage: powercut.py files|database ROUNDS full|none JAVA JAR
  files: exhibits, straight from the disk after the cut. database: incidents, read through the application started again.
  full: the application as it is. none: the negative control, in which no file and no folder reaches the disk.
  JAR: the unpacked application, .rostrum/app/rostrum.jar after any ./rostrum demo

The data folder lies on a disk of its own (ext4 in a file, direct I/O, on an outer xfs). Four threads write; a record counts
once its answer has come. The cut is an instant copy of the disk (reflink), which then is mounted as after a power cut.
Needs root, xfsprogs, loop devices and, for the control, gcc. Ends only what it started.
"""
import hashlib, os, random, re, shutil, subprocess, sys, tempfile, threading, time
from council import GONE, Application, Incident, Member

WHAT, ROUNDS, MODE, JAVA, JAR = sys.argv[1], int(sys.argv[2]), sys.argv[3], sys.argv[4], os.path.abspath(sys.argv[5])
TOP = tempfile.mkdtemp(prefix="rostrum-powercut-")
WORK, DATA, AFTER = TOP + "/work", TOP + "/data", TOP + "/after"
DISKS = []
# Nothing is flushed: what is in the page cache at the cut is gone. sync_file_range is only a hint, and goes too.
SHIM = """int fsync(int f){(void)f;return 0;} int fdatasync(int f){(void)f;return 0;} int syncfs(int f){(void)f;return 0;}
int sync_file_range(int f,long o,long n,unsigned m){(void)f;(void)o;(void)n;(void)m;return 0;}"""


def sh(command, check=True):
    done = subprocess.run(command, shell=True, capture_output=True, text=True)
    if check and done.returncode:
        raise SystemExit(f"{command}\n{done.stdout}{done.stderr}")
    return done.stdout.strip()


def mount(file, folder, options=""):
    device = sh(f"losetup -f {options} --show {file}")
    DISKS.append(device)
    sh(f"mkdir -p {folder} && mount {device} {folder}")
    return device


def unmount(folder, device):
    sh(f"umount -l {folder}", False)
    sh(f"losetup -d {device}", False)
    DISKS.remove(device)


def exhibit(member, name):
    content = os.urandom(random.randint(1000, 30000)).hex().encode()
    return member.upload(name + ".txt", content)["id"], hashlib.sha256(content).hexdigest()


def incident(member, name):
    one = Incident(name)
    return member.log(one), one


def kept_files(counted):
    missing = spoilt = 0
    for name, digest in counted.items():
        path = f"{AFTER}/evidence/kept/{name}"
        if not os.path.exists(path):
            missing += 1
        elif hashlib.sha256(open(path, "rb").read()).hexdigest() != digest:
            spoilt += 1
    return missing, spoilt


def kept_incidents(counted):
    """Starts the application on what the cut left. A database that does not start has lost all of it."""
    try:
        app = Application(JAVA, JAR, AFTER)
    except SystemExit:
        return len(counted), 0
    try:
        member = Member().at(app.base)
        shown = "".join(member.read(f"/incidents/{one}/answers") for one in re.findall(r'href="/incidents/([0-9a-f-]{36})"', member.read("/incidents")))
    finally:
        app.end()
    missing = sum(f"begin-{one.name} " not in shown for one in counted.values())
    spoilt = sum(f"begin-{one.name} " in shown and f"end-{one.name}" not in shown for one in counted.values())
    return missing, spoilt


def one_round():
    sh(f"rm -f {WORK}/disk.img {WORK}/cut.img && cp --reflink=always {WORK}/new.img {WORK}/disk.img")
    disk = mount(f"{WORK}/disk.img", DATA, "--direct-io=on")
    counted, stop = {}, threading.Event()
    act = exhibit if WHAT == "files" else incident

    def write(thread):
        number = 0
        while not stop.is_set():
            number += 1
            try:
                name, proof = act(member, f"t{thread}n{number}")
            except GONE:
                return
            if not stop.is_set():
                counted[name] = proof

    app = None
    try:
        app = Application(JAVA, JAR, DATA, {"LD_PRELOAD": TOP + "/nosync.so"} if MODE == "none" else {})
        member = Member().at(app.base)
        threads = [threading.Thread(target=write, args=(t,), daemon=True) for t in range(4)]
        for thread in threads:
            thread.start()
        time.sleep(2 + random.random() * 3)
        before = dict(counted)
        sh(f"cp --reflink=always {WORK}/disk.img {WORK}/cut.img")
        stop.set()
        for thread in threads:
            thread.join(10)
    finally:
        if app:
            app.end()
        unmount(DATA, disk)
    cut = mount(f"{WORK}/cut.img", AFTER)
    try:
        missing, spoilt = (kept_files if WHAT == "files" else kept_incidents)(before)
    finally:
        unmount(AFTER, cut)
    return len(before), missing, spoilt


def prepare():
    """A disk with a council that was started once and ended, so that each round begins alike and at once."""
    os.makedirs(WORK)
    sh(f"truncate -s 6000M {TOP}/outer.img")
    DISKS.append(sh(f"losetup -f --show {TOP}/outer.img"))
    sh(f"mkfs.xfs -q -f -m reflink=1 {DISKS[0]} && mount {DISKS[0]} {WORK}")
    sh(f"truncate -s 900M {WORK}/new.img && mkfs.ext4 -q -E lazy_itable_init=0,lazy_journal_init=0 {WORK}/new.img")
    disk = mount(f"{WORK}/new.img", DATA)
    sh(f"rmdir {DATA}/lost+found && chmod 755 {DATA}")
    Application(JAVA, JAR, DATA).end()
    unmount(DATA, disk)
    if MODE == "none":
        open(f"{TOP}/nosync.c", "w").write(SHIM)
        sh(f"gcc -shared -fPIC -o {TOP}/nosync.so {TOP}/nosync.c")


total = lost = bad = 0
try:
    prepare()
    for number in range(ROUNDS):
        acknowledged, missing, spoilt = one_round()
        total, lost, bad = total + acknowledged, lost + missing, bad + spoilt
        print(f"round {number + 1}: acknowledged {acknowledged} missing {missing} spoilt {spoilt}", flush=True)
finally:
    for folder in (DATA, AFTER, WORK):
        sh(f"umount -l {folder}", False)
    for device in reversed(DISKS):
        sh(f"losetup -d {device}", False)
    shutil.rmtree(TOP, ignore_errors=True)
print(f"{WHAT}, mode {MODE}: rounds {ROUNDS} acknowledged {total} missing {lost} spoilt {bad}")
sys.exit(1 if lost + bad else 0)
