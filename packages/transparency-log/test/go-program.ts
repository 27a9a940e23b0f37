/**
 * Go's `golang.org/x/mod/sumdb` (`note`, `tlog`), the implementation behind sum.golang.org, as a second opinion: a small
 * program is built from Debian's sources, offline, and answers one JSON line per question.
 */
import { execFileSync, spawnSync } from 'node:child_process'
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

const sources = '/usr/share/gocode'

/** Why these tests are skipped here; false where Go and the package are installed. */
export function goMissing(): string | false {
  if (spawnSync('go', ['version']).status !== 0) return 'no Go here (Debian: golang-go)'
  if (!existsSync(join(sources, 'src/golang.org/x/mod/sumdb/tlog')))
    return 'no Go package sumdb here (Debian: golang-golang-x-mod-dev)'
  return false
}

export type Question =
  | { readonly ask: 'vkey'; readonly key: string }
  | { readonly ask: 'open'; readonly note: string; readonly keys: readonly string[] }
  | { readonly ask: 'sign'; readonly text: string; readonly key: string }
  | { readonly ask: 'root'; readonly leaves: readonly string[] }
  | { readonly ask: 'record' | 'tree'; readonly size: number; readonly at: number; readonly leaves: readonly string[] }
  | CheckQuestion
  | { readonly ask: 'path'; readonly path: string }
  | { readonly ask: 'tiles'; readonly at: number; readonly size: number }
type CheckQuestion = {
  readonly ask: 'checkRecord' | 'checkTree'
  readonly proof: readonly string[]
  readonly size: number
  readonly root: string
  readonly at: number
  readonly hash: string
}
/** `ok`: Go accepted. `error`: what it said instead. */
export type Answer = {
  readonly ok: boolean
  readonly error: string
  readonly text: string
  readonly list: string[] | null
}

export function askGo(questions: readonly Question[]): Answer[] {
  const folder = mkdtempSync(join(tmpdir(), 'transparency-log-go-'))
  try {
    writeFileSync(join(folder, 'main.go'), program)
    const env = { ...process.env, GO111MODULE: 'off', GOPATH: sources, GOFLAGS: '', GOTOOLCHAIN: 'local' }
    execFileSync('go', ['build', '-o', 'ask', 'main.go'], { cwd: folder, env, stdio: ['ignore', 'ignore', 'inherit'] })
    const out = execFileSync(join(folder, 'ask'), {
      input: questions.map((question) => `${JSON.stringify(question)}\n`).join(''),
      encoding: 'utf8',
      maxBuffer: 1e8,
    })
    return out
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line) as Answer)
  } finally {
    rmSync(folder, { recursive: true })
  }
}

