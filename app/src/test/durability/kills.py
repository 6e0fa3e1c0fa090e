#!/usr/bin/env python3
"""Kills the application (SIGKILL) under load, again and again, and counts what it had acknowledged.

usage: kills.py ROUNDS JAVA JAR
  JAR: the unpacked application, .rostrum/app/rostrum.jar after any ./rostrum demo

Four threads log incidents of two made-up councillors, by turns: words and an exhibit in one form. An incident counts once its answer
has come. What was under way when the application died is sent again after the next start with the same form keys, as a
browser's second press. At the end each incident must be in the log once (none lost, none double), with its first and last
word and its exhibit (none half). Ends only what it started.
"""
import os, random, re, shutil, sys, tempfile, threading, time
from council import GONE, Application, Incident, Member

ROUNDS, JAVA, JAR = int(sys.argv[1]), sys.argv[2], os.path.abspath(sys.argv[3])
TOP = tempfile.mkdtemp(prefix="rostrum-kills-")
members, logged, under_way = [Member("member"), Member("member2")], {}, {}
counter = 0


def work(member, thread, stop):
    global counter
    while not stop.is_set():
        incident = under_way.get((member.login, thread))
        if incident is None:
            counter += 1
            incident = under_way[member.login, thread] = Incident(f"k{counter}t{thread}")
        try:
            member.log(incident)
        except GONE:
            if stop.is_set():
                return
            time.sleep(0.02)
            continue
        logged[incident.name] = incident
        del under_way[member.login, thread]


def load(member, stop):
    threads = [threading.Thread(target=work, args=(member, t, stop), daemon=True) for t in range(4)]
    for thread in threads:
        thread.start()
    return threads


def check():
    lost, half = [], []

    def whole(page, name):
        return f"end-{name}" in page and page.count('href="/evidence/') == 1

    shown = []
    for member in members:
        for one in re.findall(r'href="/incidents/([0-9a-f-]{36})"', member.read("/incidents")):
            shown.append(member.read(f"/incidents/{one}/answers"))
    names = [name for page in shown for name in set(re.findall(r"begin-(k\d+t\d)\b", page))]
    double = sorted({name for name in names if names.count(name) > 1})
    for name, incident in logged.items():
        page = next((page for page in shown if f"begin-{name} " in page), None)
        if page is None:
            lost.append(name)
        elif not whole(page, name):
            half.append(name)
    # A record of which no answer had come must be whole too, or not there.
    for page in shown:
        for name in set(re.findall(r"begin-(k\d+t\d)\b", page)) - set(logged):
            half += [] if whole(page, name) else [name]
    return len(shown), lost, double, half


try:
    first_try = []
    for number in range(ROUNDS + 1):
        began = time.time()
        app = Application(JAVA, JAR, TOP + "/data")
        first_try.append(time.time() - began)
        member = members[number % 2].at(app.base)
        stop = threading.Event()
        threads = load(member, stop)
        time.sleep(0.5 + random.random() * 2.5)
        if number < ROUNDS:
            app.kill()
            stop.set()
        else:  # the last round ends what is under way
            stop.set()
            for thread in threads:
                thread.join(60)
            members[1 - number % 2].at(app.base)
            for (login, _), incident in list(under_way.items()):
                next(one for one in members if one.login == login).log(incident)
                logged[incident.name] = incident
        for thread in threads:
            thread.join(60)
        print(f"round {number + 1}: logged so far {len(logged)}, started in {first_try[-1]:.1f} s", flush=True)
    listed, lost, double, half = check()
    app.end()
finally:
    shutil.rmtree(TOP, ignore_errors=True)
print(f"kills {ROUNDS}: acknowledged {len(logged)} listed {listed} lost {len(lost)} double {len(double)} half {len(half)}; "
      f"slowest start {max(first_try):.1f} s, each at the first try")
for word, names in (("lost", lost), ("double", double), ("half", half)):
    if names:
        print(word, names[:20])
sys.exit(1 if lost or double or half else 0)
