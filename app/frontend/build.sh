#!/usr/bin/env bash
# Builds the stylesheet and gathers scripts, font and pictures of Rostrum's pages into the folder named.
# Does nothing when nothing changed. No network but npm's registry, and that only when the lock file changed.
set -euo pipefail
to=$(mkdir -p "$1" && cd "$1" && pwd)
cd "$(dirname "${BASH_SOURCE[0]}")"

node_version=$(node --version 2>/dev/null | sed 's/^v//' || true)
if [ -z "$node_version" ] || [ "${node_version%%.*}" -lt 20 ] || ! command -v npm >/dev/null; then
  echo "Rostrum's pages need Node.js 20 or newer with npm to be built (found: ${node_version:-none}). Debian: apt install nodejs npm" >&2
  exit 3
fi

if [ ! -f node_modules/.package-lock.json ] || [ package-lock.json -nt node_modules/.package-lock.json ]; then
  npm ci --ignore-scripts --no-audit --no-fund --silent
  touch node_modules/.package-lock.json
fi

stamp=$(cat build.sh package-lock.json scss/*.scss scripts/* worker/* images/* | cksum)
if [ -f "$to/assets/.built" ] && [ "$(cat "$to/assets/.built")" = "$stamp" ]; then
  exit 0
fi

rm -rf "$to/assets"
mkdir -p "$to/assets/images" "$to/assets/fonts" "$to/assets/scripts"
node node_modules/sass/sass.js --quiet-deps --no-source-map --style=compressed --load-path=. scss/app.scss "$to/assets/app.css"
cp scripts/*.js "$to/assets/scripts/"
# At the root, because a worker serves no address above its own.
cp worker/help-worker.js "$to/"
cp node_modules/govuk-frontend/dist/govuk/govuk-frontend.min.js "$to/assets/scripts/"
# Our own pictures only: the packages' folders hold a crown, a crest and their owners' marks.
cp images/* "$to/assets/images/"
fonts=node_modules/@fontsource-variable/atkinson-hyperlegible-next
cp "$fonts"/files/*-latin-wght-normal.woff2 "$fonts"/files/*-latin-ext-wght-normal.woff2 "$to/assets/fonts/"
cp "$fonts/LICENSE" "$to/assets/fonts/LICENSE.txt"
echo "$stamp" > "$to/assets/.built"
