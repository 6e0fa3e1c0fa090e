#!/usr/bin/env bash
# Unpacks the application and trains its start, so that a warm ./rostrum starts in seconds.
# Usage: build/prepare-app.sh JAVA JAR FOLDER   (java of the JDK that will run it; JAR = app/target/rostrum.jar; FOLDER = .rostrum/app)
# Without a trained start the application runs all the same, only slower: a failure here never stops anybody.
set -u
java=$1 jar=$2 folder=$3
mkdir -p "$(dirname "$folder")"
folder=$(cd "$(dirname "$folder")" && pwd -P)/$(basename "$folder")
new=$folder.new trial=$folder.trial log=$folder.log

rm -rf "$new" "$trial"
if ! "$java" -Djarmode=tools -jar "$jar" extract --destination "$new" >"$log" 2>&1; then
  cat "$log" >&2
  exit 1
fi
# A sealed jar ends the JVM ("sealing violation") when a trained start is used from another path.
for sealed in "$new"/lib/xz-*.jar; do
  if mkdir "$new/unsealed" && (cd "$new/unsealed" && "$(dirname "$java")/jar" -xf "$sealed" && sed -i.old '/^Sealed:/d' META-INF/MANIFEST.MF); then
    "$(dirname "$java")/jar" -cfm "$sealed" "$new/unsealed/META-INF/MANIFEST.MF" -C "$new/unsealed" org -C "$new/unsealed" module-info.class 2>>"$log" ||
      "$(dirname "$java")/jar" -cfm "$sealed" "$new/unsealed/META-INF/MANIFEST.MF" -C "$new/unsealed" org
  fi
  rm -rf "$new/unsealed"
done
# The old one first: a cache belongs to the very jars it was trained on.
rm -rf "$folder"
mv "$new" "$folder"

# One start in a folder of its own, one page, one stop.
train() {
  ROSTRUM_DB_URL='' ROSTRUM_LISTEN=localhost "$java" -XX:AOTCacheOutput="$folder/app.aot" -XX:TieredStopAtLevel=1 -XX:+UseSerialGC \
    -jar "$folder/rostrum.jar" --port 0 --data "$trial" >"$log" 2>&1 &
  local app=$! address='' n
  for ((n = 0; n < 600; n++)); do
    address=$(sed -n 's/^ *Open  *\(http[^ ]*\).*/\1/p' "$log")
    [ -n "$address" ] && break
    kill -0 "$app" 2>/dev/null || return 1
    sleep 0.1
  done
  for n in / /sign-in /help-now; do
    (exec 3<>"/dev/tcp/localhost/${address##*:}" && printf 'GET %s HTTP/1.0\r\nHost: localhost\r\n\r\n' "$n" >&3 && cat <&3) \
      >/dev/null 2>&1 || true
  done
  kill "$app"
  wait "$app"
  [ -s "$folder/app.aot" ] &&
    (cd / && "$java" -XX:AOTCache="$folder/app.aot" -XX:TieredStopAtLevel=1 -XX:+UseSerialGC -jar "$folder/rostrum.jar" --port none 2>&1) | grep -q Usage
}
if ! train; then
  rm -f "$folder/app.aot" "$folder/app.aot.config"
  echo "The quick start could not be trained; Rostrum starts without it. The reason is in $log." >&2
fi
rm -rf "$trial"
exit 0
