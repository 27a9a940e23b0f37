#!/bin/sh
# A holder of epoch keys for a small machine of another organ: one file per key in a folder that only this user reads.
# Needs nothing but a POSIX system. Put it there as /usr/local/bin/schakel-key-holder, give Schakel's machine an ssh key with
#   command="/usr/local/bin/schakel-key-holder $SSH_ORIGINAL_COMMAND",restrict
# and say on Schakel's machine: SCHAKEL_KEY_COMMAND="ssh -o BatchMode=yes keys@that-machine".
# SCHAKEL_KEY_FOLDER: where the keys lie (default ~/epoch-keys). Best on a disk whose blocks are really overwritten.
set -eu
umask 077

refuse() { printf '%s\n' "$1" >&2; exit "${2:-1}"; }
# Called by ssh with one word that holds all: split it here, no shell reads it.
# shellcheck disable=SC2086
[ $# -eq 1 ] && set -- $1
folder=${SCHAKEL_KEY_FOLDER:-$HOME/epoch-keys}
mkdir -p -- "$folder"
what=${1:-}
epoch=${2:-}
case $what in
  list) ;;
  create | get | keep | destroy)
    case $epoch in
      *[!0-9a-f-]* | '') refuse "not the name of an epoch" 2 ;;
    esac ;;
  *) refuse "say create, get, keep, destroy or list" 2 ;;
esac
file=$folder/$epoch.key

# Whole or not at all, also when the power goes. A name that exists is never overwritten.
store() {
  [ ! -e "$file" ] || refuse "there is a key of that name"
  printf '%s\n' "$1" > "$file.new"
  sync "$file.new"
  mv -- "$file.new" "$file"
  sync "$folder"
}

case $what in
  create)
    key=$(od -An -v -tx1 -N32 /dev/urandom | tr -d ' \n')
    [ ${#key} -eq 64 ] || refuse "no random bytes"
    store "$key" ;;
  keep)
    read -r key
    case $key in *[!0-9a-f]* | '') refuse "not a key" ;; esac
    [ ${#key} -eq 64 ] || refuse "not a key"
    store "$key" ;;
  get)
    [ -e "$file" ] || exit 3
    cat -- "$file" ;;
  destroy)
    [ -e "$file" ] || exit 0
    dd if=/dev/urandom of="$file" bs=65 count=1 conv=notrunc,fsync status=none
    rm -- "$file"
    sync "$folder" ;;
  list)
    for one in "$folder"/*.key; do
      [ -e "$one" ] || continue
      one=${one##*/}
      printf '%s\n' "${one%.key}"
    done ;;
esac
