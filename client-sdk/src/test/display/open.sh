#!/bin/sh
# open.sh FOLDER [skipTests=true] [maven.test.skip=true]
#
# Opens a virtual display for the tests that show windows, and writes its name into FOLDER/display.properties. What the
# display needs and this computer lacks is installed where that is possible (root on a Debian-like system); otherwise
# the command to run is printed, and the file says that the tests are to be skipped. The display ends with the process
# that called this script, however that ends. Logs are left in FOLDER.
set -eu

packages="xvfb fontconfig fonts-dejavu-core libxext6 libxi6 libxrender1 libxtst6"
gtk=libgtk-3-0 # For the look and feel of that name. Without it, the tests that need it say that they are skipped.
folder=$1
caller=$PPID

has_library() {
  PATH=$PATH:/sbin:/usr/sbin ldconfig -p | grep -q "$1"
}

# Java draws text with the fonts that fontconfig knows, and windows with these X libraries.
is_complete() {
  command -v Xvfb >/dev/null && command -v fc-list >/dev/null && [ -n "$(fc-list)" ] \
    && has_library libXext.so.6 && has_library libXi.so.6 && has_library libXrender.so.1 && has_library libXtst.so.6
}

has_gtk() {
  has_library libgtk-3.so.0
}

install_missing() {
  if [ "$(id -u)" != 0 ] || ! command -v apt-get >/dev/null; then
    return 1
  fi
  echo "The window tests need a virtual display. Installing it: apt-get install $*"
  {
    apt-get -o DPkg::Lock::Timeout=300 update \
      && DEBIAN_FRONTEND=noninteractive apt-get -o DPkg::Lock::Timeout=300 install -y --no-install-recommends "$@"
  } >"$folder/display-install.log" 2>&1 || { echo "That failed, see $folder/display-install.log"; return 1; }
}

# The small screens are what a program sees of 1024 by 600 pixels at 200 % and at 300 %.
# Xvfb picks a free number by itself and tells it when it is ready. Without -r a key that is held on a busy computer repeats.
start() {
  pipe=$folder/display.pipe
  rm -f "$pipe"
  mkfifo "$pipe"
  Xvfb -displayfd 3 -r -screen 0 3200x2000x24 -screen 1 512x300x24 -screen 2 341x200x24 -nolisten tcp 3>"$pipe" </dev/null >"$folder/display.log" 2>&1 &
  server=$!
  read -r number <"$pipe" || number=
  rm -f "$pipe"
  [ -n "$number" ]
}

end_with() {
  { tail --pid="$1" -f /dev/null; kill "$server"; } </dev/null >/dev/null 2>&1 &
}

mkdir -p "$folder"
echo "window.tests.skip=true" >"$folder/display.properties"
case " $* " in *"=true "*) exit 0 ;; esac

is_complete || install_missing $packages || true
has_gtk || install_missing $gtk || true

if ! is_complete; then
  echo "The window tests (package dev.startuphelp.client.swing) are NOT run: there is no virtual display."
  echo "To run them, install it first:  sudo apt-get install -y $packages $gtk"
elif ! start; then
  echo "The window tests (package dev.startuphelp.client.swing) are NOT run: the display did not start, see $folder/display.log"
else
  end_with "$caller"
  printf 'window.display=:%s\nwindow.tests.skip=false\n' "$number" >"$folder/display.properties"
fi
