#!/bin/sh
# Holds the keys of a log for a small machine of another organ, and signs with them: the secret half never leaves it.
# Needs a POSIX system, openssl 3 and xxd. Put it there as /usr/local/bin/schakel-log-signer, give Schakel's machine an ssh
# key with   command="/usr/local/bin/schakel-log-signer $SSH_ORIGINAL_COMMAND",restrict
# and say on Schakel's machine: SCHAKEL_LOG_KEY_COMMAND="ssh -o BatchMode=yes keys@that-machine".
# SCHAKEL_LOG_KEY_FOLDER: where the keys lie (default ~/log-keys).
set -eu
umask 077

refuse() { printf '%s\n' "$1" >&2; exit "${2:-1}"; }
# Called by ssh with one word that holds all: split it here, no shell reads it.
# shellcheck disable=SC2086
[ $# -eq 1 ] && set -- $1
folder=${SCHAKEL_LOG_KEY_FOLDER:-$HOME/log-keys}
mkdir -p -- "$folder"
what=${1:-}
number=${2:-}
case $number in *[!0-9]* | '') refuse "not the number of a key" 2 ;; esac
file=$folder/$number.pem

case $what in
  make)
    [ -e "$file" ] && exit 0
    openssl genpkey -algorithm ed25519 -out "$file.new"
    sync "$file.new"
    mv -- "$file.new" "$file"
    sync "$folder" ;;
  public)
    openssl pkey -in "$file" -pubout -outform DER | tail -c 32 | xxd -p -c 64 ;;
  sign)
    message=$(mktemp "$folder/message.XXXXXX")
    trap 'rm -f -- "$message"' EXIT
    xxd -r -p > "$message"
    openssl pkeyutl -sign -inkey "$file" -rawin -in "$message" | xxd -p -c 64 ;;
  destroy)
    [ -e "$file" ] || exit 0
    size=$(wc -c < "$file")
    dd if=/dev/urandom of="$file" bs="$size" count=1 conv=notrunc,fsync status=none
    rm -- "$file"
    sync "$folder" ;;
  *) refuse "say make, public, sign or destroy" 2 ;;
esac
