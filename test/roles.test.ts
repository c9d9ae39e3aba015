import { describe, expect, it } from 'vitest'
import { saidRole } from '../src/normalize/roles.ts'

function said(label: string): string | undefined {
  return saidRole({ start: 0, end: 0, label, text: label, url: 'https://maple.example/1', place: undefined })
}

describe('the label of a link says its role', () => {
  it.each([
    ['Code', 'code'],
    ['[code]', 'code'],
    ['Source code', 'code'],
    ['Preparation code', 'code'],
    ['Official PyTorch code', 'code'],
    ['Pre-trained models', 'weights'],
    ['Model card', 'weights'],
    ['Model Weights', 'weights'],
    ['Raw data', 'data'],
    ['Training dataset', 'data'],
    ['Original paper', 'paper'],
    ['Online demo', 'demo']
  ])('%s: %s', (label, role) => {
    expect(said(label)).toBe(role)
  })

  it.each([
    'Maple data',
    'Maple model',
    'GitHub',
    'HF',
    'Project',
    'Code of conduct',
    'Our official training code',
    'Foundation models',
    'Data card of the training data',
    // In a link column of data sets, whose links are data, this is one like the others.
    'Website',
    'Page',
    ''
  ])('%j says none', label => {
    expect(said(label)).toBeUndefined()
  })

  it('at once where it is long', () => {
    expect(said(`a${']'.repeat(1e5)}a`)).toBeUndefined()
  })
})
