"""A running Rostrum with its made-up council, and its member at a browser: shared by powercut.py and kills.py."""
import http.cookiejar, json, os, random, re, secrets, signal, subprocess, threading, time, urllib.error, urllib.parse, urllib.request, uuid

GONE = (OSError, urllib.error.URLError, ConnectionError, ValueError)  # what a client sees when the application dies


class Application:
    """The application of a demo, in a process of its own."""

    def __init__(self, java, jar, data, environment=None):
        self.port = random.randint(20000, 30000)
        self.base = f"http://localhost:{self.port}"
        command = [java, "-XX:+UseSerialGC", "-Drostrum.evidence.day-mb=100000",]
        command += ["-jar", jar, "--demo", "--port", str(self.port), "--data", data]
        self.process = subprocess.Popen(
            command, env=dict(os.environ, **(environment or {})), stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True)
        said = []
        for line in self.process.stdout:
            said.append(line)
            if "Stop with Ctrl-C" in line:
                threading.Thread(target=self.process.stdout.read, daemon=True).start()
                return
        raise SystemExit("The application did not start\n" + "".join(said))

    def kill(self):
        self.process.send_signal(signal.SIGKILL)
        self.process.wait(60)

    def end(self):
        self.process.terminate()
        self.process.wait(60)


class Member:
    """One of the demo's councillors, signed in."""

    used = set()

    def __init__(self, login="member"):
        self.login = login
        self.cookies = http.cookiejar.CookieJar()
        self.base = self.csrf = None

    def at(self, base):
        """Goes on with the same cookies at an application that was started again, or signs in."""
        self.base = base
        self.opener = urllib.request.build_opener(urllib.request.HTTPCookieProcessor(self.cookies), Staying())
        self.plain = urllib.request.build_opener(urllib.request.HTTPCookieProcessor(self.cookies))
        try:
            self.csrf = self.token("/settings/mine")
        except (AttributeError, urllib.error.HTTPError):
            self.sign_in()
            self.csrf = self.token("/settings/mine")
        return self

    def sign_in(self):
        shown, code = self.demo()
        while (self.login, code) in Member.used:  # a code is good once
            time.sleep(1)
            shown, code = self.demo()
        Member.used.add((self.login, code))
        password = re.search(r"<code[^>]*>([^<]+)</code>", shown).group(1)
        self.post("/sign-in", self.token("/sign-in"), login=self.login, password=password)
        self.post("/sign-in/code", self.token("/sign-in/code"), code=code)

    def demo(self):
        shown = self.read("/demo")
        return shown, re.search(rf"<code[^>]*>{self.login}</code>.*?<code[^>]*>(\d{{6}})</code>", shown, re.S).group(1)

    def read(self, path):
        return self.plain.open(self.base + path, timeout=60).read().decode()

    def token(self, path):
        shown = self.read(path)
        if path not in ("/sign-in", "/sign-in/code") and 'action="/sign-in"' in shown:
            raise AttributeError("signed out")
        return re.search(r'name="_csrf" value="([^"]+)"', shown).group(1)

    def post(self, path, token, **fields):
        body = urllib.parse.urlencode(dict(fields, _csrf=token)).encode()
        return self.opener.open(urllib.request.Request(self.base + path, body), timeout=60)

    def upload(self, name, content):
        headers = {"Content-Type": "application/octet-stream", "X-CSRF-TOKEN": self.csrf, "X-File-Name": name}
        request = urllib.request.Request(self.base + "/evidence/uploads", content, headers)
        return json.load(self.opener.open(request, timeout=60))

    def log(self, incident):
        """Logs an incident, as often as asked with the same two form keys; its id once the answer has come."""
        opened = self.post("/incidents", self.csrf, safe="YES", formKey=incident.opening)
        there = opened.headers["Location"]
        incident.id = re.search(r"/incidents/([0-9a-f-]{36})", there).group(1)
        fields = dict(incident.fields(), _csrf=self.csrf, formKey=incident.saving)
        body, kind = multipart(fields, incident.name + ".txt", incident.exhibit)
        request = urllib.request.Request(self.base + f"/incidents/{incident.id}/sheet", body, {"Content-Type": kind})
        saved = self.opener.open(request, timeout=60).headers["Location"]
        if not saved or not saved.endswith("/saved"):
            raise ValueError(f"not saved: {saved}")
        return incident.id


class Incident:
    """One incident that a member will log, known by its words."""

    def __init__(self, name):
        self.name, self.id = name, None
        self.opening, self.saving = form_key(), form_key()
        self.words = f"begin-{name} " + "They wrote this about me. " * random.randint(5, 80) + f"end-{name}"
        self.exhibit = (f"exhibit of {name} " + uuid.uuid4().hex * random.randint(10, 400)).encode()

    def fields(self):
        day = {"when-day": "7", "when-month": "9", "when-year": "2026"}
        return dict(day, words=self.words, where="FACEBOOK", **{"from": "@" + self.name}, save="private")


class Staying(urllib.request.HTTPRedirectHandler):
    """Does not follow a redirect: its address is the acknowledgement."""

    def redirect_request(self, *_):
        return None

    def http_error_302(self, request, answer, code, message, headers):
        return answer

    http_error_303 = http_error_302


def form_key():
    return secrets.token_urlsafe(16)


def multipart(fields, name, content):
    edge = uuid.uuid4().hex
    parts = [f'--{edge}\r\nContent-Disposition: form-data; name="{key}"\r\n\r\n{value}\r\n'.encode() for key, value in fields.items()]
    parts.append(f'--{edge}\r\nContent-Disposition: form-data; name="files"; filename="{name}"\r\nContent-Type: text/plain\r\n\r\n'.encode())
    return b"".join(parts) + content + f"\r\n--{edge}--\r\n".encode(), f"multipart/form-data; boundary={edge}"
