#!/bin/sh
# Brings Debian's Chromium for the browser tests where it is missing, or says what to type.
set -eu

for program in chromium chromium-browser google-chrome; do
    if command -v "$program" >/dev/null; then
        exit 0
    fi
done

missing() {
    echo "Chromium is needed for the browser tests. Type: sudo apt-get install -y chromium" >&2
    exit 1
}

command -v apt-get >/dev/null || missing
if [ "$(id -u)" -eq 0 ]; then
    as_root="env DEBIAN_FRONTEND=noninteractive"
elif command -v sudo >/dev/null && sudo -n true 2>/dev/null; then
    as_root="sudo -n env DEBIAN_FRONTEND=noninteractive"
else
    missing
fi

echo "Installing Chromium for the browser tests (once) ..."
install="$as_root apt-get install -y -qq -o DPkg::Lock::Timeout=300 --no-install-recommends chromium"
# A fresh machine has no package lists yet, and an old one may have stale ones.
$install >/dev/null 2>&1 || { $as_root apt-get update -qq && $install >/dev/null; } || missing
