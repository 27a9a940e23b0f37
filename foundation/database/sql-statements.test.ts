import assert from 'node:assert/strict'
import { test } from 'node:test'
import { statementsOf } from './sql-statements.ts'

const texts = (source: string) => statementsOf(source).map(({ text }) => text)

test('statements are cut at their semicolons and know their line', () => {
  const found = statementsOf(
    `-- a comment; with a semicolon\ncreate table a ();\n\n/* two\n /* nested; */ lines; */\nselect 1;\n`,
  )
  assert.deepEqual(
    found.map(({ text, line }) => [line, text]),
    [
      [2, 'create table a ()'],
      [6, 'select 1'],
    ],
  )
})

test('a semicolon inside quotes, names or dollar quotes cuts nothing', () => {
  const whole = [
    `select 'a;''b;'`,
    `select ";" from t`,
    `select E'it\\';s'`,
    `do $body$ begin; $$;$$ end; $body$`,
    `select $1; `,
  ]
  assert.deepEqual(texts(`${whole.join(';\n')}`), [...whole.slice(0, -1), 'select $1'])
})

test('a body in SQL is one statement, with its cases; an ordinary begin is not a body', () => {
  const body = `create or replace function a.b(n int) returns int language sql
  begin atomic
    insert into t values (n);
    select case when n > 0 then 1 else 2 end;
    select 3;
  end`
  assert.deepEqual(texts(`${body};\nselect 4;`), [body, 'select 4'])
  assert.deepEqual(texts('begin; select 1; end;'), ['begin', 'select 1', 'end'])
})

test('white space, comments and empty statements alone are no statements', () => {
  assert.deepEqual(texts(' ;;\n-- nothing\n/* at all */;'), [])
})

test('a file that ends inside a quote or a comment keeps its last statement whole', () => {
  assert.deepEqual(texts(`select 1; select 'open;`), ['select 1', `select 'open;`])
  assert.deepEqual(texts('select 1; select $x$ open;'), ['select 1', 'select $x$ open;'])
})
