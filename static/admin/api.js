/**
 * Speaks with the service. Every request carries the header that no other site's page can send. When the session has
 * ended, the person is asked to sign in, and the request is made again.
 */
import { language } from './words.js';

const BASE = '../v1/admin';

/** An answer other than a good one; `body` is the problem as the service tells it. */
export class Problem extends Error {
  constructor(status, body, headers) {
    super(body.detail ?? `HTTP ${status}`);
    this.status = status;
    this.body = body;
    this.headers = headers;
  }
}

let askToSignIn = () => Promise.reject(new Error('nobody asks'));

/** @param ask called when a request needs a session; resolves when there is one */
export function whenSignedOut(ask) {
  askToSignIn = ask;
}

/** The answer as JSON. */
export async function json(method, path, { body, headers } = {}) {
  const answer = await request(method, path, { body: body && JSON.stringify(body), headers, type: 'application/json' });
  return answer.status === 204 ? null : answer.json();
}

/** `{text, version}` of a text. */
export async function text(path) {
  const answer = await request('GET', path, {});
  return { text: await answer.text(), version: unquoted(answer.headers.get('ETag')) };
}

/** Publishes a text in place of a version. */
export async function publish(content, version) {
  const answer = await request('PUT', '/notice', {
    body: content,
    type: 'text/plain; charset=utf-8',
    headers: { 'If-Match': `"${version}"` },
  });
  return answer.json();
}

/** Signs in; a wrong password is a Problem like others. */
export function signIn(name, password) {
  return send('POST', '/session', { body: JSON.stringify({ name, password }), type: 'application/json' });
}

async function request(method, path, options) {
  try {
    return await send(method, path, options);
  } catch (problem) {
    if (problem.status !== 401) {
      throw problem;
    }
    await askToSignIn();
    return send(method, path, options);
  }
}

async function send(method, path, { body, headers = {}, type }) {
  const answer = await fetch(BASE + path, {
    method,
    body,
    cache: 'no-store',
    redirect: 'error',
    headers: {
      'Startup-Help-Admin': '1',
      'Accept-Language': language,
      ...(body !== undefined && { 'Content-Type': type }),
      ...headers,
    },
  });
  if (!answer.ok) {
    throw new Problem(answer.status, await answer.json().catch(() => ({})), answer.headers);
  }
  return answer;
}

function unquoted(etag) {
  return (etag ?? '').replace(/^W\/|"/g, '');
}
