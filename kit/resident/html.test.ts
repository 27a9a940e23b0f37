import assert from 'node:assert/strict'
import test from 'node:test'
import { attributes, html } from './html.ts'

const hostile = `"><script>alert('x')</script>`

test('what a resident typed is shown as text, never run', () => {
  assert.equal(
    html`<p title="${hostile}">${hostile}</p>`.markup,
    '<p title="&quot;&gt;&lt;script&gt;alert(&#39;x&#39;)&lt;/script&gt;">&quot;&gt;&lt;script&gt;alert(&#39;x&#39;)&lt;/script&gt;</p>',
  )
})

test('markup the page made itself is kept, alone and in lists, and empty values leave nothing', () => {
  const items = ['a', 'b'].map((item) => html`<li>${item}</li>`)
  assert.equal(html`<ul>${items}${null}${false}${undefined}${0}</ul>`.markup, '<ul><li>a</li><li>b</li>0</ul>')
})

test('an object that only looks like markup is refused', () => {
  const forged = { markup: '<b>forged</b>', toString: () => '' }
  assert.throws(() => html`<p>${forged}</p>`, /was not made by/)
  assert.equal(html`<p>${html`<b>own</b>`}</p>`.markup, '<p><b>own</b></p>')
})

test('a value outside quotes, in an event attribute, a style or a script is refused', () => {
  assert.throws(() => html`<p title=${'x'}>`, /put quotes/)
  assert.throws(() => html`<p onclick="${'x'}">`, /onclick/)
  assert.throws(() => html`<p style="color: ${'x'}">`, /style/)
  assert.throws(() => html`<script>${'x'}</script>`, /cannot be escaped/)
  assert.throws(() => html`<style>${'x'}</style>`, /cannot be escaped/)
  assert.equal(html`<script src="/a.js"></script><p>${'x'}</p>`.markup, '<script src="/a.js"></script><p>x</p>')
})

test('a link cannot run a script or leave for an unnamed protocol', () => {
  const to = (address: string) => html`<a href="${address}">x</a>`
  assert.throws(() => to('javascript:alert(1)'), /address/)
  assert.throws(() => to('//elsewhere.example'), /address/)
  assert.throws(() => html`<a${attributes({ href: 'data:text/html,x' })}>x</a>`, /address/)
  assert.match(to('/nl/woordenlijst').markup, /href="\/nl\/woordenlijst"/)
  assert.match(html`<a href="/nl/${'a b'}?x=${'1'}">x</a>`.markup, /href="\/nl\/a b\?x=1"/)
})

test('attributes appear only when they say something, and no event among them', () => {
  assert.equal(
    html`<input${attributes({ required: true, maxlength: 80, disabled: false, value: '"' })}>`.markup,
    '<input required maxlength="80" value="&quot;">',
  )
  assert.throws(() => attributes({ onfocus: 'x' }), /no attribute/)
})
