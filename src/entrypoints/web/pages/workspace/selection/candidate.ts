import { entryPages } from '../register/entry-pages.tsx'
import { CandidateBelow } from './candidate-below.tsx'
import { candidateView } from './views.tsx'

export const { get, post } = entryPages({ ...candidateView, below: CandidateBelow })