const program = `package main

import (
	"bufio"
	"crypto/ed25519"
	"crypto/sha256"
	"encoding/base64"
	"encoding/binary"
	"encoding/json"
	"errors"
	"fmt"
	"os"
	"strings"

	"golang.org/x/mod/sumdb/note"
	"golang.org/x/mod/sumdb/tlog"
)

type question struct {
	Ask, Key, Note, Text, Root, Hash, Path string
	Keys, Leaves, Proof                    []string
	Size, At                               int64
}
type answer struct {
	OK    bool     \`json:"ok"\`
	Error string   \`json:"error"\`
	Text  string   \`json:"text"\`
	List  []string \`json:"list"\`
}

// A witness key (type 4) as tlog-cosignature describes it; note.NewVerifier knows type 1 only.
type witness struct {
	name string
	hash uint32
	key  ed25519.PublicKey
}

func (w witness) Name() string    { return w.name }
func (w witness) KeyHash() uint32 { return w.hash }
func (w witness) Verify(msg, sig []byte) bool {
	if len(sig) != 72 {
		return false
	}
	t := binary.BigEndian.Uint64(sig)
	return ed25519.Verify(w.key, []byte(fmt.Sprintf("cosignature/v1\\ntime %d\\n%s", t, msg)), sig[8:])
}
func verifier(vkey string) (note.Verifier, error) {
	parts := strings.SplitN(vkey, "+", 3)
	if len(parts) == 3 {
		if raw, err := base64.StdEncoding.DecodeString(parts[2]); err == nil && len(raw) == 33 && raw[0] == 4 {
			sum := sha256.Sum256(append([]byte(parts[0]+"\\n"), raw...))
			hash := binary.BigEndian.Uint32(sum[:])
			if fmt.Sprintf("%08x", hash) != parts[1] {
				return nil, errors.New("invalid verifier hash")
			}
			return witness{parts[0], hash, ed25519.PublicKey(raw[1:])}, nil
		}
	}
	return note.NewVerifier(vkey)
}

type store []tlog.Hash

func (s store) ReadHashes(at []int64) ([]tlog.Hash, error) {
	var out []tlog.Hash
	for _, i := range at {
		out = append(out, s[i])
	}
	return out, nil
}
func hash(s string) (h tlog.Hash) {
	raw, _ := base64.StdEncoding.DecodeString(s)
	copy(h[:], raw)
	return
}
func build(leaves []string) store {
	var s store
	for n, leaf := range leaves {
		raw, _ := base64.StdEncoding.DecodeString(leaf)
		more, err := tlog.StoredHashes(int64(n), raw, s)
		if err != nil {
			panic(err)
		}
		s = append(s, more...)
	}
	return s
}
func texts(hashes []tlog.Hash) []string {
	list := []string{}
	for _, h := range hashes {
		list = append(list, h.String())
	}
	return list
}

func ask(q question) (a answer, err error) {
	switch q.Ask {
	case "vkey":
		_, err = verifier(q.Key)
	case "open":
		var vs []note.Verifier
		for _, k := range q.Keys {
			v, err := verifier(k)
			if err != nil {
				return a, err
			}
			vs = append(vs, v)
		}
		raw, _ := base64.StdEncoding.DecodeString(q.Note)
		var n *note.Note
		if n, err = note.Open(raw, note.VerifierList(vs...)); err == nil {
			a.Text = n.Text
			for _, s := range n.Sigs {
				a.List = append(a.List, fmt.Sprintf("%s+%08x", s.Name, s.Hash))
			}
			a.List = append(a.List, fmt.Sprint(len(n.UnverifiedSigs)))
		}
	case "sign":
		var s note.Signer
		if s, err = note.NewSigner(q.Key); err == nil {
			var msg []byte
			msg, err = note.Sign(&note.Note{Text: q.Text}, s)
			a.Text = string(msg)
		}
	case "root":
		var h tlog.Hash
		h, err = tlog.TreeHash(int64(len(q.Leaves)), build(q.Leaves))
		a.Text = h.String()
	case "record":
		var p tlog.RecordProof
		p, err = tlog.ProveRecord(q.Size, q.At, build(q.Leaves))
		a.List = texts(p)
	case "tree":
		var p tlog.TreeProof
		p, err = tlog.ProveTree(q.Size, q.At, build(q.Leaves))
		a.List = texts(p)
	case "checkRecord", "checkTree":
		var p []tlog.Hash
		for _, h := range q.Proof {
			p = append(p, hash(h))
		}
		if q.Ask == "checkRecord" {
			err = tlog.CheckRecord(p, q.Size, hash(q.Root), q.At, hash(q.Hash))
		} else {
			err = tlog.CheckTree(p, q.Size, hash(q.Root), q.At, hash(q.Hash))
		}
	case "path":
		var t tlog.Tile
		if t, err = tlog.ParseTilePath(q.Path); err == nil {
			a.Text = fmt.Sprintf("%d %d %d", t.L, t.N, t.W)
		}
	case "tiles":
		for _, t := range tlog.NewTiles(8, q.At, q.Size) {
			a.List = append(a.List, t.Path())
		}
	}
	return a, err
}

func main() {
	in := bufio.NewScanner(os.Stdin)
	in.Buffer(nil, 1<<24)
	out := json.NewEncoder(os.Stdout)
	out.SetEscapeHTML(false)
	for in.Scan() {
		var q question
		if err := json.Unmarshal(in.Bytes(), &q); err != nil {
			panic(err)
		}
		a, err := ask(q)
		a.OK = err == nil
		if err != nil {
			a.Error = err.Error()
		}
		out.Encode(a)
	}
}
`
